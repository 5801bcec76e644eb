import { annotationsOf, type ClusterObject, textAt } from '../objects/index.js';
import type { Drop } from './reasons.js';

/** Secrets that mean nothing in another cluster, by their type. */
const TYPES: Readonly<Record<string, Drop>> = {
  'bootstrap.kubernetes.io/token': { reason: 'token', because: 'machines join the old cluster with it' },
  'helm.sh/release.v1': {
    reason: 'helm-release',
    because: 'Helm writes its own when it installs or adopts the release in the new cluster',
  },
  'kubernetes.io/service-account-token': {
    reason: 'token',
    because: 'the API server of the old cluster signed it',
  },
};

/** Credentials of the old cluster. */
export function credentialDrop(object: ClusterObject): Drop | undefined {
  if (object.kind !== 'Secret' || object.apiVersion !== 'v1') return undefined;
  const known = TYPES[textAt(object.body, 'type') ?? ''];
  if (known !== undefined) return known;
  const account = annotationsOf(object)['kubernetes.io/service-account.name'];
  return account === undefined
    ? undefined
    : { reason: 'token', because: `the old cluster made it for ServiceAccount ${account}` };
}
