/** Why an option cannot be given as text: no such name, a secret, decided elsewhere, or the end of sessions. */
export type OptionProblem = 'unknown' | 'secret' | 'decided' | 'volatile';

const NAME = /^KC_[A-Z0-9]+(_+[A-Z0-9]+)*$/;
const SECRET_NAME = /PASSWORD|SECRET|CREDENTIAL|PRIVATE_KEY/;
/** A password in an address, or a parameter of one. */
const SECRET_VALUE = /:\/\/[^/\s]*:[^/\s]*@|password=/i;

/** Options that the props, the database's Secret or the routes decide; a `*` stands for whatever follows. */
const DECIDED: readonly string[] = [
  'KC_BOOTSTRAP_ADMIN_*',
  'KC_CACHE',
  'KC_CACHE_CONFIG_FILE',
  'KC_CACHE_EMBEDDED_CLUSTER_NAME',
  'KC_CACHE_EMBEDDED_MTLS_*',
  'KC_CACHE_EMBEDDED_NETWORK_*',
  'KC_CACHE_EMBEDDED_NODE_NAME',
  'KC_CACHE_REMOTE_*',
  'KC_CACHE_STACK',
  'KC_DB',
  'KC_DB_KIND_*',
  'KC_DB_POOL_INITIAL_SIZE',
  'KC_DB_POOL_MAX_SIZE',
  'KC_DB_POOL_MIN_SIZE',
  'KC_DB_TLS_*',
  'KC_DB_URL*',
  'KC_DB_USERNAME*',
  'KC_FEATURES',
  'KC_HEALTH_ENABLED',
  'KC_HOSTNAME',
  'KC_HOSTNAME_ADMIN',
  'KC_HOSTNAME_STRICT',
  'KC_HTTPS_*',
  'KC_HTTP_ENABLED',
  'KC_HTTP_HOST',
  'KC_HTTP_MANAGEMENT_*',
  'KC_HTTP_MAX_QUEUED_REQUESTS',
  'KC_HTTP_PORT',
  'KC_HTTP_RELATIVE_PATH',
  'KC_METRICS_ENABLED',
  'KC_PROXY*',
  'KC_SHUTDOWN_*',
  'KC_SPI_CACHE_EMBEDDED__DEFAULT__*',
];

/** What is wrong with an option that somebody adds to those that are decided already. */
export function optionProblem(name: string, value: string): OptionProblem | undefined {
  if (!NAME.test(name)) return 'unknown';
  if (SECRET_NAME.test(name) || SECRET_VALUE.test(value)) return 'secret';
  if (DECIDED.some((decided) => isMatch(name, decided))) return 'decided';
  if (name === 'KC_FEATURES_DISABLED' && value.split(',').includes('persistent-user-sessions')) {
    return 'volatile';
  }
  return undefined;
}

function isMatch(name: string, decided: string): boolean {
  return decided.endsWith('*') ? name.startsWith(decided.slice(0, -1)) : name === decided;
}
