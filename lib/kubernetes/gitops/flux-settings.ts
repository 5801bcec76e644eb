import { PARTS } from '../../planning/gitops/index.js';
import { Duration } from '../../planning/units/index.js';
import type { FluxDeliveryProps } from './flux-delivery-props.js';

/** The props with every default filled in. */
export type FluxSettings = Required<Omit<FluxDeliveryProps, 'secretName'>> &
  Pick<FluxDeliveryProps, 'secretName'>;

export function fluxSettings(props: FluxDeliveryProps): FluxSettings {
  return {
    ...props,
    revision: props.revision ?? 'refs/heads/main',
    name: props.name ?? 'greenroom',
    namespace: props.namespace ?? 'flux-system',
    parts: props.parts ?? PARTS,
    deletion: props.deletion ?? 'keep-data',
    pollInterval: props.pollInterval ?? Duration.minutes(1),
    interval: props.interval ?? Duration.minutes(30),
    retryInterval: props.retryInterval ?? Duration.minutes(2),
    timeout: props.timeout ?? Duration.minutes(10),
    labels: props.labels ?? {},
  };
}
