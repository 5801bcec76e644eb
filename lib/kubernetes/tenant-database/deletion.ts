import { extended, type TenantMetadata } from '../metadata/index.js';

const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';

/**
 * Has Argo CD wait for a person before it deletes or prunes the object, besides what it is told already.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/
 */
export function askBeforeDeletion({ tenant, labels, annotations }: TenantMetadata): TenantMetadata {
  const options = annotations[SYNC_OPTIONS];
  const asked = [...(options === undefined ? [] : [options]), 'Delete=confirm', 'Prune=confirm'].join(',');
  return { tenant, labels, annotations: extended(annotations, { [SYNC_OPTIONS]: asked }) };
}
