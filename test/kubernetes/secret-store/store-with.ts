import { Testing } from 'cdk8s';
import {
  PlatformSecretStore,
  type PlatformSecretStoreProps,
  type SecretProvider,
  StoredSecret,
  type StoredSecretProps,
} from '../../../lib/kubernetes/secret-store/index.js';
import { InputError } from '../../../lib/planning/issues/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';

export type StoreChange = Partial<PlatformSecretStoreProps>;
export type SecretChange = Partial<StoredSecretProps>;

/** The stores of AWS: as the operator, and as an account of the store's own. */
export const AWS = { kind: 'aws-secrets-manager', region: 'eu-central-1' } as const;
export const IRSA = {
  ...AWS,
  credentials: { kind: 'service-account', roleArn: 'arn:aws:iam::111122223333:role/platform-secrets' },
} as const;
export const VAULT = {
  kind: 'vault',
  server: 'https://vault.example.com:8200',
  path: 'kv/platform',
} as const;

/** The store of tenants, and whatever is different. */
export function storeWith(change: StoreChange = {}): PlatformSecretStore {
  return new PlatformSecretStore(Testing.chart(), 'store', {
    name: 'aws-secrets-manager',
    provider: AWS,
    ...change,
  });
}

export function storeManifests(change: StoreChange = {}): Manifest[] {
  return manifestsOf(storeWith(change));
}

/** A store with that provider, and a name that no provider has. */
export function providerManifests(provider: SecretProvider, change: StoreChange = {}): Manifest[] {
  return storeManifests({ name: 'platform', provider, ...change });
}

/** Consul's keys. */
export function secretWith(change: SecretChange = {}): StoredSecret {
  return new StoredSecret(Testing.chart(), 'secret', {
    name: 'consul-gossip',
    namespace: 'consul',
    store: { name: 'platform' },
    remoteKey: 'platform/paas-a/consul',
    values: [{ key: 'key', property: 'gossip-key' }],
    ...change,
  });
}

export function secretManifests(change: SecretChange = {}): Manifest[] {
  return manifestsOf(secretWith(change));
}

/** All that the work is refused for. */
export function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'nothing is wrong';
}
