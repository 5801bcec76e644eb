import { describe, expect, it } from 'vitest';
import type { IngressShard } from '../../../lib/kubernetes/nginx-ingress-controller/index.js';
import type { IngressExposure } from '../../../lib/planning/ingress/index.js';
import { HOST_PORTS, LOAD_BALANCER, refusalOf } from './controller-with.js';

type Row = [field: string, shard: IngressShard, message: string];

const refused = (shard: IngressShard): string => refusalOf({ shards: [shard] });
const exposed = (exposure: IngressExposure): IngressShard => ({ ...LOAD_BALANCER, exposure });
const onHost = (more: object): IngressShard => ({
  ...HOST_PORTS,
  exposure: { kind: 'host-ports', ...more } as IngressExposure,
});
const CLASS =
  'is no name for a class and its Services. Allowed: at most 55 lower-case letters, digits and "-", beginning with a letter, not ending with "-" or "-metrics". To mend: rename it, for example to nginx or nginx-0.';
const UNKNOWN = (kinds: string) =>
  `is no kind that is known here. Allowed: ${kinds}. To mend: use one of these.`;

describe('a shard is refused', () => {
  it.each<Row>([
    ...['', 'Nginx', '0-nginx', 'nginx.0', 'nginx-', 'nginx-metrics', 'a'.repeat(56)].map(
      (ingressClass): Row => [
        'ingressClass',
        { ...LOAD_BALANCER, ingressClass },
        `${JSON.stringify(ingressClass)} ${CLASS}`,
      ],
    ),
    [
      'exposure.kind',
      exposed({ kind: 'ingress' } as unknown as IngressExposure),
      `"ingress" ${UNKNOWN('load-balancer, node-ports, target-groups, host-ports')}`,
    ],
    [
      'pool',
      { ...HOST_PORTS, pool: undefined },
      "ports of every node in the cluster would be taken. Allowed: a pool, where the pods listen on the ports of its nodes. To mend: name the pool that receives traffic, such as { name: 'ingress' }.",
    ],
    [
      'pool.name',
      { ...HOST_PORTS, pool: { name: 'a b' } },
      '"a b" is no value of a label. Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: use the value that the nodes of the pool are labelled with.',
    ],
    ...[{ minReplicas: 2 }, { maxReplicas: 2 }].map(
      (change): Row => [
        'minReplicas',
        { ...HOST_PORTS, ...change },
        "host ports have one pod on every node of their pool, however many are asked for. Allowed: neither minReplicas nor maxReplicas: the pool's nodes are the number. To mend: remove them, and size the pool.",
      ],
    ),
    ...[1001, 2.5].map(
      (maxReplicas): Row => [
        'maxReplicas',
        { ...LOAD_BALANCER, maxReplicas },
        `${maxReplicas} is no number of pods. Allowed: a whole number from 1 to 1,000. To mend: correct it, or leave it out for 2.`,
      ],
    ),
    [
      'minReplicas',
      { ...LOAD_BALANCER, minReplicas: 0, maxReplicas: 1 },
      '0 is no number of pods. Allowed: a whole number from 1 to 1,000. To mend: correct it, or leave it out for 2.',
    ],
    [
      'maxReplicas',
      { ...LOAD_BALANCER, minReplicas: 3, maxReplicas: 2 },
      'the most, 2 pods, are fewer than the 3 at least. Allowed: at least 3. To mend: raise maxReplicas or lower minReplicas.',
    ],
    ...['https://lb.example.com', 'LB.example.com', 'fd00::1'].map(
      (statusAddress): Row => [
        'statusAddress',
        { ...LOAD_BALANCER, statusAddress },
        `"${statusAddress}" is no address. Allowed: a host name in lower case or an IPv4 address, such as live-123.elb.eu-central-1.amazonaws.com. To mend: use the name of the load balancer in front, without scheme and port.`,
      ],
    ),
    ...(['httpPort', 'httpsPort'] as const).flatMap((name) =>
      [29_999, 32_768, 30_000.5, Number.NaN].map(
        (port): Row => [
          `exposure.${name}`,
          exposed({ kind: 'node-ports', [name]: port }),
          `${port} is no port that a Service gets on nodes. Allowed: a whole number from 30000 to 32767. To mend: correct it, or leave it out and let the cluster choose.`,
        ],
      ),
    ),
    [
      'exposure.targetGroups',
      exposed({ kind: 'target-groups', targetGroups: [] }),
      'there is no target group, and so no way in. Allowed: one or more. To mend: name the target groups of the load balancers in front.',
    ],
    ...['', '-live', 'live-', 'live_a', 'a'.repeat(33), 'arn:aws:x'].map(
      (name): Row => [
        'exposure.targetGroups[0].name',
        exposed({ kind: 'target-groups', targetGroups: [{ name }] }),
        `"${name}" is no name of a target group. Allowed: at most 32 letters, digits and "-", not beginning or ending with "-". To mend: use the name of the target group, not its ARN.`,
      ],
    ),
    [
      'exposure.targetGroups[0].scheme',
      exposed({ kind: 'target-groups', targetGroups: [{ name: 'live', scheme: 'tcp' as 'http' }] }),
      `"tcp" ${UNKNOWN('http, https')}`,
    ],
    ...[0, 80, 443, 65_536, 8081.5].map(
      (healthPort): Row => [
        'exposure.healthPort',
        onHost({ healthPort }),
        `${healthPort} is no port that health can be asked at. Allowed: a whole number from 1 to 65535 other than 80 and 443. To mend: use the port of the load balancer's health check, or leave it out for 8081.`,
      ],
    ),
    ['exposure.update', onHost({ update: 'never' }), `"never" ${UNKNOWN('on-delete, rolling')}`],
    [
      'exposure.sourceRanges',
      exposed({ kind: 'load-balancer', sourceRanges: [] }),
      'no network is listed, which would mean every network. Allowed: one network or more. To mend: list those that may connect, or leave sourceRanges out.',
    ],
    [
      'exposure.sourceRanges[0]',
      exposed({ kind: 'load-balancer', sourceRanges: ['office'] }),
      '"office" is no network. Allowed: an IPv4 or IPv6 network such as 10.0.0.0/8 or fd00::/8. To mend: write an address and the length of its prefix; /32 is one IPv4 address.',
    ],
    [
      'exposure.loadBalancerClass',
      exposed({ kind: 'load-balancer', loadBalancerClass: 'a b' }),
      '"a b" is no class of load balancers. Allowed: a name such as service.k8s.aws/nlb. To mend: use the class of the controller that makes the load balancer, or leave it out.',
    ],
    [
      'exposure.annotations',
      exposed({ kind: 'load-balancer', annotations: { 'a b': 'c' } }),
      '"a b" is no key of an annotation. Allowed: a name such as service.beta.kubernetes.io/aws-load-balancer-scheme. To mend: correct the key.',
    ],
  ])('for its %s as %j', (field, shard, message) => {
    expect(refused(shard)).toBe(`shards[0].${field}: ${message}`);
  });
});

describe('a shard may be', () => {
  it.each<IngressShard>([
    { ...LOAD_BALANCER, ingressClass: 'a'.repeat(55) },
    { ...LOAD_BALANCER, ingressClass: 'metrics' },
    { ...LOAD_BALANCER, minReplicas: 1 },
    { ...LOAD_BALANCER, maxReplicas: 1000 },
    { ...LOAD_BALANCER, statusAddress: '203.0.113.10' },
    exposed({ kind: 'node-ports' }),
    exposed({ kind: 'node-ports', httpPort: 30_000, httpsPort: 32_767 }),
    exposed({ kind: 'target-groups', targetGroups: [{ name: 'A'.repeat(32), scheme: 'http' }] }),
    onHost({ healthPort: 1 }),
    onHost({ healthPort: 65_535, update: 'rolling' }),
    { ...HOST_PORTS, pool: { name: 'ingress', key: 'example.com/pool' } },
  ])('as %j', (shard) => {
    expect(refused(shard)).toBe('nothing is wrong');
  });
});
