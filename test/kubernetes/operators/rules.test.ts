import { describe, expect, it } from 'vitest';
import type { OperatorDelivery } from '../../../lib/kubernetes/operators/index.js';
import { OPERATOR_NAMES, type OperatorChoice } from '../../../lib/planning/operators/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { type Change, CLUSTER, LOAD_BALANCERS, refusalOf } from './operators-with.js';

type Row = readonly [
  field: string,
  refused: readonly (readonly [Change, string])[],
  allowed: readonly Change[],
];

const choose = (...operators: OperatorChoice[]): Change => ({ operators });
const cluster = (change: object): Change => ({ cluster: { ...CLUSTER, ...change } });
const argoCd = (change: object): Change => ({ delivery: { kind: 'argo-cd', ...change } as OperatorDelivery });
const flux = (interval: Duration): Change => ({ delivery: { kind: 'flux', interval } });
const LABEL = 'at most 63 lower-case letters, digits and "-", not beginning or ending with "-"';
const INTERVAL = 'Allowed: whole seconds, at least 1m and less than 1d. To mend: use 10m, or leave it out.';
const EXACT =
  'Allowed: one exact version as upstream writes it, such as 2.20.2. To mend: look up which one it is today, and pin it.';
const SECRET =
  'this looks like the material of a secret, which everybody could read in the repository. Allowed: names of Secrets. To mend: put it into a Secret that somebody else makes, and name that.';

