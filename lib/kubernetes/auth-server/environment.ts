import type { k8s } from 'cdk8s-plus-27';
import { type ConnectionSecurity, serverOptions } from '../../planning/auth-server/index.js';
import type { AuthServerSettings } from './settings.js';

/** Keycloak's options and the keys that the Secret of every kind of database has. */
const DATABASE_KEYS = {
  KC_DB_URL_HOST: 'host',
  KC_DB_URL_PORT: 'port',
  KC_DB_URL_DATABASE: 'dbname',
  KC_DB_USERNAME: 'username',
  KC_DB_PASSWORD: 'password',
};
const ADMIN_KEYS = { KC_BOOTSTRAP_ADMIN_USERNAME: 'username', KC_BOOTSTRAP_ADMIN_PASSWORD: 'password' };
/** By these a server is reached, is named in logs, and keeps the second copy of its data on another machine. */
const POD_FIELDS = {
  KC_CACHE_EMBEDDED_NETWORK_BIND_ADDRESS: 'status.podIP',
  KC_CACHE_EMBEDDED_NODE_NAME: 'metadata.name',
  KC_SPI_CACHE_EMBEDDED__DEFAULT__MACHINE_NAME: 'spec.nodeName',
};

/** What a server is told: options in the manifest, secrets by reference alone. */
export function environment(settings: AuthServerSettings, databaseSecret: string): k8s.EnvVar[] {
  const { databaseUse, monitoring, bootstrapAdminSecret, options } = settings;
  const decided = serverOptions({
    ...settings,
    isMonitored: monitoring.kind !== 'none',
    cluster: databaseUse.kind === 'together' ? databaseUse.cluster : undefined,
    security: securityOf(settings),
  });
  return [
    ...Object.entries({ ...decided, ...options }).map(([name, value]) => ({ name, value })),
    ...fromSecret(databaseSecret, DATABASE_KEYS),
    ...(bootstrapAdminSecret === undefined ? [] : fromSecret(bootstrapAdminSecret, ADMIN_KEYS)),
    ...Object.entries(POD_FIELDS).map(([name, fieldPath]) => ({
      name,
      valueFrom: { fieldRef: { fieldPath } },
    })),
  ];
}

/** Verified where the authority is known. */
export function securityOf({
  database,
  databaseCa,
}: Pick<AuthServerSettings, 'database' | 'databaseCa'>): ConnectionSecurity {
  return database.kind === 'cluster' || databaseCa !== undefined ? 'verified' : 'encrypted';
}

function fromSecret(secret: string, keys: Readonly<Record<string, string>>): k8s.EnvVar[] {
  return Object.entries(keys).map(([name, key]) => ({
    name,
    valueFrom: { secretKeyRef: { name: secret, key } },
  }));
}
