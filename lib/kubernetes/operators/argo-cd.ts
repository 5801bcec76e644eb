import type { Construct } from 'constructs';
import {
  namespacesOf,
  type OperatorName,
  type OperatorRelease,
  REPOSITORIES,
} from '../../planning/operators/index.js';
import { Application, type ApplicationProps } from './application.js';
import { namespaceLabels, operatorLabels } from './operators-metadata.js';
import { type ArgoCdSettings, IN_CLUSTER, type OperatorsSettings } from './settings.js';

type ApplicationSpec = ApplicationProps['spec'];

/** Before what has no wave, with room for operators that others will need. */
const FIRST_WAVE = -10;

/** Forty minutes of attempts in all: where Applications do not wait for each other, the first ones are in vain. */
const RETRY = { limit: 10, backoff: { duration: '30s', factor: 2, maxDuration: '5m' } };

/**
 * One Application for each operator. They have no finalizer: who deletes one, or takes it out of the repository, leaves
 * what it installed where it is.
 */
export function placeApplications(
  scope: Construct,
  settings: OperatorsSettings,
  delivery: ArgoCdSettings,
  releases: readonly OperatorRelease[],
): void {
  const namespaces = new Map(namespacesOf(releases).map(({ name, podSecurity }) => [name, podSecurity]));
  for (const release of releases) {
    const { name, namespace = '' } = release;
    const level = namespaces.get(namespace);
    const labels = level && namespaceLabels(settings, level);
    new Application(scope, name, {
      metadata: {
        name: applicationName(settings, delivery, name),
        namespace: delivery.namespace,
        labels: operatorLabels(settings, name),
        annotations: {
          'argocd.argoproj.io/sync-wave': `${FIRST_WAVE + release.level}`,
          // What webhooks and API servers fill in is no difference.
          'argocd.argoproj.io/compare-options': 'ServerSideDiff=true',
        },
      },
      spec: applicationSpec(delivery, release, labels),
    });
  }
}

/** By the operator alone where the cluster has an Argo CD of its own: several clusters can have one in common. */
function applicationName(
  { cluster }: OperatorsSettings,
  { destination }: ArgoCdSettings,
  operator: OperatorName,
): string {
  const isOwn = 'server' in destination && destination.server === IN_CLUSTER;
  return isOwn ? operator : `${cluster.name}-${operator}`;
}

function applicationSpec(
  { project, destination }: ArgoCdSettings,
  release: OperatorRelease,
  labels: Readonly<Record<string, string>> | undefined,
): ApplicationSpec {
  return {
    project,
    source: sourceOf(release),
    destination: { ...destination, namespace: release.namespace },
    syncPolicy: {
      // What is in a folder of definitions is never deleted, whatever another version of it leaves out.
      automated: { prune: release.source.kind === 'chart', selfHeal: true },
      managedNamespaceMetadata: labels && { labels },
      syncOptions: [
        ...(labels === undefined ? [] : ['CreateNamespace=true']),
        // Definitions are larger than the annotation in which client-side apply would keep them.
        'ServerSideApply=true',
        'PruneLast=true',
        // Who deletes with all that was installed, as the pages of Argo CD propose, is asked; Argo CD 3.4.
        'Delete=confirm',
      ],
      retry: RETRY,
    },
  };
}

function sourceOf({ name, source, version, values }: OperatorRelease): ApplicationSpec['source'] {
  if (source.kind === 'git') return { repoURL: source.url, path: source.path, targetRevision: version };
  return {
    repoURL: REPOSITORIES[source.repository],
    chart: source.chart,
    targetRevision: version,
    helm: { releaseName: name, valuesObject: values },
  };
}
