import { describe, expect, it } from 'vitest';
import type { ArgoDeliveryProps } from '../../../lib/kubernetes/gitops/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { refusalOf } from '../consul-cluster/consul-with.js';
import { argoWith } from './deliveries-with.js';
import { BRANCH_OR_TAG, CLUSTER_NAME, FOLDER, LABEL, URL_FORM, WITHOUT_CREDENTIALS } from './messages.js';

type Change = Partial<ArgoDeliveryProps>;

const EACH_KIND =
  'is no one kind of object. Allowed: a group such as apps, or "" for the first, and a kind such as Deployment. To mend: write out each kind that is needed: a project that allows everything confines nothing.';
const POINTERS =
  'do not all point to a field. Allowed: one pointer or more, such as /spec/replicas, with ~1 for a "/" in a key. To mend: correct them, or leave the entry out.';
const CLOSED =
  'is no pattern for namespaces to close. Allowed: lower-case letters, digits, "-" and "*" for any characters, such as kube-*, but not all namespaces. To mend: name the namespaces one by one.';
const API_SERVER =
  "is no address of an API server. Allowed: https:// and a host in lower case, such as https://kubernetes.default.svc for Argo CD's own cluster. To mend: copy the address that argocd cluster list shows, or leave it out.";
const REGISTERED =
  'is no name of one cluster. Allowed: letters, digits, ".", "_", ":", "/", "@" and "-". To mend: copy the name that argocd cluster list shows, or leave it out.';
const SAME_PLACE =
  'an earlier entry leads to the same cluster, where the two would overwrite each other. Allowed: a cluster of its own for each folder. To mend: correct server or registeredAs.';
const b = { name: 'paas-b' };

