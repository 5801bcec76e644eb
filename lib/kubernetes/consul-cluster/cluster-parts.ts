import type { Duration } from '../../planning/units/index.js';
import type { NamespacePeer } from '../traffic/index.js';

/** A value in a Secret of the cluster's namespace. */
export interface SecretKey {
  readonly name: string;
  readonly key: string;
}

/** Who may call the API: pods of a namespace, or a network. */
export type ConsulClient = NamespacePeer | { readonly cidr: string };

export interface ConsulDns {
  /** An address of the cluster's Service network that is free: CoreDNS forwards to addresses alone. */
  readonly clusterIp: string;
}

export interface ConsulExposure {
  /** The name by which the other side calls the load balancer; it is in the certificate, and a wish to external-dns. */
  readonly hostname: string;
  /** The networks that may call: those of the other side, and of a load balancer that hides its callers. */
  readonly cidrs: readonly string[];
  /**
   * Annotations of the Service.
   *
   * @default - those of an internal Network Load Balancer of the AWS Load Balancer Controller
   */
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface ConsulSnapshots {
  /** A place in Amazon S3 for this cluster alone, such as `s3://backups/consul/paas-a`. */
  readonly destination: string;
  /**
   * How many snapshots are kept.
   *
   * @default 168
   */
  readonly keep?: number;
  /**
   * When they are made, as a cron schedule of five fields, in UTC.
   *
   * @default '17 * * * *'
   */
  readonly schedule?: string;
  /**
   * A token that may do everything: no other can read what a snapshot holds.
   *
   * @default - the cluster's `managementToken`
   */
  readonly token?: SecretKey;
  /**
   * Where Amazon S3 and the service that issues its credentials answer, on port 443.
   *
   * @default '0.0.0.0/0'
   */
  readonly cidr?: string;
  /**
   * An image with the command line of AWS and `bash`.
   *
   * @default 'public.ecr.aws/aws-cli/aws-cli:2.36.44'
   */
  readonly image?: string;
  /**
   * Annotations of the ServiceAccount, such as `eks.amazonaws.com/role-arn`; EKS Pod Identity needs none.
   *
   * @default {}
   */
  readonly serviceAccountAnnotations?: Readonly<Record<string, string>>;
}

/** A service by a name that DNS knows elsewhere, or by its addresses. */
export type ExternalService =
  | { readonly name: string; readonly hostname: string }
  | { readonly name: string; readonly addresses: readonly string[]; readonly port: number };

/**
 * By a ServiceMonitor of the Prometheus Operator, with a token that may read agents; by the `prometheus.io`
 * annotations of the pods, for which the anonymous token must be allowed to; or not at all.
 */
export type ConsulMonitoring =
  | {
      readonly kind: 'service-monitor';
      readonly token: SecretKey;
      /** @default Duration.seconds(30) */
      readonly interval?: Duration;
      /** @default 'monitoring' */
      readonly namespace?: string;
      /** @default {} */
      readonly labels?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'annotations';
      /** @default 'monitoring' */
      readonly namespace?: string;
    }
  | { readonly kind: 'none' };
