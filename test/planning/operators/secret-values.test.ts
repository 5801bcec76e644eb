import { expect, it } from 'vitest';
import {
  type HelmValues,
  OPERATOR_NAMES,
  releasesOf,
  secretValuesOf,
} from '../../../lib/planning/operators/index.js';

it.each<[HelmValues, string]>([
  [{ grafana: { adminPassword: 'hunter2' } }, 'grafana.adminPassword'],
  [{ awsSecretAccessKey: 'x' }, 'awsSecretAccessKey'],
  [{ awsAccessKeyID: 'AKIA' }, 'awsAccessKeyID'],
  [{ api: [{ apiKey: 'x' }] }, 'api[0].apiKey'],
  [{ oidc: { clientSecret: 'x' } }, 'oidc.clientSecret'],
  [{ env: [{ name: 'AWS_TOKEN', value: 'x' }] }, 'env[0].value'],
  [{ extra: '-----BEGIN EC PRIVATE KEY-----\nMHcC' }, 'extra'],
  [{ remote: { url: 'https://user:pass@example.com' } }, 'remote.url'],
  [{ seed: 'aB3dE5fG7hI9jK1lM3nO5pQ7' }, 'seed'],
])('%j looks like the material of a secret', (values, path) => {
  expect(secretValuesOf(values)).toEqual([path]);
});

it.each<HelmValues>([
  { grafana: { admin: { existingSecret: 'grafana-admin', passwordKey: 'admin-password' } } },
  { adminPassword: '', token: null },
  { serviceAccount: { automountServiceAccountToken: true } },
  { env: [{ name: 'AWS_REGION', value: 'eu-central-1' }] },
  { env: [{ name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'a', key: 'token' } } }] },
  { secretName: 'tls', url: 'https://example.com:8443/a@b' },
  { image: { digest: 'sha256:0f2a5b6c7d8e9f000102030405060708090a0b0c0d0e0f101112131415161718' } },
])('%j names secrets at most', (values) => {
  expect(secretValuesOf(values)).toEqual([]);
});

it('the catalogue holds none', () => {
  const cluster = { name: 'paas-a', kubernetesVersion: '1.35', region: 'eu-central-1' };
  const all = releasesOf({ cluster, operators: OPERATOR_NAMES });
  expect(all.flatMap(({ values }) => secretValuesOf(values))).toEqual([]);
});
