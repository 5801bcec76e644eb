import { type Part, partFolder } from '../../planning/gitops/index.js';
import type { ArgoCluster } from './argo-delivery-props.js';
import type { ApplicationSpec } from './argo-objects.js';
import { argoProjects } from './argo-projects.js';
import { type ArgoSettings, destinationOf } from './argo-settings.js';

/** What the synth writes; anything else in the tree is for people. */
const MANIFESTS = '*.k8s.yaml';
/** Each takes room in the Application, and the repository has the whole history. */
const KEPT_REVISIONS = 3;

/** What all Applications say of how they are compared. */
export const APPLICATION_ANNOTATIONS: Readonly<Record<string, string>> = {
  // The API server says what differs, so that what it and webhooks fill in never does.
  'argocd.argoproj.io/compare-options': 'ServerSideDiff=true',
  // A commit that leaves the folder as it was is none for this Application.
  'argocd.argoproj.io/manifest-generate-paths': '.',
};

/** The Application of one tenant, by templates of an ApplicationSet that found its folder. */
export function tenantSpec(settings: ArgoSettings, cluster: ArgoCluster): ApplicationSpec {
  const folder = '{{ .path.path }}';
  const spec = applicationSpec(settings, cluster, 'tenants', folder, { recurse: false, prune: true });
  return { ...spec, destination: { ...spec.destination, namespace: '{{ .path.basename }}' } };
}

/** An Application that many share: one question to a person would hold up all of them, so it asks none. */
export function sharedSpec(settings: ArgoSettings, cluster: ArgoCluster, part: Part): ApplicationSpec {
  const folder = partFolder(settings.path, cluster.name, part);
  const prune = settings.deletion === 'automatic';
  return applicationSpec(settings, cluster, part, folder, { recurse: part === 'tenants', prune });
}

function applicationSpec(
  settings: ArgoSettings,
  cluster: ArgoCluster,
  part: Part,
  path: string,
  { recurse, prune }: { readonly recurse: boolean; readonly prune: boolean },
): ApplicationSpec {
  const { repository, revision, ignoreDifferences } = settings;
  const projects = argoProjects(settings);
  return {
    project: part === 'platform' ? projects.platform : projects.tenants,
    source: {
      repoURL: repository,
      targetRevision: revision,
      path,
      directory: { ...(recurse && { recurse }), include: MANIFESTS },
    },
    destination: destinationOf(cluster),
    revisionHistoryLimit: KEPT_REVISIONS,
    ...(ignoreDifferences.length > 0 && { ignoreDifferences }),
    syncPolicy: {
      automated: { enabled: true, prune, selfHeal: true, allowEmpty: false },
      syncOptions: syncOptions(settings),
      // A commit that failed is never tried again by itself; these retries take what was pushed since along.
      retry: { limit: -1, refresh: true, backoff: { duration: '10s', factor: 2, maxDuration: '5m' } },
    },
  };
}

function syncOptions({ deletion, takeOver, ignoreDifferences }: ArgoSettings): string[] {
  return [
    'ServerSideApply=true',
    'ApplyOutOfSyncOnly=true',
    'PruneLast=true',
    'CreateNamespace=false',
    // By the name on the object: also an Application that is long gone still owns what it brought.
    ...(takeOver ? [] : ['FailOnSharedResource=true']),
    ...(deletion === 'confirmed' ? ['Delete=confirm'] : []),
    ...(ignoreDifferences.length > 0 ? ['RespectIgnoreDifferences=true'] : []),
  ];
}
