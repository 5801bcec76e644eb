import type { Rule } from '../../planning/rules/index.js';
import type { Duration } from '../../planning/units/index.js';
import type { ExternalSecretProps, SecretStoreReference } from './external-secret.js';

const SECOND = 1000;

type Spec = ExternalSecretProps['spec'];

/** An ExternalSecret that follows a Secret somewhere else. */
export function remoteSecret({
  secretStore,
  refreshInterval,
}: {
  readonly secretStore: SecretStoreReference;
  readonly refreshInterval: Duration;
}): Pick<Spec, 'refreshPolicy' | 'refreshInterval' | 'secretStoreRef'> {
  return {
    refreshPolicy: 'Periodic',
    refreshInterval: `${refreshInterval.toSeconds()}s`,
    secretStoreRef: storeRef(secretStore),
  };
}

export function storeRef({ name, kind = 'ClusterSecretStore' }: SecretStoreReference): {
  readonly name: string;
  readonly kind: string;
} {
  return { name, kind };
}

/** Without an interval, External Secrets reads a Secret once and never again. */
export function refreshIntervalRule(field: string, interval: Duration): Rule {
  return {
    violatedWhen: interval.toMillis() < SECOND || interval.toMillis() % SECOND !== 0,
    message: () => ({
      field,
      problem: `a Secret cannot be read again every ${interval}`,
      allowed: 'whole seconds, at least 1s',
      mend: 'round it up',
    }),
  };
}
