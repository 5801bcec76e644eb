import { describe, expect, it } from 'vitest';
import type {
  IngressMonitoring,
  IngressShard,
} from '../../../lib/kubernetes/nginx-ingress-controller/index.js';
import type { ClientAddress, ControllerFlavor } from '../../../lib/planning/ingress/index.js';
import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';
import { type Change, HOST_PORTS, LOAD_BALANCER, refusalOf } from './controller-with.js';

const CIDR =
  'is no network. Allowed: an IPv4 or IPv6 network such as 10.0.0.0/8 or fd00::/8. To mend: write an address and the length of its prefix; /32 is one IPv4 address.';
const NAMESPACE =
  'Allowed: at most 63 lower-case letters, digits and "-", not beginning or ending with "-". To mend: correct the name.';
const OBJECT = 'Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.';
const SECONDS = 'Allowed: whole seconds, at least 1s. To mend: round it up.';
const LABELS =
  'are no labels. Allowed: keys such as app or example.com/app, values of at most 63 letters, digits, "-", "_" and ".".';
const FOREIGN =
  'would take the place of labels by which objects are told apart. Allowed: keys that do not begin with app.kubernetes.io/ or greenroom.dev/.';
const STRANGERS =
  "has strangers in it, who could pretend to be any client. Allowed: networks with a prefix of at least 8. To mend: list the networks of the load balancers, such as the VPC's.";

const trusting = (...trusted: string[]): Change => ({ clientAddress: { kind: 'forwarded', trusted } });

