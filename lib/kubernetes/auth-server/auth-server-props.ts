import type { Cpu, Duration, Memory } from '../../planning/units/index.js';
import type { NodePool } from '../node-pool/index.js';
import type { DatabaseBackend } from '../tenant-database/index.js';
import type { RouteFlavor } from '../tenant-route/index.js';
import type { AllowedEgress, NamespacePeer } from '../traffic/index.js';
import type { AuthMonitoring, DatabaseCa, DatabaseUse, RealmImport } from './auth-server-parts.js';

export interface AuthServerProps {
  /**
   * The namespace, which is made.
   *
   * @default 'keycloak'
   */
  readonly namespace?: string;
  /**
   * The name of the objects, at most 40 characters.
   *
   * @default 'keycloak'
   */
  readonly name?: string;
  /** The host name that people log in at, and that every token names; the same in all clusters that ever serve it. */
  readonly host: string;
  /**
   * The host name of the admin console and its API, for a route that strangers do not reach.
   *
   * @default - neither has a route
   */
  readonly adminHost?: string;
  /**
   * Servers: 2 survive the loss of one, 0 leave the database to another cluster.
   *
   * @default 2
   */
  readonly replicas?: number;
  /**
   * An image of Keycloak 26.8 or newer, with a tag other than `latest` or with a digest. Let the tag of an image of
   * your own begin with Keycloak's version: by it `previousImage` tells what may be replaced while others run.
   *
   * @default 'quay.io/keycloak/keycloak:26.8.0'
   */
  readonly image?: string;
  /**
   * The image that runs now, in the change that replaces it. Where it is of another release, pods stay as they are until
   * a person deletes them all.
   *
   * @default - `image`: pods are replaced one by one
   */
  readonly previousImage?: string;
  /**
   * Whether `image` was built with `kc.sh build` for what these props ask for. An image that was not does not start so,
   * and one that was built for other options starts with those.
   *
   * @default false - each start builds
   */
  readonly optimized?: boolean;
  /**
   * Features of Keycloak that are off by default, such as `oid4vc-vci`.
   *
   * @default []
   */
  readonly features?: readonly string[];
  /** Where users, realms and sessions are: one that other clusters reach, too, where they shall ever take over. */
  readonly database: DatabaseBackend;
  /**
   * Who works on the database at the same time.
   *
   * @default { kind: 'alone' } - with a warning where the database is one that others reach
   */
  readonly databaseUse?: DatabaseUse;
  /**
   * The certificate of the database's authority; the connection is then verified with the name of its host.
   *
   * @default - known for a `cluster`; all others must encrypt, but need not prove who they are
   */
  readonly databaseCa?: DatabaseCa;
  /**
   * Connections of each server to the database.
   *
   * @default 30
   */
  readonly connections?: number;
  /** What brings people's requests; the host is Keycloak's alone. */
  readonly route: RouteFlavor;
  /**
   * The Secret of type `kubernetes.io/tls` for `host`: in `namespace`, or beside the Gateway that is made.
   *
   * @default - TLS ends at a load balancer in front
   */
  readonly tlsSecretName?: string;
  /**
   * What brings requests to `adminHost`.
   *
   * @default - `route`, with a warning
   */
  readonly adminRoute?: RouteFlavor;
  /**
   * The same Secret for `adminHost`.
   *
   * @default - `tlsSecretName`, where `adminRoute` has a use for one
   */
  readonly adminTlsSecretName?: string;
  /**
   * Annotations of the objects that bring requests in, such as `cert-manager.io/cluster-issuer`.
   *
   * @default {}
   */
  readonly routeAnnotations?: Readonly<Record<string, string>>;
  /**
   * The Secret in `namespace` with the `username` and `password` of the first administrator, read when the database is
   * empty. The account is meant for an hour: make another one, then remove this one, this prop and the Secret.
   *
   * @default - nobody administrates an empty database
   */
  readonly bootstrapAdminSecret?: string;
  /**
   * Realms to begin with; one that is there already is left alone.
   *
   * @default - none but `master`
   */
  readonly realmImport?: RealmImport;
  /**
   * Processor time that each server is sure of; there is no limit. One processor hashes about 15 passwords a second.
   *
   * @default Cpu.milli(1000)
   */
  readonly cpu?: Cpu;
  /**
   * Memory that each server is sure of.
   *
   * @default Memory.mebibytes(1280)
   */
  readonly memory?: Memory;
  /**
   * Memory that each server gets at most; the heap is 70 per cent of it.
   *
   * @default Memory.gibibytes(2)
   */
  readonly memoryLimit?: Memory;
  /**
   * Requests that may wait in each server; those above are answered with 503 at once.
   *
   * @default 1000
   */
  readonly maxQueuedRequests?: number;
  /**
   * From a container's start until it answers, at most; a new release rewrites tables meanwhile.
   *
   * @default Duration.minutes(10)
   */
  readonly startupTime?: Duration;
  /**
   * From the decision to stop a server until no new request arrives, at most.
   *
   * @default Duration.seconds(15)
   */
  readonly shutdownDelay?: Duration;
  /**
   * For the requests that have begun by then.
   *
   * @default Duration.seconds(30)
   */
  readonly shutdownTimeout?: Duration;
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
   * From where the requests of `route` come.
   *
   * @default - where its controller is usually installed
   */
  readonly ingressController?: NamespacePeer;
  /**
   * From where those of `adminRoute` come.
   *
   * @default - `ingressController`, or where the controller of another route is usually installed
   */
  readonly adminIngressController?: NamespacePeer;
  /** Networks of the ingress controllers' pods: what they say of a client's address is believed. */
  readonly trustedProxies: readonly string[];
  /**
   * From where metrics are scraped.
   *
   * @default { namespace: 'monitoring' }
   */
  readonly metricsScraper?: NamespacePeer;
  /**
   * What the servers may call besides the database and DNS, such as identity providers, directories and mail.
   *
   * @default []
   */
  readonly allowEgress?: readonly AllowedEgress[];
  /**
   * Where every pod may ask DNS besides the pods `kube-dns` of `kube-system`.
   *
   * @default ['169.254.20.10/32']
   */
  readonly dnsCidrs?: readonly string[];
  /** @default { kind: 'service-monitor' } */
  readonly monitoring?: AuthMonitoring;
  /**
   * More of Keycloak's options, as environment variables such as `KC_LOG_LEVEL`. Those that hold a secret are refused,
   * and those that are decided here.
   *
   * @default {}
   */
  readonly options?: Readonly<Record<string, string>>;
  /**
   * Labels of every object.
   *
   * @default {}
   */
  readonly labels?: Readonly<Record<string, string>>;
}
