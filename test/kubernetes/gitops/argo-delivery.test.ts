import { describe, expect, it } from 'vitest';
import { DEFAULT_AUTOSCALING } from '../../../lib/kubernetes/tenant-autoscaling/index.js';
import { warningsOf } from '../../../lib/kubernetes/warnings/index.js';
import { TENANT_KINDS } from '../../../lib/planning/gitops/index.js';
import { type Manifest, manifest, manifestsOf, titleOf } from '../../../lib/testing/index.js';
import { CLUSTER, databaseWith, RDS, SHARED } from '../tenant-database/database-with.js';
import { FLAVORS, routesWith, routeWith } from '../tenant-route/route-with.js';
import { manifestsWith as tenantWith } from '../ticket-tenant/tenant-props.js';
import { argoManifests, argoWith } from './deliveries-with.js';

const clusters = [{ name: 'paas-a' }, { name: 'paas-b', server: 'https://b.example.com' }];
const spec = (one: Manifest) => one.spec as Readonly<Record<string, unknown>>;

describe('a delivery by Argo CD', () => {
  it('has two projects, and for each cluster an Application of its platform, one of its hosts and a set of its tenants', () => {
    expect(argoManifests({ clusters }).map(titleOf)).toEqual([
      'AppProject argocd/greenroom-tenants',
      'AppProject argocd/greenroom-platform',
      'Application argocd/greenroom-paas-a-platform',
      'Application argocd/greenroom-paas-a-hosts',
      'ApplicationSet argocd/greenroom-paas-a-tenants',
      'Application argocd/greenroom-paas-b-platform',
      'Application argocd/greenroom-paas-b-hosts',
      'ApplicationSet argocd/greenroom-paas-b-tenants',
    ]);
  });

  it('leaves out the project that no part needs', () => {
    expect(argoManifests({ parts: ['platform'] }).map(titleOf)).toEqual([
      'AppProject argocd/greenroom-platform',
      'Application argocd/greenroom-paas-a-platform',
    ]);
    expect(argoManifests({ parts: ['hosts'] }).map(titleOf)).toEqual([
      'AppProject argocd/greenroom-tenants',
      'Application argocd/greenroom-paas-a-hosts',
    ]);
  });

  it('says where it is and what its projects are called', () => {
    const { namespace, projects } = argoWith({ name: 'live', namespace: 'gitops' });
    expect({ namespace, projects }).toEqual({
      namespace: 'gitops',
      projects: { tenants: 'live-tenants', platform: 'live-platform' },
    });
  });
});

describe('the project of tenants', () => {
  const project = spec(manifest(argoManifests({ clusters }), 'AppProject', 'greenroom-tenants'));

  it('opens each cluster but for the namespaces that are closed, in one pattern', () => {
    expect(project.destinations).toEqual([
      { name: 'paas-a', namespace: '!{kube-*,argocd}' },
      { server: 'https://b.example.com', namespace: '!{kube-*,argocd}' },
    ]);
  });

  it('allows no object of the whole cluster but namespaces', () => {
    expect(project.clusterResourceWhitelist).toEqual([{ group: '', kind: 'Namespace' }]);
  });

  it('allows every kind that tenants and hosts have', () => {
    const tenants = [
      ...tenantWith(),
      ...tenantWith({ config: { A: 'b' } }),
      ...tenantWith({ autoscaling: { ...DEFAULT_AUTOSCALING, kind: 'hpa' } }),
      ...[CLUSTER, SHARED, RDS].flatMap((backend) => databaseWith(backend).manifests),
      ...databaseWith({ ...CLUSTER, backup: { objectStore: 'store', destination: 's3://backups/tickets' } })
        .manifests,
      ...FLAVORS.flatMap((flavor) => [
        ...routeWith({ flavor }),
        ...manifestsOf(routesWith({ flavor, tlsSecretName: 'tls' }).routes),
      ]),
    ];
    const allowed = new Set(TENANT_KINDS.map(({ group, kind }) => `${group}/${kind}`));
    const names = tenants.map(({ apiVersion, kind }) => `${groupOf(apiVersion)}/${kind}`);
    expect([...new Set(names)].filter((name) => !allowed.has(name))).toEqual(['/Namespace']);
    expect([...allowed].filter((name) => !names.includes(name))).toEqual(['cert-manager.io/Certificate']);
  });
});

