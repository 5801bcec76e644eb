import { PAUSE_IMAGE } from '../idle-pods/index.js';
import type { HeldRoom, PlaceholderPodsProps } from './placeholder-props.js';

/** The props with every default filled in. */
export type PlaceholderSettings = Required<Omit<PlaceholderPodsProps, 'pools'>> & {
  readonly pools: readonly Required<HeldRoom>[];
};

export function placeholderSettings(props: PlaceholderPodsProps): PlaceholderSettings {
  return {
    ...props,
    pools: props.pools.map((room) => ({ ...room, name: room.name ?? room.pool.name })),
    namespace: props.namespace ?? 'placeholders',
    image: props.image ?? PAUSE_IMAGE,
    labels: props.labels ?? {},
  };
}