const ROWS: readonly Row[] = [
  [
    'delivery.kind',
    [
      [
        { delivery: { kind: 'helm' } as never },
        '"helm" is no kind that is known here. Allowed: argo-cd, flux. To mend: use one of these.',
      ],
    ],
    [{ delivery: { kind: 'argo-cd' } }, { delivery: { kind: 'flux' } }],
  ],
  [
    'delivery.namespace',
    [
      [
        argoCd({ namespace: 'a.b' }),
        `"a.b" is no name of a namespace. Allowed: ${LABEL}. To mend: correct the name.`,
      ],
    ],
    [argoCd({ namespace: 'a-b' })],
  ],
  [
    'delivery.project',
    [
      [
        argoCd({ project: 'A' }),
        '"A" is no name of an AppProject. Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.',
      ],
    ],
    [argoCd({ project: 'a' })],
  ],
  [
    'delivery.destination',
    [{}, { name: '' }, { name: 'a', server: 'https://a' }].map((destination) => [
      argoCd({ destination }),
      `${JSON.stringify(destination)} is not one cluster. Allowed: either server or name. To mend: use the one by which Argo CD knows the cluster.`,
    ]),
    [argoCd({ destination: { name: 'a' } }), argoCd({ destination: { server: 'https://a' } })],
  ],
  [
    'delivery.destination.server',
    ['http://a', 'https://', 'https://a/b', 'a'].map((server) => [
      argoCd({ destination: { server } }),
      `"${server}" is no address of an API server. Allowed: https:// and a host, with a port if need be, without a path. To mend: write it as Argo CD lists it.`,
    ]),
    [argoCd({ destination: { server: 'https://10.0.0.1:6443' } })],
  ],
  [
    'delivery.interval',
    [
      [flux(Duration.seconds(59)), `Flux cannot look for differences every 59s. ${INTERVAL}`],
      [flux(Duration.days(1)), `Flux cannot look for differences every 1d. ${INTERVAL}`],
      [flux(Duration.millis(90_500)), `Flux cannot look for differences every 1m30s500ms. ${INTERVAL}`],
    ],
    [flux(Duration.minutes(1)), flux(Duration.parse('23h59m59s'))],
  ],
  [
    'cluster.name',
    [
      [
        cluster({ name: '' }),
        '"" is no name of a cluster. Allowed: at most 100 letters, digits, "-" and "_", beginning with a letter or a digit. To mend: use the name that EKS knows the cluster by.',
      ],
      [
        { ...cluster({ name: 'Paas_A' }), ...argoCd({ destination: { name: 'a' } }) },
        `"Paas_A" cannot be the beginning of the names of Applications. Allowed: ${LABEL}. To mend: let the cluster have an Argo CD of its own, or rename it.`,
      ],
    ],
    [cluster({ name: 'Paas_A' }), cluster({ name: 'a'.repeat(100) })],
  ],
  [
    'cluster.kubernetesVersion',
    [
      [
        cluster({ kubernetesVersion: 'v1.35.2' }),
        '"v1.35.2" is no version of Kubernetes. Allowed: a minor version such as 1.35. To mend: use that of the control plane, without the patch.',
      ],
    ],
    [cluster({ kubernetesVersion: '1.36' })],
  ],
  [
    'cluster.region',
    [
      [
        { ...cluster({ region: undefined }), ...choose('cluster-autoscaler') },
        'cluster-autoscaler cannot find out by itself which region this is. Allowed: a region of AWS. To mend: give that of the cluster.',
      ],
      [
        {
          ...cluster({ region: undefined }),
          ...choose('cluster-autoscaler', 'external-dns', 'external-secrets'),
        },
        'cluster-autoscaler and external-dns cannot find out by themselves which region this is. Allowed: a region of AWS. To mend: give that of the cluster.',
      ],
      [
        cluster({ region: 'europe' }),
        '"europe" is no region of AWS. Allowed: a region of the commercial partition, such as eu-central-1. To mend: give that of the cluster.',
      ],
    ],
    [{ ...cluster({ region: undefined }), ...choose('external-secrets') }],
  ],
  [
    'operators',
    [
      [
        choose(),
        'no operator is chosen. Allowed: one or more. To mend: name them; operatorsFor says which ones manifests need.',
      ],
    ],
    [choose('keda')],
  ],
  [
    'operators[1]',
    [
      [
        choose('keda', 'kong' as never),
        `"kong" is no operator of the catalogue. Allowed: ${OPERATOR_NAMES.join(', ')}. To mend: correct the name, or deliver it by an Application or a HelmRelease of your own.`,
      ],
      [
        choose('keda', { name: 'keda' }),
        '"keda" is chosen twice. Allowed: each operator once. To mend: join the two.',
      ],
      [
        choose('keda', 'kube-prometheus-stack'),
        'kube-prometheus-stack does not work without prometheus-operator-crds and cert-manager. Allowed: an operator with all that it needs. To mend: add prometheus-operator-crds and cert-manager.',
      ],
      [
        choose('cert-manager', 'plugin-barman-cloud'),
        'plugin-barman-cloud does not work without cloudnative-pg. Allowed: an operator with all that it needs. To mend: add cloudnative-pg.',
      ],
    ],
    [choose('plugin-barman-cloud', 'cert-manager', 'cloudnative-pg')],
  ],
  [
    'operators[0].version',
    ['^2.20.2', 'latest', '*', 'v*', '2.20', 'v2.20.2'].map((version) => [
      choose({ name: 'keda', version }),
      `"${version}" is not one version of keda. ${EXACT}`,
    ]),
    [choose({ name: 'keda', version: '2.20.1' }), choose({ name: 'cert-manager', version: 'v1.20.3' })],
  ],
  [
    'operators[0]',
    [
      [
        { ...choose('cert-manager'), ...cluster({ kubernetesVersion: '1.32' }) },
        'cert-manager v1.21.2 is not made for Kubernetes 1.32. Allowed: Kubernetes 1.33 to 1.36. To mend: give a version of cert-manager that is made for it.',
      ],
      [
        { ...choose('cert-manager'), ...cluster({ kubernetesVersion: '1.37' }) },
        'cert-manager v1.21.2 is not made for Kubernetes 1.37. Allowed: Kubernetes 1.33 to 1.36. To mend: give a version of cert-manager that is made for it.',
      ],
      [
        { ...choose('metrics-server'), ...cluster({ kubernetesVersion: '1.30' }) },
        'metrics-server 3.13.1 is not made for Kubernetes 1.30. Allowed: Kubernetes 1.31 or later. To mend: give a version of metrics-server that is made for it.',
      ],
    ],
    [
      { ...choose('cert-manager'), ...cluster({ kubernetesVersion: '1.33' }) },
      { ...choose({ name: 'cert-manager', version: 'v1.22.0' }), ...cluster({ kubernetesVersion: '1.37' }) },
      { ...choose('metrics-server'), ...cluster({ kubernetesVersion: '1.31' }) },
    ],
  ],
  [
    'operators[0].namespace',
    [
      [
        choose({ name: 'keda', namespace: 'a.b' }),
        `"a.b" is no name of a namespace. Allowed: ${LABEL}. To mend: correct the name.`,
      ],
      [
        choose({ name: 'gateway-api-crds', namespace: 'a' }),
        'gateway-api-crds has objects of the cluster alone. Allowed: none. To mend: leave it out.',
      ],
      [
        choose({ name: 'external-secrets', namespace: 'tools' }),
        'the account tools/external-secrets has no rights in AWS. Allowed: external-secrets. To mend: leave it out.',
      ],
      [
        choose({ name: 'plugin-barman-cloud', namespace: 'plugins' }, 'cloudnative-pg', 'cert-manager'),
        'CloudNativePG is in cnpg-system, and would not find a plug-in in plugins. Allowed: cnpg-system. To mend: give both the same namespace.',
      ],
      [
        choose('plugin-barman-cloud', { name: 'cloudnative-pg', namespace: 'db' }, 'cert-manager'),
        'CloudNativePG is in db, and would not find a plug-in in cnpg-system. Allowed: db. To mend: give both the same namespace.',
      ],
    ],
    [
      choose({ name: 'keda', namespace: 'scaling' }),
      choose({ name: 'external-secrets', namespace: 'external-secrets' }),
      choose({ name: 'external-dns', namespace: 'dns' }),
      choose(
        { name: 'plugin-barman-cloud', namespace: 'db' },
        { name: 'cloudnative-pg', namespace: 'db' },
        'cert-manager',
      ),
    ],
  ],
  [
    'operators[0].values',
    [
      [
        choose({ name: 'gateway-api-crds', values: { a: 1 } }),
        'gateway-api-crds has no chart that could read values. Allowed: none. To mend: leave them out.',
      ],
      [
        choose('aws-load-balancer-controller', 'cert-manager'),
        "the controller cannot find out which VPC this is: nodes tell it to no pod. Allowed: vpcTags, or vpcId. To mend: add vpcTags with the VPC's Name.",
      ],
    ],
    [
      choose({ name: 'gateway-api-crds', values: {} }),
      choose(LOAD_BALANCERS, 'cert-manager'),
      choose({ name: 'aws-load-balancer-controller', values: { vpcId: 'vpc-1' } }, 'cert-manager'),
    ],
  ],
  [
    'operators[0].values.crds.enabled',
    [
      [
        choose({ name: 'cert-manager', values: { crds: { enabled: false } } }),
        'with false there would be no kind Certificate. Allowed: true. To mend: leave it out.',
      ],
    ],
    [choose({ name: 'cert-manager', values: { crds: { enabled: true } } })],
  ],
  [
    'operators[0].values.serviceAccount.name',
    [
      [
        choose({ name: 'external-secrets', values: { serviceAccount: { name: 'eso' } } }),
        'with "eso" it would be an account without rights in AWS. Allowed: "external-secrets". To mend: leave it out.',
      ],
    ],
    [choose({ name: 'external-secrets', values: { serviceAccount: { annotations: { a: 'b' } } } })],
  ],
  [
    'operators[0].values.env[0].value',
    [[choose({ name: 'keda', values: { env: [{ name: 'API_KEY', value: 'x' }] } }), SECRET]],
    [choose({ name: 'keda', values: { env: [{ name: 'REGION', value: 'x' }] } })],
  ],
  [
    'operators[0].values.grafana.admin.existingSecret',
    [
      [
        choose(
          { name: 'kube-prometheus-stack', values: { grafana: { enabled: true } } },
          'prometheus-operator-crds',
          'cert-manager',
        ),
        'Grafana would get another password at every rendering. Allowed: the name of a Secret with admin-user and admin-password. To mend: make the Secret and name it, or leave grafana.enabled out.',
      ],
    ],
    [
      choose(
        {
          name: 'kube-prometheus-stack',
          values: { grafana: { enabled: true, admin: { existingSecret: 'grafana' } } },
        },
        'prometheus-operator-crds',
        'cert-manager',
      ),
    ],
  ],
  [
    'operators[0].values.image.tag',
    [
      [
        { ...choose('cluster-autoscaler'), ...cluster({ kubernetesVersion: '1.37' }) },
        'no release of the autoscaler is known here for Kubernetes 1.37. Allowed: Kubernetes 1.33, 1.34, 1.35 and 1.36, or a tag. To mend: give the tag of its release for that version.',
      ],
    ],
    [
      { ...choose('cluster-autoscaler'), ...cluster({ kubernetesVersion: '1.33' }) },
      {
        ...choose({ name: 'cluster-autoscaler', values: { image: { tag: 'v1.37.0' } } }),
        ...cluster({ kubernetesVersion: '1.37' }),
      },
    ],
  ],
  [
    'priorityClass',
    [
      [
        { priorityClass: 'A' },
        '"A" is no name of a PriorityClass. Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.',
      ],
    ],
    [{ priorityClass: 'a' }],
  ],
  [
    'labels',
    [
      [
        { labels: { 'app.kubernetes.io/name': 'a' } },
        '{"app.kubernetes.io/name":"a"} would take the place of labels by which objects are told apart. Allowed: keys that do not begin with app.kubernetes.io/ or greenroom.dev/. To mend: use a domain of your own.',
      ],
    ],
    [{ labels: { team: 'platform' } }],
  ],
];

