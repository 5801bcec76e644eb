import { expect, it } from 'vitest';
import { Duration } from '../../../lib/planning/units/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { type Change, CLUSTER, manifestsWith } from './operators-with.js';

const APP = 'Application/spec';
const VALUES = `${APP}/source/helm/valuesObject`;
const LABELS = 'Application/metadata/labels';
const MANAGED = `${APP}/syncPolicy/managedNamespaceMetadata/labels`;
const CHART = 'HelmRelease/spec';
const flux = { kind: 'flux' } as const;
const argoCd = { kind: 'argo-cd' } as const;
const autoscaler: Change = { operators: ['cluster-autoscaler'] };
const INSTANCE = 'app.kubernetes.io~1instance';

it.each<[string, Change, Change, string[]]>([
  [
    'delivery.kind',
    {},
    { delivery: flux },
    [
      'Application/cert-manager',
      'HelmRelease/cert-manager',
      'HelmRepository/jetstack',
      'Namespace/cert-manager',
    ],
  ],
  [
    'delivery.namespace of Argo CD',
    {},
    { delivery: { ...argoCd, namespace: 'gitops' } },
    ['Application/metadata/namespace'],
  ],
  ['delivery.project', {}, { delivery: { ...argoCd, project: 'platform' } }, [`${APP}/project`]],
  [
    'delivery.destination by name',
    {},
    { delivery: { ...argoCd, destination: { name: 'a' } } },
    ['Application/cert-manager', 'Application/paas-a-cert-manager'],
  ],
  [
    'delivery.destination by address',
    { delivery: { ...argoCd, destination: { server: 'https://a:6443' } } },
    { delivery: { ...argoCd, destination: { server: 'https://b:6443' } } },
    [`${APP}/destination/server`],
  ],
  [
    'delivery.namespace of Flux',
    { delivery: flux },
    { delivery: { ...flux, namespace: 'gitops' } },
    ['HelmRelease/metadata/namespace', 'HelmRepository/metadata/namespace'],
  ],
  [
    'delivery.interval',
    { delivery: flux },
    { delivery: { ...flux, interval: Duration.hours(1) } },
    [`${CHART}/interval`, 'HelmRepository/spec/interval'],
  ],
  [
    'cluster.name',
    autoscaler,
    { ...autoscaler, cluster: { ...CLUSTER, name: 'paas-b' } },
    [`${LABELS}/${INSTANCE}`, `${VALUES}/autoDiscovery/clusterName`],
  ],
  [
    'cluster.kubernetesVersion',
    autoscaler,
    { ...autoscaler, cluster: { ...CLUSTER, kubernetesVersion: '1.36' } },
    [`${VALUES}/image/tag`],
  ],
  [
    'cluster.region',
    autoscaler,
    { ...autoscaler, cluster: { ...CLUSTER, region: 'eu-west-1' } },
    [`${VALUES}/awsRegion`],
  ],
  ['operators', {}, { operators: ['cert-manager', 'keda'] }, ['Application/keda']],
  [
    'operators.version',
    {},
    { operators: [{ name: 'cert-manager', version: 'v1.21.1' }] },
    [`${APP}/source/targetRevision`],
  ],
  [
    'operators.values',
    {},
    { operators: [{ name: 'cert-manager', values: { replicaCount: 3, strategy: { type: 'Recreate' } } }] },
    [`${VALUES}/replicaCount`, `${VALUES}/strategy`],
  ],
  [
    'operators.namespace',
    {},
    { operators: [{ name: 'cert-manager', namespace: 'certificates' }] },
    [`${APP}/destination/namespace`],
  ],
  ['priorityClass', {}, { priorityClass: 'platform' }, [`${VALUES}/global`]],
  ['labels', {}, { labels: { team: 'platform' } }, [`${LABELS}/team`, `${MANAGED}/team`]],
])('%s alone changes what it is for', (_, one, other, expected) => {
  expect(differences(manifestsWith(one), manifestsWith(other))).toEqual(expected);
});