describe('a controller is refused', () => {
  it.each<[string, Change, string]>([
    [
      'flavor',
      { flavor: 'nginx' as ControllerFlavor },
      '"nginx" is no kind that is known here. Allowed: f5, community. To mend: use one of these.',
    ],
    ['namespace', { namespace: 'Edge' }, `"Edge" is no name of a namespace. ${NAMESPACE}`],
    [
      'shards',
      { shards: [] },
      "there is no shard, and so no IngressClass that tenants could choose. Allowed: one or more. To mend: add one, such as { ingressClass: 'nginx', exposure: { kind: 'load-balancer' } }.",
    ],
    [
      'image',
      { image: 'Nginx' },
      '"Nginx" is no name of an image. Allowed: registry/repository:tag or registry/repository@sha256:digest, the repository in lower case. To mend: correct the name.',
    ],
    [
      'image',
      { image: 'nginx/nginx-ingress:latest' },
      '"nginx/nginx-ingress:latest" may be another image tomorrow. Allowed: a tag other than latest, or a digest. To mend: add the tag or the digest of the image that was tested.',
    ],
    [
      'clientAddress.kind',
      { clientAddress: { kind: 'header' } as unknown as ClientAddress },
      '"header" is no kind that is known here. Allowed: connection, forwarded, proxy-protocol. To mend: use one of these.',
    ],
    [
      'clientAddress.trusted',
      trusting(),
      "nobody is believed about the address of a client. Allowed: one network or more. To mend: list the networks of the load balancers, such as the VPC's.",
    ],
    ['clientAddress.trusted[1]', trusting('10.0.0.0/8', '10.0.0.1'), `"10.0.0.1" ${CIDR}`],
    ['clientAddress.trusted[0]', trusting('0.0.0.0/0'), `0.0.0.0/0 ${STRANGERS}`],
    ['clientAddress.trusted[0]', trusting('8.0.0.0/7'), `8.0.0.0/7 ${STRANGERS}`],
    ['clientAddress.trusted[0]', trusting('::/0'), `::/0 ${STRANGERS}`],
    ['defaultTlsSecret', { defaultTlsSecret: 'My TLS' }, `"My TLS" is no name of a Secret. ${OBJECT}`],
    ['priorityClass', { priorityClass: 'High' }, `"High" is no name of a PriorityClass. ${OBJECT}`],
    [
      'cpu',
      { cpu: Cpu.milli(0) },
      'a pod requests no processor time. Allowed: 1m or more. To mend: say what one pod needs at the utilisation that the autoscaler keeps.',
    ],
    [
      'memory',
      { memory: Memory.mebibytes(0) },
      'a pod requests no memory. Allowed: 1Ki or more. To mend: say what one pod needs.',
    ],
    [
      'memoryLimit',
      { memoryLimit: Memory.mebibytes(1023) },
      'the limit 1023Mi is less than the 1Gi that a pod requests. Allowed: at least 1Gi. To mend: raise memoryLimit, lower memory, or leave memoryLimit out.',
    ],
    ...[0, 101, 59.5, Number.NaN].map((cpuUtilization): [string, Change, string] => [
      'cpuUtilization',
      { cpuUtilization },
      `${cpuUtilization} is no percentage to keep the pods at. Allowed: a whole number from 1 to 100. To mend: write per cent, such as 60.`,
    ]),
    ['startupTime', { startupTime: Duration.seconds(0) }, `a pod cannot be given 0s. ${SECONDS}`],
    [
      'workerShutdownTimeout',
      { workerShutdownTimeout: Duration.millis(1500) },
      `a pod cannot be given 1s500ms. ${SECONDS}`,
    ],
    [
      'preStopDelay',
      { preStopDelay: Duration.millis(500) },
      'a pod cannot be given 500ms. Allowed: whole seconds, or none. To mend: round it up.',
    ],
    ...['', 'a\nb', "'$uri'", '$uri\\'].map((logFormat): [string, Change, string] => [
      'logFormat',
      { logFormat },
      `${JSON.stringify(logFormat)} is no format of a line. Allowed: one line of text and variables of NGINX, without ' and without \\ at its end. To mend: write it on one line with double quotes, or leave it out.`,
    ]),
    ...[-1, 0.5, 10_001].map((upstreamKeepalive): [string, Change, string] => [
      'upstreamKeepalive',
      { upstreamKeepalive },
      `${upstreamKeepalive} is no number of connections to keep open. Allowed: a whole number from 0, which keeps none, to 10,000. To mend: correct it, or leave it out for 32.`,
    ]),
    [
      'monitoring.kind',
      { monitoring: { kind: 'pod-monitor' } as unknown as IngressMonitoring },
      '"pod-monitor" is no kind that is known here. Allowed: service-monitor, none. To mend: use one of these.',
    ],
    [
      'monitoring.interval',
      { monitoring: { kind: 'service-monitor', interval: Duration.millis(1500) } },
      `metrics cannot be scraped every 1s500ms. ${SECONDS}`,
    ],
    [
      'monitoring.labels',
      { monitoring: { kind: 'service-monitor', labels: { a: 'b c' } } },
      `{"a":"b c"} ${LABELS} To mend: use labels that the Prometheus selects by.`,
    ],
    [
      'monitoring.labels',
      { monitoring: { kind: 'service-monitor', labels: { 'greenroom.dev/x': 'y' } } },
      `{"greenroom.dev/x":"y"} ${FOREIGN} To mend: let the Prometheus select by another label.`,
    ],
    [
      'metricsScraper.namespace',
      { metricsScraper: { namespace: '' } },
      `"" is no name of a namespace. ${NAMESPACE}`,
    ],
    [
      'metricsScraper.podLabels',
      { metricsScraper: { namespace: 'monitoring', podLabels: { 'a b': 'c' } } },
      `{"a b":"c"} ${LABELS} To mend: use labels that the objects have.`,
    ],
    ['allowEgress[0].cidr', { allowEgress: [{ cidr: 'x', ports: [{ port: 1 }] }] }, `"x" ${CIDR}`],
    [
      'allowEgress[0].ports',
      { allowEgress: [{ cidr: '10.0.0.0/8', ports: [] }] },
      'there is no port, which would mean every port. Allowed: one port or more. To mend: list the ports that the controllers call.',
    ],
    [
      'allowEgress[0].ports[0].port',
      { allowEgress: [{ namespace: 'auth', ports: [{ port: 0 }] }] },
      '0 is no port. Allowed: a whole number from 1 to 65535. To mend: say which port the controllers call.',
    ],
    [
      'apiServerCidrs',
      { apiServerCidrs: [] },
      'no network is listed, and the controllers could not ask for routes. Allowed: one network or more. To mend: list where the API server answers, or leave it out.',
    ],
    ['apiServerCidrs[0]', { apiServerCidrs: ['10.0.0.0/33'] }, `"10.0.0.0/33" ${CIDR}`],
    ['dnsCidrs[0]', { dnsCidrs: ['dns'] }, `"dns" ${CIDR}`],
    ['labels', { labels: { a: 'b c' } }, `{"a":"b c"} ${LABELS} To mend: correct the keys and values.`],
    [
      'labels',
      { labels: { 'app.kubernetes.io/name': 'x' } },
      `{"app.kubernetes.io/name":"x"} ${FOREIGN} To mend: use a domain of your own.`,
    ],
  ])('for its %s as in %j', (field, change, message) => {
    expect(refusalOf(change)).toBe(`${field}: ${message}`);
  });
});

