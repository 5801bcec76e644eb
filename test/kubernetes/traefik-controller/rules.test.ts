import { describe, expect, it } from 'vitest';
import type { BoundTargetGroup } from '../../../lib/planning/ingress/index.js';
import { Duration, Memory } from '../../../lib/planning/units/index.js';
import { type Change, HOST_PORTS, LOAD_BALANCER, NODE_PORTS, refusalOf } from './traefik-with.js';

const CLASS =
  'is no name for a class and its Services. Allowed: at most 55 lower-case letters, digits and "-", beginning with a letter, not ending with "-", "-metrics" or "-ready". To mend: rename it, for example to traefik or traefik-0.';
const PLAIN =
  "load balancers would speak nothing but HTTP to pods that answer it with a redirection. Allowed: a target group with the scheme 'https', or no redirection. To mend: where TLS ends at the load balancer, set redirectToHttps to false and give routes the entry point 'web'.";

const bound = (...targetGroups: BoundTargetGroup[]): Change => ({
  shards: [{ ingressClass: 'traefik', exposure: { kind: 'target-groups', targetGroups } }],
});
const classes = (...names: string[]): Change => ({
  shards: names.map((ingressClass) => ({ ...LOAD_BALANCER, ingressClass })),
});

describe('Traefik is refused', () => {
  it.each<[string, Change, string]>([
    [
      'namespace',
      { namespace: 'Edge' },
      '"Edge" is no name of a namespace. Allowed: at most 63 lower-case letters, digits and "-", not beginning or ending with "-". To mend: correct the name.',
    ],
    [
      'shards',
      { shards: [] },
      "there is no shard, and so no IngressClass that tenants could choose. Allowed: one or more. To mend: add one, such as { ingressClass: 'traefik', exposure: { kind: 'load-balancer' } }.",
    ],
    ...['', 'Traefik', '0-traefik', 'traefik-', 'traefik-metrics', 'traefik-ready', 'a'.repeat(56)].map(
      (name): [string, Change, string] => ['shards[0].ingressClass', classes(name), `"${name}" ${CLASS}`],
    ),
    [
      'shards[1].ingressClass',
      classes('traefik', 'traefik'),
      '"traefik" is the class of two shards. Allowed: a class of its own for each shard. To mend: rename one of them.',
    ],
    [
      'shards[0].pool',
      { shards: [{ ...HOST_PORTS, pool: undefined }] },
      "ports of every node in the cluster would be taken. Allowed: a pool, where the pods listen on the ports of its nodes. To mend: name the pool that receives traffic, such as { name: 'ingress' }.",
    ],
    [
      'shards[0].exposure.httpPort',
      { shards: [{ ...NODE_PORTS, exposure: { kind: 'node-ports', httpPort: 29_999 } }] },
      '29999 is no port that a Service gets on nodes. Allowed: a whole number from 30000 to 32767. To mend: correct it, or leave it out and let the cluster choose.',
    ],
    ['shards[0].exposure.targetGroups', bound({ name: 'a', scheme: 'http' }), PLAIN],
    [
      'shards[0].exposure.targetGroups',
      bound({ name: 'a', scheme: 'http' }, { name: 'b', scheme: 'http' }),
      PLAIN,
    ],
    [
      'image',
      { image: 'traefik' },
      '"traefik" may be another image tomorrow. Allowed: a tag other than latest, or a digest. To mend: add the tag or the digest of the image that was tested.',
    ],
    [
      'memoryLimit',
      { memoryLimit: Memory.mebibytes(1023) },
      'the limit 1023Mi is less than the 1Gi that a pod requests. Allowed: at least 1Gi. To mend: raise memoryLimit, lower memory, or leave memoryLimit out.',
    ],
    [
      'startupTime',
      { startupTime: Duration.seconds(0) },
      'a pod cannot be given 0s. Allowed: whole seconds, at least 1s. To mend: round it up.',
    ],
    [
      'upstreamKeepalive',
      { upstreamKeepalive: -1 },
      '-1 is no number of connections to keep open. Allowed: a whole number from 0, which keeps none, to 10,000. To mend: correct it, or leave it out for 32.',
    ],
    [
      'clientAddress.trusted[0]',
      { clientAddress: { kind: 'forwarded', trusted: ['0.0.0.0/0'] } },
      "0.0.0.0/0 has strangers in it, who could pretend to be any client. Allowed: networks with a prefix of at least 8. To mend: list the networks of the load balancers, such as the VPC's.",
    ],
    [
      'clientAddress.trusted',
      { clientAddress: { kind: 'proxy-protocol', trusted: [] } },
      "nobody is believed about the address of a client. Allowed: one network or more. To mend: list the networks of the load balancers, such as the VPC's.",
    ],
    [
      'defaultTlsSecret',
      { defaultTlsSecret: 'My TLS' },
      '"My TLS" is no name of a Secret. Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.',
    ],
    [
      'labels',
      { labels: { 'app.kubernetes.io/name': 'x' } },
      '{"app.kubernetes.io/name":"x"} would take the place of labels by which objects are told apart. Allowed: keys that do not begin with app.kubernetes.io/ or greenroom.dev/. To mend: use a domain of your own.',
    ],
  ])('for its %s as in %j', (field, change, message) => {
    expect(refusalOf(change)).toBe(`${field}: ${message}`);
  });

  it('for everything at once', () => {
    expect(refusalOf({ namespace: 'A', ...classes('B') }).split('\n')).toHaveLength(2);
  });
});

describe('Traefik may be', () => {
  it.each<Change>([
    classes('a'.repeat(55)),
    classes('ready', 'metrics'),
    bound({ name: 'a', scheme: 'http' }, { name: 'b' }),
    { ...bound({ name: 'a', scheme: 'http' }), redirectToHttps: false },
    { startupTime: Duration.seconds(1) },
    { preStopDelay: Duration.seconds(0) },
    { upstreamKeepalive: 0 },
    { clientAddress: { kind: 'proxy-protocol', trusted: ['10.0.0.0/8'] } },
    { memoryLimit: Memory.gibibytes(1) },
  ])('as in %j', (change) => {
    expect(refusalOf(change)).toBe('nothing is wrong');
  });
});
