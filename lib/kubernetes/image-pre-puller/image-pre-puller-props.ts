import type { NodePool } from '../node-pool/index.js';

/** The images that the nodes of a pool should have. */
export interface PulledImages {
  readonly pool: NodePool;
  /**
   * The name of the DaemonSet.
   *
   * @default - the name of the pool
   */
  readonly name?: string;
  /**
   * One to twenty, each with a tag other than `latest` or with a digest; pulled one after the other in this order.
   * Another order is another revision of the pods.
   */
  readonly images: readonly string[];
}

export interface ImagePrePullerProps {
  /** What to pull where; with an empty list the namespace alone is left. */
  readonly pools: readonly PulledImages[];
  /**
   * The namespace, which is made.
   *
   * @default 'image-pre-puller'
   */
  readonly namespace?: string;
  /**
   * The image of a busybox that is linked statically, at `/bin/busybox`, with a tag other than `latest` or with a digest.
   *
   * @default 'public.ecr.aws/docker/library/busybox:1.38.0-musl'
   */
  readonly busyboxImage?: string;
  /**
   * The image of a program that waits, with a tag other than `latest` or with a digest.
   *
   * @default 'registry.k8s.io/pause:3.10.2'
   */
  readonly pauseImage?: string;
  /**
   * Secrets of the namespace that images are pulled with; somebody else makes them.
   *
   * @default []
   */
  readonly imagePullSecrets?: readonly string[];
  /**
   * The PriorityClass of the pods; one that gives way to tenants.
   *
   * @default - the cluster's default
   */
  readonly priorityClass?: string;
  /**
   * Labels of all objects.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}
