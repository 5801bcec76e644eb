import { describe, expect, it } from 'vitest';
import { inside } from '../../../apps/kubernetes/platform.js';
import type { PlatformChartsProps } from '../../../lib/stacks/platform-charts/index.js';
import { issuesOf } from '../rendered.js';
import { CLUSTER, platformWith } from './platform-with.js';

const [secret] = inside.secrets ?? [];
const [certificate] = inside.certificates ?? [];

describe('a platform that cannot be', () => {
  it.each<[string, Partial<PlatformChartsProps>, readonly string[]]>([
    [
      'without a cluster',
      { clusters: [] },
      [
        "platform, clusters: there is no cluster. Allowed: one cluster or more. To mend: name the cluster: [{ folder: 'paas-a', name: 'tickets-paas-a', kubernetesVersion: '1.35', region: 'eu-central-1' }].",
      ],
    ],
    [
      'with a folder that is none',
      { clusters: [{ ...CLUSTER, folder: '../a' }] },
      [
        'platform, clusters[0].folder: "../a" is no name for a folder of a cluster. Allowed: lower-case letters, digits and "-", at most 63. To mend: rename it, for example to paas-a.',
      ],
    ],
    [
      'with a folder twice',
      { clusters: [CLUSTER, CLUSTER] },
      [
        'platform, clusters[1].folder: a cluster before it also has the folder "paas-a". Allowed: every folder once. To mend: rename or remove one of the two.',
      ],
    ],
    [
      'with overrides of a part that it does not have',
      { authServer: undefined, clusters: [{ ...CLUSTER, overrides: { authServer: { replicas: 3 } } }] },
      [
        'platform, clusters[0].overrides.authServer: the definition has no authServer to change. Allowed: parts of the definition. To mend: add authServer to the definition, and leave it out elsewhere with authServer: undefined.',
      ],
    ],
    [
      'with two issuers of one name',
      { issuers: [...(inside.issuers ?? []), ...(inside.issuers ?? []).slice(0, 1)] },
      [
        'platform/paas-a, issuers[3].name: one before it is also named "vault-ingress". Allowed: every name once: others refer to it by that. To mend: rename one of the two.',
      ],
    ],
    [
      'with classes of its own and none for placeholders',
      {
        priorityClasses: { classes: [{ name: 'high', value: 1000, description: 'x' }] } as never,
        placeholders: { pools: [] },
      },
      [
        'platform/paas-a, placeholders: there is no PriorityClass by which placeholders give way. Allowed: placeholders beside priorityClasses with a class named placeholder. To mend: add priorityClasses: {}, or take the placeholders out.',
      ],
    ],
    [
      'with a secret of no store',
      { secrets: [{ ...(secret as NonNullable<typeof secret>), store: 'vault' }] },
      [
        'platform/paas-a, secrets[0].store: there is none named "vault" in secretStores. Allowed: aws-secrets-manager, platform. To mend: use one of these, or add it to secretStores.',
      ],
    ],
    [
      'with a certificate of no issuer',
      {
        issuers: [],
        certificates: [{ ...(certificate as NonNullable<typeof certificate>), issuer: 'acme' }],
      },
      [
        'platform/paas-a, certificates[0].issuer: there is none named "acme" in issuers. Allowed: names of issuers, of which there are none. To mend: use one of these, or add it to issuers.',
      ],
    ],
    [
      'with a bridge from nowhere',
      {
        consul: undefined,
        bridge: {
          remote: { datacenter: 'paas-b', cidrs: ['10.0.0.0/8'] },
          mode: { kind: 'peering', role: 'acceptor', token: { name: 't', key: 'k' } },
        },
      },
      [
        'platform/paas-a, bridge: there is no Consul on this side of the bridge. Allowed: a bridge beside consul. To mend: add consul, or take the bridge out.',
      ],
    ],
    [
      'with placeholders that give way to nobody',
      { priorityClasses: undefined, placeholders: { pools: [] } },
      [
        'platform/paas-a, placeholders: there is no PriorityClass by which placeholders give way. Allowed: placeholders beside priorityClasses with a class named placeholder. To mend: add priorityClasses: {}, or take the placeholders out.',
      ],
    ],
    [
      'without operators that its objects need',
      { operators: { delivery: { kind: 'argo-cd' }, operators: ['prometheus-operator-crds', 'keda'] } },
      [
        "platform/paas-a, operators.operators: the platform's objects need kube-prometheus-stack, cert-manager and external-secrets, which are not delivered. Allowed: every operator whose kinds are used. To mend: add them; where somebody else installs them, leave operators out altogether.",
      ],
    ],
    [
      'with mistakes in two parts',
      {
        consul: inside.consul && { ...inside.consul, servers: 2 },
        authServer: inside.authServer && { ...inside.authServer, host: 'https://login.example.com' },
      },
      [
        expect.stringMatching(/^platform\/paas-a\/consul\/consul, servers: /),
        expect.stringMatching(/^platform\/paas-a\/auth-server\/auth-server, host: /),
      ],
    ],
  ])('%s is refused', (_what, props, issues) => {
    expect(issuesOf(() => platformWith(props))).toEqual(issues);
  });
});
