import { partFolder } from '../../planning/gitops/index.js';
import type { ArgoCluster } from './argo-delivery-props.js';
import type { ApplicationSetSpec, GitDirectories, GitGenerator } from './argo-objects.js';
import type { ArgoSettings } from './argo-settings.js';

/**
 * Finds the folders of tenants. Where Applications go by themselves, no folder at all is an error, upon which the
 * controller changes nothing, and not an empty list, for which it would delete every Application.
 */
export function tenantGenerator(
  settings: ArgoSettings,
  cluster: ArgoCluster,
): ApplicationSetSpec['generators'][number] {
  const folder = partFolder(settings.path, cluster.name, 'tenants');
  if (settings.deletion === 'confirmed') return directories(settings, `${folder}/*`);
  const { git } = directories(settings, folder);
  return {
    matrix: {
      generators: [
        {
          merge: {
            // A key that neither side has: the one element takes the one folder along, and stays without it, where the
            // template below then fails. Read in applicationset/generators/ of Argo CD 3.5.1: merge.go, matrix.go.
            mergeKeys: ['always'],
            generators: [
              { list: { elements: [{ cluster: cluster.name }] } },
              { git: { ...git, pathParamPrefix: 'published' } },
            ],
          },
        },
        directories(settings, '{{ .published.path.path }}/*'),
      ],
    },
  };
}

function directories(settings: ArgoSettings, path: string): GitGenerator {
  const { repository, revision, pollInterval } = settings;
  const git: GitDirectories = {
    repoURL: repository,
    revision,
    requeueAfterSeconds: pollInterval.toSeconds(),
    directories: [{ path }],
  };
  return { git };
}
