import { describe, expect, it } from 'vitest';
import type { FluxDeliveryProps } from '../../../lib/kubernetes/gitops/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { refusalOf } from '../consul-cluster/consul-with.js';
import { fluxWith } from './deliveries-with.js';
import {
  BRANCH_OR_TAG,
  CLUSTER_NAME,
  FOLDER,
  LABEL,
  OBJECT,
  URL_FORM,
  WITHOUT_CREDENTIALS,
} from './messages.js';

type Change = Partial<FluxDeliveryProps>;

const kubeConfig = { kind: 'secret', name: 'paas-b' } as const;
const withConfig = (config: unknown): Change => ({
  clusters: [{ name: 'paas-b', kubeConfig: config as typeof kubeConfig }],
});
const ONE_CLUSTER =
  'Allowed: a cluster of its own for each folder. To mend: give the kubeConfig of the other cluster, or a delivery to the Flux that runs there.';
const TIMES: [field: 'pollInterval' | 'interval' | 'retryInterval' | 'timeout', least: Duration][] = [
  ['pollInterval', Duration.seconds(30)],
  ['interval', Duration.minutes(1)],
  ['retryInterval', Duration.seconds(30)],
  ['timeout', Duration.minutes(1)],
];

describe.each<[field: string, refused: [Change, string][], allowed: Change[]]>([
  [
    'repository',
    [
      [{ repository: 'https://user:word@git.example.com/a' }, WITHOUT_CREDENTIALS],
      [{ repository: 'http://git.example.com/a' }, `"http://git.example.com/a" ${URL_FORM}`],
      [
        { repository: 'git@git.example.com:live/gitops.git', secretName: 'git' },
        '"git@git.example.com:live/gitops.git" is in the short form of git, which Flux does not read. Allowed: https://host/path or ssh://user@host/path. To mend: write ssh://git@git.example.com/live/gitops.git.',
      ],
    ],
    [
      { repository: 'https://git.example.com/a' },
      { secretName: 'git', repository: 'ssh://git@git.example.com/a' },
    ],
  ],
  [
    'secretName',
    [
      [
        { repository: 'ssh://git@git.example.com/a' },
        'nobody gets in by SSH without a key. Allowed: the name of a Secret with identity and known_hosts. To mend: make it with flux create secret git or by hand, and name it here.',
      ],
      [{ secretName: 'a b' }, `"a b" is no name of a Secret. ${OBJECT}`],
    ],
    [{ secretName: 'git' }],
  ],
  [
    'revision',
    [[{ revision: 'main' }, `"main" ${BRANCH_OR_TAG}. To mend: write refs/heads/main for the branch main.`]],
    [{ revision: 'refs/heads/main' }, { revision: 'refs/tags/v1' }],
  ],
  ['path', [[{ path: '/a' }, `"/a" ${FOLDER}`]], [{ path: 'a' }]],
  [
    'clusters[0].name',
    [[{ clusters: [{ name: 'c'.repeat(23) }] }, `"${'c'.repeat(23)}" ${CLUSTER_NAME}`]],
    [{ clusters: [{ name: 'c'.repeat(22) }] }],
  ],
  [
    'clusters[1].kubeConfig',
    [
      [
        { clusters: [{ name: 'paas-a' }, { name: 'paas-b' }] },
        `an earlier entry leads to the cluster of Flux already, where the two would overwrite each other. ${ONE_CLUSTER}`,
      ],
      [
        {
          clusters: [
            { name: 'paas-a', kubeConfig },
            { name: 'paas-b', kubeConfig },
          ],
        },
        `an earlier entry leads to the same cluster, where the two would overwrite each other. ${ONE_CLUSTER}`,
      ],
    ],
    [{ clusters: [{ name: 'paas-a' }, { name: 'paas-b', kubeConfig }] }],
  ],
  [
    'clusters[0].kubeConfig.kind',
    [
      [
        withConfig({ kind: 'token', name: 'a' }),
        '"token" is no kind that is known here. Allowed: secret, config-map. To mend: use one of these.',
      ],
    ],
    [withConfig({ kind: 'config-map', name: 'paas-b' })],
  ],
  [
    'clusters[0].kubeConfig.name',
    [
      [withConfig({ kind: 'secret', name: '' }), `"" is no name of a Secret. ${OBJECT}`],
      [withConfig({ kind: 'config-map', name: 'A' }), `"A" is no name of a ConfigMap. ${OBJECT}`],
    ],
    [withConfig(kubeConfig)],
  ],
  [
    'clusters[0].kubeConfig.key',
    ['', 'a/b', '..'].map((key): [Change, string] => [
      withConfig({ ...kubeConfig, key }),
      `"${key}" is no key of a Secret. Allowed: 1 to 253 letters, digits, "-", "_" and ".". To mend: correct it, or leave it out for value.`,
    ]),
    [withConfig({ ...kubeConfig, key: 'value.yaml' })],
  ],
  [
    'namespace',
    [
      [
        { namespace: 'a.b' },
        `"a.b" is no name of a namespace. Allowed: ${LABEL}. To mend: correct the name.`,
      ],
    ],
    [{ namespace: 'flux' }],
  ],
  [
    'deletion',
    [
      [
        { deletion: 'confirmed' as never },
        '"confirmed" is no kind that is known here. Allowed: none, keep-data, automatic. To mend: use one of these.',
      ],
    ],
    [{ deletion: 'automatic' }],
  ],
  ...TIMES.map(([field, least]): [string, [Change, string][], Change[]] => [
    field,
    [Duration.millis(least.toMillis() - 1000), Duration.millis(90_001), Duration.seconds(43_201)].map(
      (time) => [
        { [field]: time },
        `${time} is no time for it. Allowed: whole seconds, from ${least} to 12h. To mend: use a time between them, or leave ${field} out.`,
      ],
    ),
    [{ [field]: least }, { [field]: Duration.hours(12) }],
  ]),
])('%s of a delivery by Flux', (field, refused, allowed) => {
  it.each(refused)('is refused as %j', (change, message) => {
    expect(refusalOf(() => fluxWith(change))).toBe(`chart/delivery, ${field}: ${message}`);
  });

  it.each(allowed.map((change) => [change]))('may be as in %j', (change) => {
    expect(refusalOf(() => fluxWith(change))).toBe('nothing is wrong');
  });
});

it('a delivery by Flux is refused for all that is wrong at once', () => {
  const change = { repository: 'a', revision: 'main', path: '', clusters: [], parts: [], name: '' };
  expect(refusalOf(() => fluxWith(change)).split('\n')).toHaveLength(6);
});