describe.each(ROWS)('%s', (field, refused, allowed) => {
  it.each(refused)('is refused as in %j', (change, message) => {
    expect(refusalOf(change)).toBe(`${field}: ${message}`);
  });

  it.each(allowed)('may be as in %j', (change) => {
    expect(refusalOf(change)).toBe('nothing is wrong');
  });
});

it('everything that is wrong is told at once', () => {
  const refusal = refusalOf({
    delivery: { kind: 'argo-cd', namespace: 'A' },
    cluster: { name: '', kubernetesVersion: 'new' },
    operators: [
      'kong' as never,
      { name: 'cluster-autoscaler', version: '*', values: { cloudProvider: 'gce', awsSecretAccessKey: 'x' } },
    ],
    priorityClass: 'A',
  });
  expect(refusal.split('\n').map((line) => line.slice(0, line.indexOf(':')))).toEqual([
    'delivery.namespace',
    'cluster.name',
    'cluster.kubernetesVersion',
    'cluster.region',
    'operators[0]',
    'operators[1].version',
    'operators[1].values.cloudProvider',
    'operators[1].values.awsSecretAccessKey',
    'priorityClass',
  ]);
});

it('what looks like a secret is not repeated', () => {
  const values = { clientSecret: 'hunter2' };
  expect(refusalOf({ operators: [{ name: 'keda', values }] })).not.toContain('hunter2');
});