describe('a set of tenants', () => {
  const set = (deletion: 'confirmed' | 'automatic') =>
    manifest(argoManifests({ deletion, parts: ['tenants'] }), 'ApplicationSet');

  it('that asks never deletes an Application, nor has its Applications deleted with itself', () => {
    expect(spec(set('confirmed')).syncPolicy).toEqual({ applicationsSync: 'create-update' });
    expect(set('confirmed').metadata).toMatchObject({
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
    });
  });

  it('that asks has a person confirm whatever Application is deleted', () => {
    expect(JSON.stringify(spec(set('confirmed')).template)).toContain('"Delete=confirm"');
    expect(JSON.stringify(spec(set('automatic')).template)).not.toContain('confirm');
  });

  it('that does not ask fails where there is no folder of tenants at all', () => {
    const git = {
      repoURL: 'https://git.example.com/live/gitops.git',
      revision: 'refs/heads/main',
      requeueAfterSeconds: 180,
    };
    expect(spec(set('automatic')).generators).toEqual([
      {
        matrix: {
          generators: [
            {
              merge: {
                mergeKeys: ['always'],
                generators: [
                  { list: { elements: [{ cluster: 'paas-a' }] } },
                  {
                    git: {
                      ...git,
                      directories: [{ path: 'gitops/clusters/paas-a/tenants' }],
                      pathParamPrefix: 'published',
                    },
                  },
                ],
              },
            },
            { git: { ...git, directories: [{ path: '{{ .published.path.path }}/*' }] } },
          ],
        },
      },
    ]);
  });

  it('cleans up all that an Application brought', () => {
    expect(spec(set('automatic')).syncPolicy).toEqual({ applicationsSync: 'sync' });
    expect(spec(set('automatic')).template).toMatchObject({
      metadata: { finalizers: ['resources-finalizer.argocd.argoproj.io'] },
      spec: { syncPolicy: { automated: { prune: true, allowEmpty: false } } },
    });
  });

  it('takes no template from what a person gave', () => {
    const { template, ...rest } = spec(set('confirmed')) as { template: unknown };
    expect(JSON.stringify(rest)).not.toContain('{{');
    expect(JSON.stringify(template).match(/\{\{ [^}]+ \}\}/g)).toEqual([
      '{{ .path.basename }}',
      '{{ if le (len .path.basename) 56 }}',
      '{{ .path.basename }}',
      '{{ else }}',
      '{{ trunc 47 .path.basename | trimSuffix \\"-\\" }}',
      '{{ sha256sum .path.basename | trunc 8 }}',
      '{{ end }}',
      '{{ .path.basename }}',
      '{{ .path.path }}',
    ]);
  });
});

describe('an Application that many share', () => {
  const automated = (change: Parameters<typeof argoManifests>[0]) =>
    argoManifests(change)
      .filter(({ kind }) => kind === 'Application')
      .map((one) => [
        one.metadata.name,
        (spec(one).syncPolicy as { automated: { prune: boolean } }).automated.prune,
      ]);

  it('prunes by itself only where nobody is to be asked', () => {
    expect(automated({ grouping: 'cluster' })).toEqual([
      ['greenroom-paas-a-platform', false],
      ['greenroom-paas-a-hosts', false],
      ['greenroom-paas-a-tenants', false],
    ]);
    expect(automated({ grouping: 'cluster', deletion: 'automatic' })).toEqual([
      ['greenroom-paas-a-platform', true],
      ['greenroom-paas-a-hosts', true],
      ['greenroom-paas-a-tenants', true],
    ]);
  });

  it('has no finalizer: what it brought stays when it goes', () => {
    const finalizers = argoManifests({ grouping: 'cluster', deletion: 'automatic' })
      .filter(({ kind }) => kind === 'Application')
      .map(({ metadata }) => 'finalizers' in metadata);
    expect(finalizers).toEqual([false, false, false]);
  });

  it('of all tenants reads every folder below its own', () => {
    expect(
      spec(manifest(argoManifests({ grouping: 'cluster' }), 'Application', 'greenroom-paas-a-tenants'))
        .source,
    ).toEqual({
      repoURL: 'https://git.example.com/live/gitops.git',
      targetRevision: 'refs/heads/main',
      path: 'gitops/clusters/paas-a/tenants',
      directory: { recurse: true, include: '*.k8s.yaml' },
    });
  });
});

it('a person is warned of one Application for all tenants that prunes, and of nothing else', () => {
  const warning =
    "one Application brings all tenants of a cluster: a database that asks before it is pruned holds up every change of its cluster until a person answers; set confirmDeletion: false for databases, or grouping: 'tenant'";
  expect(warningsOf(argoWith({ grouping: 'cluster', deletion: 'automatic' }))).toEqual([warning]);
  expect(warningsOf(argoWith({ grouping: 'cluster', deletion: 'automatic', parts: ['hosts'] }))).toEqual([]);
  expect(warningsOf(argoWith({ grouping: 'cluster' }))).toEqual([]);
  expect(warningsOf(argoWith({ deletion: 'automatic' }))).toEqual([]);
});

function groupOf(apiVersion: string): string {
  const [group = '', version] = apiVersion.split('/');
  return version === undefined ? '' : group;
}
