import { expect, it } from 'vitest';
import type { ArgoDeliveryProps } from '../../../lib/kubernetes/gitops/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { argoManifests } from './deliveries-with.js';

type Change = Partial<ArgoDeliveryProps>;

const TEMPLATE = 'ApplicationSet/spec/template';
const GIT = 'ApplicationSet/spec/generators/0/git';
/** The pointer in the two Applications and in the template of the set. */
const everywhere = (pointer: string) => [
  `Application/${pointer}`,
  `Application/${pointer}`,
  `${TEMPLATE}/${pointer}`,
];
const KINDS = ['AppProject', 'Application', 'ApplicationSet'];

it.each<[string, Change, Change, string[]]>([
  [
    'repository',
    {},
    { repository: 'git@git.example.com:live/tree.git' },
    [
      'AppProject/spec/sourceRepos/0',
      'AppProject/spec/sourceRepos/0',
      `${GIT}/repoURL`,
      ...everywhere('spec/source/repoURL'),
    ],
  ],
  [
    'revision',
    {},
    { revision: 'refs/tags/v1' },
    [`${GIT}/revision`, ...everywhere('spec/source/targetRevision')],
  ],
  [
    'path',
    {},
    { path: 'tree' },
    ['Application/spec/source/path', 'Application/spec/source/path', `${GIT}/directories/0/path`],
  ],
  [
    'clusters',
    {},
    { clusters: [{ name: 'paas-a' }, { name: 'paas-b' }] },
    [
      'AppProject/spec/destinations/1',
      'AppProject/spec/destinations/1',
      'Application/greenroom-paas-b-hosts',
      'Application/greenroom-paas-b-platform',
      'ApplicationSet/greenroom-paas-b-tenants',
    ],
  ],
  [
    'clusters.server',
    {},
    { clusters: [{ name: 'paas-a', server: 'https://a.example.com' }] },
    [
      ...['name', 'server'].flatMap((key) => [
        `AppProject/spec/destinations/0/${key}`,
        `AppProject/spec/destinations/0/${key}`,
        ...everywhere(`spec/destination/${key}`),
      ]),
    ],
  ],
  [
    'clusters.registeredAs',
    {},
    { clusters: [{ name: 'paas-a', registeredAs: 'arn:aws:eks:eu-central-1:111122223333:cluster/a' }] },
    [
      'AppProject/spec/destinations/0/name',
      'AppProject/spec/destinations/0/name',
      ...everywhere('spec/destination/name'),
    ],
  ],
  [
    'namespace',
    {},
    { namespace: 'gitops' },
    [
      ...['AppProject', ...KINDS, 'Application'].map((kind) => `${kind}/metadata/namespace`),
      'AppProject/spec/destinations/0/namespace',
    ],
  ],
  ['parts', {}, { parts: ['platform', 'tenants'] }, ['Application/greenroom-paas-a-hosts']],
  [
    'grouping',
    {},
    { grouping: 'cluster' },
    ['Application/greenroom-paas-a-tenants', 'ApplicationSet/greenroom-paas-a-tenants'],
  ],
  [
    'deletion',
    {},
    { deletion: 'automatic' },
    [
      ...['Application', 'Application'].map((kind) => `${kind}/spec/syncPolicy/automated/prune`),
      ...everywhere('spec/syncPolicy/syncOptions/5'),
      'ApplicationSet/metadata/finalizers',
      'ApplicationSet/spec/generators/0/git',
      'ApplicationSet/spec/generators/0/matrix',
      'ApplicationSet/spec/syncPolicy/applicationsSync',
    ],
  ],
  ['pollInterval', {}, { pollInterval: Duration.minutes(15) }, [`${GIT}/requeueAfterSeconds`]],
  [
    'closedNamespaces',
    {},
    { closedNamespaces: ['kube-*', 'consul'] },
    ['AppProject/spec/destinations/0/namespace'],
  ],
  [
    'tenantKinds',
    {},
    { tenantKinds: [{ group: 'batch', kind: 'CronJob' }] },
    ['AppProject/spec/namespaceResourceWhitelist/24'],
  ],
  [
    'platformKinds',
    {},
    { platformKinds: [{ group: 'gateway.networking.k8s.io', kind: 'GatewayClass' }] },
    ['AppProject/spec/clusterResourceWhitelist/9'],
  ],
  [
    'ignoreDifferences',
    {},
    { ignoreDifferences: [{ group: 'apps', kind: 'Deployment', jsonPointers: ['/spec/replicas'] }] },
    [...everywhere('spec/ignoreDifferences'), ...everywhere('spec/syncPolicy/syncOptions/6')],
  ],
  ['takeOver', { deletion: 'automatic' }, { takeOver: true }, everywhere('spec/syncPolicy/syncOptions/4')],
  [
    'labels',
    {},
    { labels: { team: 'live' } },
    [
      ...['AppProject', ...KINDS, 'Application'].map((kind) => `${kind}/metadata/labels/team`),
      `${TEMPLATE}/metadata/labels/team`,
    ],
  ],
])('%s changes what it is about, and nothing else', (_, before, after, expected) => {
  expect(differences(argoManifests(before), argoManifests({ ...before, ...after }))).toEqual(
    [...expected].sort(),
  );
});

it('name is the beginning of every name', () => {
  const names = argoManifests({ name: 'live' }).map(({ metadata }) => metadata.name);
  expect(names).toEqual([
    'live-tenants',
    'live-platform',
    'live-paas-a-platform',
    'live-paas-a-hosts',
    'live-paas-a-tenants',
  ]);
});
