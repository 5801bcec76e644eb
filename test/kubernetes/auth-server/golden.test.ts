import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import { expect, it } from 'vitest';
import { manifestsWith } from './auth-server-with.js';

it('a server on a database outside is, byte for byte, the one that was reviewed', () => {
  const golden = readFileSync(join(import.meta.dirname, 'golden', 'paas-a.yaml'), 'utf8');
  const manifests = manifestsWith({
    database: {
      kind: 'external',
      secretName: 'keycloak-database',
      egress: [{ cidr: '10.64.32.0/20', port: 5432 }],
    },
    databaseUse: { kind: 'together', cluster: 'paas-a' },
    databaseCa: { configMap: 'database-ca' },
    tlsSecretName: 'login-tls',
  });
  expect(manifests.map((one) => Yaml.stringify(one)).join('---\n')).toBe(golden);
});
