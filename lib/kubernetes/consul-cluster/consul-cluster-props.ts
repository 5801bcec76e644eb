import type { ConsulEnvironment, ConsulState } from '../../planning/consul/index.js';
import type { Cpu, Memory } from '../../planning/units/index.js';
import type { NodePool } from '../node-pool/index.js';
import type {
  ConsulClient,
  ConsulDns,
  ConsulExposure,
  ConsulMonitoring,
  ConsulSnapshots,
  ExternalService,
  SecretKey,
} from './cluster-parts.js';

export interface ConsulClusterProps {
  readonly namespace: string;
  /**
   * The name of the cluster's objects and of the Service that apps call, at most 40 characters.
   *
   * @default 'consul'
   */
  readonly name?: string;
  /** What depends on the cluster; one server is enough for none of it in production. */
  readonly environment: ConsulEnvironment;
  /**
   * Servers: 3 survive the loss of one, 5 of two; 1, outside production, survives nothing.
   *
   * @default 3
   */
  readonly servers?: number;
  /**
   * What runs now, for a change of it: the number of servers and their image never change together, and those that
   * stay are more than half.
   *
   * @default - nothing runs yet, or neither of them changes
   */
  readonly previous?: ConsulState;
  /** The name of the datacenter, in lower case; another one for each cluster that ever meets this one. */
  readonly datacenter: string;
  /**
   * What the names that Consul answers for end with.
   *
   * @default 'consul'
   */
  readonly domain?: string;
  /**
   * The datacenter that the ACLs of joined datacenters come from; see `replicationToken`.
   *
   * @default - this one
   */
  readonly primaryDatacenter?: string;
  /** The key of all gossip, 32 bytes in base64 as `consul keygen` makes it. */
  readonly gossipKey: SecretKey;
  /** The token that may do everything, a UUID; Consul takes it over when it starts for the first time. */
  readonly managementToken: SecretKey;
  /**
   * The token by which servers keep their own entries in the catalog.
   *
   * @default - none: the catalog has the servers' addresses alone
   */
  readonly agentToken?: SecretKey;
  /**
   * The token by which DNS is answered; Consul 1.17.
   *
   * @default - none: DNS is answered with what the anonymous token may see, at first nothing
   */
  readonly dnsToken?: SecretKey;
  /**
   * The token by which the ACLs of the primary datacenter are read.
   *
   * @default - none, in the primary datacenter
   */
  readonly replicationToken?: SecretKey;
  /** The issuer of cert-manager whose certificate authority Consul alone uses: its certificates make servers. */
  readonly issuer: { readonly kind: 'Issuer' | 'ClusterIssuer'; readonly name: string };
  /**
   * An image of Consul by a tag other than `latest`, or by its digest; it needs `sh`, `curl` and `jq`.
   *
   * @default 'hashicorp/consul:1.22.7'
   */
  readonly image?: string;
  /** The StorageClass of the volumes; there is no default class in a new EKS cluster. */
  readonly storageClass: string;
  /**
   * The volume of each server.
   *
   * @default Memory.gibibytes(10)
   */
  readonly storage?: Memory;
  /**
   * Processor time that each server is sure of; there is no limit, as a leader that is held back loses its office.
   *
   * @default Cpu.milli(500)
   */
  readonly cpu?: Cpu;
  /**
   * Memory of each server, requested and at most; all data is held in it.
   *
   * @default Memory.gibibytes(1)
   */
  readonly memory?: Memory;
  /**
   * Servers with an ordinal below this keep their revision: a change comes to the others first.
   *
   * @default 0
   */
  readonly updatePartition?: number;
  /**
   * Whether the API is also served in plain text, at 8500.
   *
   * @default true
   */
  readonly plainHttp?: boolean;
  /**
   * Whether Consul's own pages are served.
   *
   * @default true
   */
  readonly ui?: boolean;
  /**
   * More of Consul's configuration, such as `limits`; what is decided here is refused.
   *
   * @default {}
   */
  readonly config?: Readonly<Record<string, unknown>>;
  /**
   * Who may call the API, besides the jobs and bridges of the cluster.
   *
   * @default - nobody
   */
  readonly clients?: readonly ConsulClient[];
  /**
   * A Service for Consul's DNS, and a block of a Corefile that leads there.
   *
   * @default - none
   */
  readonly dns?: ConsulDns;
  /**
   * A load balancer through which the other side of a bridge reaches 8501 and 8502.
   *
   * @default - none
   */
  readonly exposure?: ConsulExposure;
  /**
   * Where snapshots go.
   *
   * @default - nowhere: the data is lost with the volumes
   */
  readonly snapshots?: ConsulSnapshots;
  /**
   * Services outside Kubernetes that have a name in the cluster's namespace.
   *
   * @default []
   */
  readonly externalServices?: readonly ExternalService[];
  /**
   * How metrics are found.
   *
   * @default { kind: 'none' }
   */
  readonly monitoring?: ConsulMonitoring;
  /**
   * When the servers are told to read a renewed certificate, as a cron schedule of five fields.
   *
   * @default '43 3 * * *'
   */
  readonly reloadSchedule?: string;
  /**
   * The pool of nodes that the servers run on.
   *
   * @default - any node without a taint
   */
  readonly nodePool?: NodePool;
  /**
   * The PriorityClass of the servers.
   *
   * @default - the cluster's default
   */
  readonly priorityClass?: string;
  /**
   * Labels of every object.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}