describe.each<[field: string, refused: [Change, string][], allowed: Change[]]>([
  [
    'repository',
    [
      ...[
        'https://user:word@git.example.com/a',
        'ssh://git:word@git.example.com/a',
        'https://t0ken@git.example.com/a',
      ].map((repository): [Change, string] => [{ repository }, WITHOUT_CREDENTIALS]),
      ...[
        '',
        'http://git.example.com/a',
        'git.example.com/a',
        'https://git.example.com/*',
        '/srv/tree.git',
      ].map((repository): [Change, string] => [{ repository }, `"${repository}" ${URL_FORM}`]),
    ],
    [{ repository: 'ssh://git@git.example.com:7999/a' }, { repository: 'git@git.example.com:a/b.git' }],
  ],
  [
    'revision',
    [
      [{ revision: 'main' }, `"main" ${BRANCH_OR_TAG}. To mend: write refs/heads/main for the branch main.`],
      [
        { revision: 'release/2026' },
        `"release/2026" ${BRANCH_OR_TAG}. To mend: write refs/heads/release/2026 for the branch release/2026.`,
      ],
      ...['', 'HEAD~1', 'refs/heads/', 'refs/remotes/origin/main'].map((revision): [Change, string] => [
        { revision },
        `"${revision}" ${BRANCH_OR_TAG}. To mend: write refs/heads/main for the branch main.`,
      ]),
    ],
    [{ revision: 'refs/heads/release/2026' }, { revision: 'refs/tags/v1' }],
  ],
  [
    'path',
    ['', '/gitops', 'gitops/', '../gitops', 'gitops/../..', '.', 'gitops/*', '.gitops', 'a b'].map(
      (path): [Change, string] => [{ path }, `"${path}" ${FOLDER}`],
    ),
    [{ path: 'gitops' }, { path: 'a/b/c.d' }],
  ],
  [
    'clusters',
    [
      [
        { clusters: [] },
        'there is no cluster to deliver to. Allowed: one cluster or more. To mend: name the clusters of the tree.',
      ],
    ],
    [{ clusters: [b] }],
  ],
  [
    'clusters[0].name',
    ['', 'PaasA', 'paas_a', '-a', 'c'.repeat(23)].map((name): [Change, string] => [
      { clusters: [{ name }] },
      `"${name}" ${CLUSTER_NAME}`,
    ]),
    [{ clusters: [{ name: 'c'.repeat(22) }] }],
  ],
  [
    'clusters[1].name',
    [
      [
        { clusters: [b, b] },
        '"paas-b" is there already. Allowed: every cluster once. To mend: leave one of them out.',
      ],
    ],
    [{ clusters: [{ name: 'paas-a' }, b] }],
  ],
  [
    'clusters[0].server',
    ['http://a.example.com', 'a.example.com', 'https://A.example.com', 'https://*'].map(
      (server): [Change, string] => [{ clusters: [{ ...b, server }] }, `"${server}" ${API_SERVER}`],
    ),
    [
      { clusters: [{ ...b, server: 'https://kubernetes.default.svc' }] },
      { clusters: [{ ...b, server: 'https://10.0.0.1:6443' }] },
      { clusters: [{ ...b, server: 'https://rancher.example.com/k8s/clusters/c-1' }] },
    ],
  ],
  [
    'clusters[0].registeredAs',
    ['', '*', '!a', 'a b', '{{ .name }}'].map((registeredAs): [Change, string] => [
      { clusters: [{ ...b, registeredAs }] },
      `"${registeredAs}" ${REGISTERED}`,
    ]),
    [{ clusters: [{ ...b, registeredAs: 'arn:aws:eks:eu-central-1:111122223333:cluster/b' }] }],
  ],
  [
    'clusters[0]',
    [
      [
        { clusters: [{ ...b, server: 'https://b.example.com', registeredAs: 'b' }] },
        'the cluster is named both by its address and by its name in Argo CD, which refuses that. Allowed: server or registeredAs. To mend: leave one of them out.',
      ],
    ],
    [],
  ],
  [
    'clusters[1]',
    [
      [{ clusters: [{ name: 'a', registeredAs: 'paas-b' }, b] }, SAME_PLACE],
      [
        {
          clusters: [
            { name: 'a', server: 'https://b.example.com' },
            { ...b, server: 'https://b.example.com' },
          ],
        },
        SAME_PLACE,
      ],
    ],
    [{ clusters: [{ name: 'a', server: 'https://b.example.com' }, b] }],
  ],
  [
    'name',
    ['', 'Live', 'n'.repeat(31)].map((name): [Change, string] => [
      { name },
      `"${name}" is no name of a delivery. Allowed: at most 30 lower-case letters, digits and "-", not beginning or ending with "-". To mend: correct the name, or leave it out for greenroom.`,
    ]),
    [{ name: 'n'.repeat(30) }],
  ],
  [
    'namespace',
    [
      [
        { namespace: 'argo cd' },
        `"argo cd" is no name of a namespace. Allowed: ${LABEL}. To mend: correct the name.`,
      ],
    ],
    [{ namespace: 'gitops' }],
  ],
  [
    'parts',
    [
      [
        { parts: [] },
        'nothing would be delivered. Allowed: platform, hosts, tenants. To mend: name a part, or leave parts out for all of them.',
      ],
    ],
    [{ parts: ['tenants'] }],
  ],
  [
    'parts[1]',
    [
      [
        { parts: ['hosts', 'hosts'] },
        '"hosts" is no part of a tree, or there already. Allowed: each of platform, hosts, tenants once. To mend: leave it out.',
      ],
      [
        { parts: ['hosts', 'databases' as never] },
        '"databases" is no part of a tree, or there already. Allowed: each of platform, hosts, tenants once. To mend: leave it out.',
      ],
    ],
    [{ parts: ['hosts', 'tenants'] }],
  ],
  [
    'grouping',
    [
      [
        { grouping: 'day' as never },
        '"day" is no kind that is known here. Allowed: tenant, cluster. To mend: use one of these.',
      ],
    ],
    [{ grouping: 'tenant' }],
  ],
  [
    'deletion',
    [
      [
        { deletion: 'never' as never },
        '"never" is no kind that is known here. Allowed: confirmed, automatic. To mend: use one of these.',
      ],
    ],
    [{ deletion: 'confirmed' }],
  ],
  [
    'pollInterval',
    [Duration.seconds(29), Duration.millis(30_500), Duration.seconds(86_401)].map(
      (pollInterval): [Change, string] => [
        { pollInterval },
        `${pollInterval} is no time for it. Allowed: whole seconds, from 30s to 1d. To mend: use a time between them, or leave pollInterval out.`,
      ],
    ),
    [{ pollInterval: Duration.seconds(30) }, { pollInterval: Duration.days(1) }],
  ],
  [
    'closedNamespaces[0]',
    ['', '*', '**', 'a,b', '{a}', '!a', 'Kube'].map((pattern): [Change, string] => [
      { closedNamespaces: [pattern] },
      `"${pattern}" ${CLOSED}`,
    ]),
    [{ closedNamespaces: ['kube-*'] }, { closedNamespaces: [] }],
  ],
  [
    'tenantKinds[0]',
    [
      [{ tenantKinds: [{ group: '*', kind: '*' }] }, `{"group":"*","kind":"*"} ${EACH_KIND}`],
      [
        { tenantKinds: [{ group: 'apps', kind: 'deployments' }] },
        `{"group":"apps","kind":"deployments"} ${EACH_KIND}`,
      ],
      [
        { tenantKinds: [{ group: '', kind: 'Secret' }] },
        'a Secret of a tenant would stand in the repository, for all who read it. Allowed: any other kind. To mend: use an ExternalSecret or another object that names what it does not hold.',
      ],
    ],
    [{ tenantKinds: [{ group: 'batch', kind: 'Job' }] }, { tenantKinds: [{ group: '', kind: 'Pod' }] }],
  ],
  [
    'platformKinds[0]',
    [[{ platformKinds: [{ group: 'apps v1', kind: 'A' }] }, `{"group":"apps v1","kind":"A"} ${EACH_KIND}`]],
    [{ platformKinds: [{ group: 'apiextensions.k8s.io', kind: 'CustomResourceDefinition' }] }],
  ],
  [
    'ignoreDifferences[0]',
    [
      [
        { ignoreDifferences: [{ kind: '*', jsonPointers: ['/spec/replicas'] }] },
        '{"group":"","kind":"*"} is no one kind of object. Allowed: a group such as apps, or "" for the first, and a kind such as Deployment. To mend: write an entry for each kind.',
      ],
    ],
    [{ ignoreDifferences: [{ kind: 'Service', jsonPointers: ['/spec/ports'] }] }],
  ],
  [
    'ignoreDifferences[0].jsonPointers',
    [[], ['spec'], ['/spec', '/'], ['/{{ .a }}'], ['/a~2b']].map((jsonPointers): [Change, string] => [
      { ignoreDifferences: [{ kind: 'Service', jsonPointers }] },
      `${JSON.stringify(jsonPointers)} ${POINTERS}`,
    ]),
    [{ ignoreDifferences: [{ kind: 'Service', jsonPointers: ['/metadata/annotations/a.b~1c'] }] }],
  ],
  [
    'labels',
    [
      [
        { labels: { a: 'b c' } },
        '{"a":"b c"} are no labels. Allowed: keys such as app or example.com/app, values of at most 63 letters, digits, "-", "_" and ".". To mend: correct the keys and values.',
      ],
      [
        { labels: { 'greenroom.dev/tenant': 'a' } },
        '{"greenroom.dev/tenant":"a"} would take the place of labels by which objects are told apart. Allowed: keys that do not begin with app.kubernetes.io/ or greenroom.dev/. To mend: use a domain of your own.',
      ],
    ],
    [{ labels: { 'example.com/team': 'live' } }],
  ],
])('%s of a delivery by Argo CD', (field, refused, allowed) => {
  it.each(refused)('is refused as %j', (change, message) => {
    expect(refusalOf(() => argoWith(change))).toBe(`chart/delivery, ${field}: ${message}`);
  });

  it.each(allowed.map((change) => [change]))('may be as in %j', (change) => {
    expect(refusalOf(() => argoWith(change))).toBe('nothing is wrong');
  });
});

it('a delivery by Argo CD is refused for all that is wrong at once', () => {
  const change = { repository: '', revision: 'main', path: '/', clusters: [], parts: [] };
  expect(refusalOf(() => argoWith(change)).split('\n')).toHaveLength(5);
});

it('no message shows a password', () => {
  expect(refusalOf(() => argoWith({ repository: 'https://user:Hunter2@git.example.com/a' }))).not.toContain(
    'Hunter2',
  );
});
