import type { Duration } from '../../planning/units/index.js';
import type { ExternalSecretProps, SecretStoreReference } from './external-secret.js';

/** An ExternalSecret that follows a Secret somewhere else. */
export function remoteSecret({
  secretStore: { name, kind = 'ClusterSecretStore' },
  refreshInterval,
}: {
  readonly secretStore: SecretStoreReference;
  readonly refreshInterval: Duration;
}): Pick<ExternalSecretProps['spec'], 'refreshPolicy' | 'refreshInterval' | 'secretStoreRef'> {
  return {
    refreshPolicy: 'Periodic',
    refreshInterval: `${refreshInterval.toSeconds()}s`,
    secretStoreRef: { name, kind },
  };
}
