import { expect, it } from 'vitest';
import { optionProblem, serverOptions } from '../../../lib/planning/auth-server/index.js';
import { Duration } from '../../../lib/planning/units/index.js';

it.each([
  ['KC_LOG_LEVEL', 'info'],
  ['KC_DB_SCHEMA', 'keycloak'],
  ['KC_DB_POOL_MAX_LIFETIME', '10m'],
  ['KC_HOSTNAME_BACKCHANNEL_DYNAMIC', 'true'],
  ['KC_HTTP_POOL_MAX_THREADS', '50'],
  ['KC_CACHE_EMBEDDED_SESSIONS_MAX_COUNT', '10000'],
  ['KC_SPI_LOGIN_PROTOCOL__OPENID_CONNECT__ADD_REQ_PARAMS_MAX_SIZE', '2000'],
  ['KC_FEATURES_DISABLED', 'impersonation'],
])('%s may be %s', (name, value) => {
  expect(optionProblem(name, value)).toBeUndefined();
});

it.each([
  ['JAVA_OPTS', '', 'unknown'],
  ['KC_log_level', 'info', 'unknown'],
  ['KC_', '', 'unknown'],
  ['KC_DB_PASSWORD', 'x', 'secret'],
  ['KC_BOOTSTRAP_ADMIN_CLIENT_SECRET', 'x', 'secret'],
  ['KC_TRACING_ENDPOINT', 'http://user:word@collector:4317', 'secret'],
  ['KC_LOG_SYSLOG_APP_NAME', 'a?password=b', 'secret'],
  ['KC_DB_URL', 'jdbc:postgresql://a/b', 'decided'],
  ['KC_HOSTNAME', 'a', 'decided'],
  ['KC_HTTP_RELATIVE_PATH', '/auth', 'decided'],
  ['KC_PROXY', 'edge', 'decided'],
  ['KC_CACHE_STACK', 'kubernetes', 'decided'],
  ['KC_SPI_CACHE_EMBEDDED__DEFAULT__CLUSTER_NAME', 'a', 'decided'],
  ['KC_FEATURES_DISABLED', 'impersonation,persistent-user-sessions', 'volatile'],
])('%s cannot be %j: %s', (name, value, problem) => {
  expect(optionProblem(name, value)).toBe(problem);
});

it('every option that is decided is refused from anybody else', () => {
  const decided = serverOptions({
    host: 'a.example.com',
    adminHost: 'b.example.com',
    trustedProxies: [],
    isMonitored: true,
    cluster: 'paas-a',
    features: [],
    connections: 30,
    security: 'encrypted',
    maxQueuedRequests: 1,
    shutdownDelay: Duration.seconds(1),
    shutdownTimeout: Duration.seconds(1),
  });
  expect(Object.keys(decided).filter((name) => optionProblem(name, 'x') !== 'decided')).toEqual([]);
});
