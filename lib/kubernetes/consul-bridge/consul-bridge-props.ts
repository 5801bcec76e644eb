import type { ConsulIdentity } from '../../planning/consul/index.js';
import type { SecretKey } from '../consul-cluster/index.js';

/** The side that a bridge stands on; a `ConsulCluster` is one. */
export interface BridgedCluster extends ConsulIdentity {
  readonly image: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly ca: SecretKey;
}

export interface ConsulBridgeProps {
  /** This side. */
  readonly cluster: BridgedCluster;
  /** The other side. */
  readonly remote: RemoteDatacenter;
  /** What goes over the bridge. */
  readonly mode: BridgeMode;
  /**
   * The name of the bridge's objects, at most 40 characters.
   *
   * @default - the names of the cluster and of the other datacenter: `consul-paas-b`
   */
  readonly name?: string;
}

export interface RemoteDatacenter {
  readonly datacenter: string;
  /**
   * What the names that the other Consul answers for end with.
   *
   * @default 'consul'
   */
  readonly domain?: string;
  /** The networks in which the other side's servers, and a load balancer in front of them, have addresses. */
  readonly cidrs: readonly string[];
}

/** What is needed to call the API of the other side, at 8501. */
export interface RemoteApi {
  readonly hostname: string;
  /** The certificate of the authority of the other side, in a Secret of this side's namespace. */
  readonly ca: SecretKey;
  /** A token of the other side, in a Secret of this side's namespace. */
  readonly token: SecretKey;
}

export type BridgeMode = KvSync | PeeringDialer | PeeringAcceptor | PeeringObjects | WanJoin;

/** The keys below a prefix come from the other side again and again: the second option of the document. */
export interface KvSync {
  readonly kind: 'kv-sync';
  readonly api: RemoteApi;
  /** A token of this side that may write below the prefix. */
  readonly token: SecretKey;
  /** What the keys begin with, ending with `/`. */
  readonly prefix: string;
  /**
   * When, as a cron schedule of five fields.
   *
   * @default - every five minutes
   */
  readonly schedule?: string;
  /**
   * Whether keys that are gone there are deleted here.
   *
   * @default false
   */
  readonly followDeletions?: boolean;
}

/** Two datacenters that know each other's exported services and nothing else; this side asks for the token. */
export interface PeeringDialer {
  readonly kind: 'peering';
  readonly role: 'dialer';
  readonly api: RemoteApi;
  /** A token of this side that may peer and export. */
  readonly token: SecretKey;
  /**
   * Services of this side that the other may call.
   *
   * @default []
   */
  readonly exports?: readonly string[];
  /**
   * Where this side's servers reach those of the other, as `host:port`.
   *
   * @default - the servers' own addresses
   */
  readonly externalAddresses?: readonly string[];
}

/** The other end of it. */
export interface PeeringAcceptor {
  readonly kind: 'peering';
  readonly role: 'acceptor';
  readonly token: SecretKey;
  /** @default [] */
  readonly exports?: readonly string[];
}

/** The same by the custom resources of Consul's own controller, where that runs. */
export interface PeeringObjects {
  readonly kind: 'peering-objects';
  readonly role: 'dialer' | 'acceptor';
  /** The peering token: the acceptor's controller makes the Secret, and it must be brought to the dialer. */
  readonly peeringToken: SecretKey;
  /** @default [] */
  readonly exports?: readonly string[];
}

/** One federation: servers of both sides gossip and forward requests to each other. */
export interface WanJoin {
  readonly kind: 'wan';
  /** A token of this side that may write agents. */
  readonly token: SecretKey;
  /** Names or addresses of servers of the other side, such as a name with the addresses of all. */
  readonly addresses: readonly string[];
  /**
   * When the join is repeated, as a cron schedule of five fields.
   *
   * @default - every ten minutes
   */
  readonly schedule?: string;
}
