import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart, Testing, Yaml } from 'cdk8s';
import { expect, it } from 'vitest';
import { PlatformSecretStore, StoredSecret } from '../../../lib/kubernetes/secret-store/index.js';
import { manifestsOf } from '../../../lib/testing/index.js';
import { AWS, IRSA, VAULT } from './store-with.js';

/** The store of tenants, that of the platform, one in Vault, and what Consul takes from the platform's. */
function stores(): Chart {
  const chart = new Chart(Testing.app(), 'stores');
  new PlatformSecretStore(chart, 'tenants', { name: 'aws-secrets-manager', provider: AWS });
  const platform = new PlatformSecretStore(chart, 'platform', {
    name: 'platform',
    scope: { kind: 'cluster', tenants: false, namespaces: ['consul', 'keycloak'] },
    provider: IRSA,
  });
  new PlatformSecretStore(chart, 'vault', {
    name: 'vault',
    scope: { kind: 'namespace', namespace: 'keycloak' },
    provider: { ...VAULT, ca: { kind: 'ConfigMap', name: 'vault-ca', key: 'ca.crt' } },
  });
  new StoredSecret(chart, 'consul', {
    name: 'consul-keys',
    namespace: 'consul',
    store: platform.reference,
    remoteKey: 'platform/paas-a/consul',
    values: [
      { key: 'gossip', property: 'gossip-key' },
      { key: 'management', property: 'management-token' },
    ],
  });
  return chart;
}

it('stores and a Secret are, byte for byte, those that were reviewed', () => {
  const golden = readFileSync(join(import.meta.dirname, 'golden', 'stores.yaml'), 'utf8');
  expect(
    manifestsOf(stores())
      .map((one) => Yaml.stringify(one))
      .join('---\n'),
  ).toBe(golden);
});
