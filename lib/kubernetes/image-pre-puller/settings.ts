import { PAUSE_IMAGE } from '../idle-pods/index.js';
import type { ImagePrePullerProps, PulledImages } from './image-pre-puller-props.js';

/** The props with every default filled in. */
export type PrePullerSettings = Required<Omit<ImagePrePullerProps, 'pools' | 'priorityClass'>> &
  Pick<ImagePrePullerProps, 'priorityClass'> & { readonly pools: readonly Required<PulledImages>[] };

/**
 * Every node of a pool asks for it at once, so not from Docker Hub, which counts pulls by address. Of the variants of
 * this image, that with musl is linked statically, and made for x86_64 and for Arm
 * (https://github.com/docker-library/busybox/blob/master/Dockerfile-builder.template).
 */
const BUSYBOX_IMAGE = 'public.ecr.aws/docker/library/busybox:1.38.0-musl';

export function prePullerSettings(props: ImagePrePullerProps): PrePullerSettings {
  return {
    ...props,
    pools: props.pools.map((one) => ({ ...one, name: one.name ?? one.pool.name })),
    namespace: props.namespace ?? 'image-pre-puller',
    busyboxImage: props.busyboxImage ?? BUSYBOX_IMAGE,
    pauseImage: props.pauseImage ?? PAUSE_IMAGE,
    imagePullSecrets: props.imagePullSecrets ?? [],
    labels: props.labels ?? {},
  };
}