describe('a controller may be', () => {
  it.each<Change>([
    { flavor: 'community' },
    { image: 'localhost:5000/nginx@sha256:594ceea76b01c592858f803f9ff4d2cb40542cae2060410b2c95f75907d659e1' },
    trusting('10.0.0.0/8'),
    trusting('fd00::/8', '10.64.0.0/16'),
    { clientAddress: { kind: 'proxy-protocol', trusted: ['10.64.0.0/16'] } },
    { cpu: Cpu.milli(1) },
    { memoryLimit: Memory.gibibytes(1) },
    { cpuUtilization: 1 },
    { cpuUtilization: 100 },
    { startupTime: Duration.seconds(1) },
    { preStopDelay: Duration.seconds(0) },
    { workerShutdownTimeout: Duration.seconds(1) },
    { logFormat: '$uri' },
    { logFormat: '$remote_addr\\t$uri' },
    { upstreamKeepalive: 0 },
    { upstreamKeepalive: 10_000 },
    { monitoring: { kind: 'none' } },
    { allowEgress: [{ cidr: '10.0.0.0/8', ports: [{ port: 65_535 }] }] },
    { dnsCidrs: [] },
  ])('as in %j', (change) => {
    expect(refusalOf(change)).toBe('nothing is wrong');
  });

  it('refused for everything at once, with its path', () => {
    expect(
      refusalOf({ namespace: 'A', shards: [{ ...HOST_PORTS, ingressClass: 'B' }] }).split('\n'),
    ).toHaveLength(2);
  });
});

describe('shards', () => {
  const two = (one: Partial<IngressShard>, other: Partial<IngressShard>): Change => ({
    shards: [
      { ...LOAD_BALANCER, ingressClass: 'nginx-0', ...one },
      { ...LOAD_BALANCER, ingressClass: 'nginx-1', ...other },
    ],
  });
  const TAKEN =
    'is taken twice. Allowed: one taker for each pool with host ports, node port and target group. To mend: give one of them another.';

  it.each<[string, Change, string]>([
    [
      'ingressClass',
      two({ ingressClass: 'nginx' }, { ingressClass: 'nginx' }),
      '"nginx" is the class of two shards. Allowed: a class of its own for each shard. To mend: rename one of them.',
    ],
    ['pool', two(HOST_PORTS, { ...HOST_PORTS, ingressClass: 'other' }), `the pool "ingress" ${TAKEN}`],
    [
      'pool',
      two(HOST_PORTS, {
        ...HOST_PORTS,
        ingressClass: 'other',
        pool: { name: 'ingress', key: 'greenroom.dev/pool' },
      }),
      `the pool "ingress" ${TAKEN}`,
    ],
    [
      'exposure.httpPort',
      two(
        { exposure: { kind: 'node-ports', httpsPort: 30_001 } },
        { exposure: { kind: 'node-ports', httpPort: 30_001 } },
      ),
      `the port 30001 ${TAKEN}`,
    ],
    [
      'exposure.targetGroups[0].name',
      two(
        { exposure: { kind: 'target-groups', targetGroups: [{ name: 'live' }] } },
        { exposure: { kind: 'target-groups', targetGroups: [{ name: 'Live' }] } },
      ),
      `the target group "Live" ${TAKEN}`,
    ],
  ])('are refused when both have the same %s', (field, change, message) => {
    expect(refusalOf(change)).toBe(`shards[1].${field}: ${message}`);
  });

  it.each<Change>([
    two({}, {}),
    two({ ingressClass: 'namespace' }, { ingressClass: 'account' }),
    two(HOST_PORTS, { ...HOST_PORTS, ingressClass: 'other', pool: { name: 'other' } }),
    two(HOST_PORTS, { pool: { name: 'ingress' } }),
    two(
      { exposure: { kind: 'node-ports', httpPort: 30_000 } },
      { exposure: { kind: 'node-ports', httpPort: 30_001 } },
    ),
  ])('may stand side by side as in %j', (change) => {
    expect(refusalOf(change)).toBe('nothing is wrong');
  });
});
