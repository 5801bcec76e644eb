import { Duration } from '../../planning/units/index.js';
import type { StoredSecretProps } from './stored-secret-props.js';

/** The props with every default filled in. */
export type StoredSecretSettings = Required<StoredSecretProps>;

export function storedSecretSettings(props: StoredSecretProps): StoredSecretSettings {
  return {
    ...props,
    type: props.type ?? 'Opaque',
    refreshPolicy: props.refreshPolicy ?? 'Periodic',
    refreshInterval: props.refreshInterval ?? Duration.hours(1),
    labels: props.labels ?? {},
  };
}
