import { expect, it } from 'vitest';
import { type ServerOptions, serverOptions } from '../../../lib/planning/auth-server/index.js';
import { Duration } from '../../../lib/planning/units/index.js';

const SERVER: ServerOptions = {
  host: 'login.example.com',
  trustedProxies: ['10.64.0.0/16', 'fd00::/8'],
  isMonitored: true,
  features: [],
  connections: 30,
  security: 'encrypted',
  maxQueuedRequests: 1000,
  shutdownDelay: Duration.seconds(15),
  shutdownTimeout: Duration.parse('1m30s'),
};

it('a server alone is told its address, whom to believe and its database', () => {
  expect(serverOptions(SERVER)).toEqual({
    KC_HOSTNAME: 'https://login.example.com',
    KC_HTTP_ENABLED: 'true',
    KC_HTTP_MAX_QUEUED_REQUESTS: '1000',
    KC_PROXY_HEADERS: 'xforwarded',
    KC_PROXY_TRUSTED_ADDRESSES: '10.64.0.0/16,fd00::/8',
    KC_HEALTH_ENABLED: 'true',
    KC_METRICS_ENABLED: 'true',
    KC_SHUTDOWN_DELAY: '15s',
    KC_SHUTDOWN_TIMEOUT: '90s',
    KC_DB: 'postgres',
    KC_DB_URL_PROPERTIES: '?sslmode=require',
    KC_DB_POOL_INITIAL_SIZE: '30',
    KC_DB_POOL_MIN_SIZE: '30',
    KC_DB_POOL_MAX_SIZE: '30',
    KC_CACHE: 'ispn',
  });
});

it('a server among clusters holds nothing in memory, and its cluster has a name', () => {
  const alone = serverOptions({ ...SERVER, features: ['oid4vc-vci'] });
  const together = serverOptions({ ...SERVER, features: ['oid4vc-vci'], cluster: 'paas-a' });
  expect(alone).toEqual({ ...serverOptions(SERVER), KC_FEATURES: 'oid4vc-vci' });
  expect(together).toEqual({
    ...alone,
    KC_CACHE_EMBEDDED_CLUSTER_NAME: 'paas-a',
    KC_FEATURES: 'stateless,oid4vc-vci',
  });
});

it('a database whose authority is known must prove who it is', () => {
  expect(serverOptions({ ...SERVER, security: 'verified' }).KC_DB_URL_PROPERTIES).toBe(
    '?sslmode=verify-full&sslrootcert=/etc/keycloak/database-ca/ca.crt',
  );
});

it('the admin console has an address where it has a host', () => {
  expect(serverOptions({ ...SERVER, adminHost: 'admin.example.com' }).KC_HOSTNAME_ADMIN).toBe(
    'https://admin.example.com',
  );
});
