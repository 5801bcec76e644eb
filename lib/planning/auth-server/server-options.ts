import type { Duration } from '../units/index.js';
import { type ConnectionSecurity, connectionProperties } from './connection-security.js';
import { issuerBase } from './issuer.js';

/** What a server's options follow from. */
export interface ServerOptions {
  readonly host: string;
  readonly adminHost?: string;
  readonly trustedProxies: readonly string[];
  readonly isMonitored: boolean;
  /** The name of this Kubernetes cluster, where others serve from the same database. */
  readonly cluster?: string;
  readonly features: readonly string[];
  readonly connections: number;
  readonly security: ConnectionSecurity;
  readonly maxQueuedRequests: number;
  readonly shutdownDelay: Duration;
  readonly shutdownTimeout: Duration;
}

/**
 * Keycloak's options as environment variables, without those that a pod or a Secret decides:
 * https://www.keycloak.org/server/all-config
 */
export function serverOptions(server: ServerOptions): Record<string, string> {
  const { host, adminHost, trustedProxies, isMonitored, shutdownDelay, shutdownTimeout } = server;
  return {
    KC_HOSTNAME: issuerBase(host),
    ...(adminHost === undefined ? {} : { KC_HOSTNAME_ADMIN: issuerBase(adminHost) }),
    KC_HTTP_ENABLED: 'true',
    KC_HTTP_MAX_QUEUED_REQUESTS: `${server.maxQueuedRequests}`,
    KC_PROXY_HEADERS: 'xforwarded',
    KC_PROXY_TRUSTED_ADDRESSES: trustedProxies.join(','),
    KC_HEALTH_ENABLED: 'true',
    KC_METRICS_ENABLED: `${isMonitored}`,
    KC_SHUTDOWN_DELAY: `${shutdownDelay.toSeconds()}s`,
    KC_SHUTDOWN_TIMEOUT: `${shutdownTimeout.toSeconds()}s`,
    ...databaseOptions(server),
    ...clusterOptions(server),
  };
}

/** A pool that never grows or shrinks, as the driver keeps what it has learned of statements with each connection. */
function databaseOptions({ connections, security }: ServerOptions): Record<string, string> {
  return {
    KC_DB: 'postgres',
    KC_DB_URL_PROPERTIES: connectionProperties(security),
    ...Object.fromEntries(
      ['INITIAL', 'MIN', 'MAX'].map((size) => [`KC_DB_POOL_${size}_SIZE`, `${connections}`]),
    ),
  };
}

/**
 * Servers find each other by the database. With `stateless` nothing but copies of the database's contents is held in
 * memory, and clusters that share it tell each other through it when a copy is out of date; each needs a name for that.
 * https://www.keycloak.org/high-availability/multi-cluster-v2/introduction
 */
function clusterOptions({ cluster, features }: ServerOptions): Record<string, string> {
  const enabled = cluster === undefined ? features : ['stateless', ...features];
  return {
    KC_CACHE: 'ispn',
    ...(cluster === undefined ? {} : { KC_CACHE_EMBEDDED_CLUSTER_NAME: cluster }),
    ...(enabled.length === 0 ? {} : { KC_FEATURES: enabled.join(',') }),
  };
}
