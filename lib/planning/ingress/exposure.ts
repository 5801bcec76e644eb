import type { ControllerFlavor } from './controller-flavor.js';

/** Where requests come in. */
export type IngressExposure =
  | LoadBalancerExposure
  | NodePortsExposure
  | TargetGroupsExposure
  | HostPortsExposure;

/** A Service for which the cloud makes a load balancer, which belongs to the cluster and goes with it. */
export interface LoadBalancerExposure {
  readonly kind: 'load-balancer';
  /**
   * Annotations of the Service, by which clouds are told what to make.
   *
   * @default - none
   */
  readonly annotations?: Readonly<Record<string, string>>;
  /**
   * Networks that may connect.
   *
   * @default - all
   */
  readonly sourceRanges?: readonly string[];
  /**
   * Who makes the load balancer, such as `service.k8s.aws/nlb`; can never be changed.
   *
   * @default - the cloud's own
   */
  readonly loadBalancerClass?: string;
}

/** A Service with a port on every node. */
export interface NodePortsExposure {
  readonly kind: 'node-ports';
  /**
   * From 30000 to 32767.
   *
   * @default - the cluster chooses
   */
  readonly httpPort?: number;
  /**
   * From 30000 to 32767.
   *
   * @default - the cluster chooses
   */
  readonly httpsPort?: number;
}

/**
 * A Service whose pods the AWS Load Balancer Controller enters into target groups that exist. The groups' target type
 * must be `ip`: pods are targets, not nodes.
 */
export interface TargetGroupsExposure {
  readonly kind: 'target-groups';
  readonly targetGroups: readonly BoundTargetGroup[];
}

export interface BoundTargetGroup {
  /** Its name, which unlike its ARN is known before it exists. */
  readonly name: string;
  /**
   * What the load balancer speaks to the pods.
   *
   * @default 'https'
   */
  readonly scheme?: 'http' | 'https';
}

/** A pod on every node of the shard's pool, on the node's own ports 80 and 443: the nodes are a load balancer's targets. */
export interface HostPortsExposure {
  readonly kind: 'host-ports';
  /**
   * The port of the node on which a load balancer asks for health.
   *
   * @default 8081
   */
  readonly healthPort?: number;
  /**
   * What a change does to running pods. `on-delete` leaves them until their node goes, which load balancers are told
   * of; `rolling` stops one pod after the other, which they notice only when it no longer answers.
   *
   * @default 'on-delete'
   */
  readonly update?: 'on-delete' | 'rolling';
}

export const EXPOSURE_KINDS: readonly IngressExposure['kind'][] = [
  'load-balancer',
  'node-ports',
  'target-groups',
  'host-ports',
];

/** What is asked for health by default: the shell's load balancers do. */
export const HOST_HEALTH_PORT = 8081;
/** Ports of nodes and Services. */
export const HTTP_PORT = 80;
export const HTTPS_PORT = 443;
/** What a cluster hands out and takes unless its API server is told another range. */
export const NODE_PORTS = { least: 30_000, most: 32_767 } as const;

/** True where there is a Service: in front of the pods, or for F5 to count them by, as it divides rates by their number. */
export function hasService(flavor: ControllerFlavor, { kind }: IngressExposure): boolean {
  return kind !== 'host-ports' || flavor === 'f5';
}

/** True where load balancers ask the pods themselves for health. */
export function showsHealth({ kind }: IngressExposure): boolean {
  return kind === 'host-ports' || kind === 'target-groups';
}

/**
 * The Pod Security Standard of a namespace with these exposures. Host ports are beyond even the baseline:
 * https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export function podSecurityLevel(exposures: readonly IngressExposure[]): 'restricted' | 'privileged' {
  return exposures.some(({ kind }) => kind === 'host-ports') ? 'privileged' : 'restricted';
}
