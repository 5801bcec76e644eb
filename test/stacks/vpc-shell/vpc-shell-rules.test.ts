import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../terraform/synthesized.js';
import { NEEDED_ENDPOINTS, placeShell, SHELL_PROPS } from './shell-with.js';

const { names, state, traffic } = SHELL_PROPS;
const named = (changes: object) => ({ names: { ...names, ...changes } });
const hosts = (count: number) => Array.from({ length: count }, (_, index) => `n${index}.example.com`);
const networks = (count: number) => Array.from({ length: count }, (_, index) => `10.${index}.0.0/16`);
const health = (changes: object) => ({ healthCheck: { path: '/nginx-ready', port: 8081, ...changes } });

const ZONE = 'Allowed: a domain in lower case such as example.com. To mend: correct it.';
const NAMES =
  'Allowed: 1 to 10. To mend: name what leads to the load balancer; *.example.com covers all names one level below the zone.';
const NAME =
  'Allowed: example.com itself, or a host name in lower case that ends with .example.com. To mend: correct the name, or the zone.';
const NETWORK =
  'Allowed: an IPv4 network such as 203.0.113.0/24. To mend: correct it; one address ends with /32.';
const LISTED =
  'Allowed: 1 to 25, each once. To mend: join networks to larger ones, or leave the list out for everybody.';
const PORT =
  'Allowed: a whole number from 1 to 65535, but not 443, where requests go. To mend: name the port on which the ingress answers health checks.';
const PATH =
  'Allowed: a path such as /nginx-ready. To mend: name the path on which the ingress answers health checks.';
const UNITS = 'Allowed: a whole number of at least 1. To mend: correct it, or leave it out.';
const RESERVED =
  'liveCapacityUnits: AWS reserves no capacity for a network load balancer that ends TLS. Allowed: a reservation for an application load balancer. To mend: leave it out, or use the application load balancer.';
const CLOSED = 'Allowed: an endpoint for each, or a NAT gateway. To mend: add them to endpoints.';
const TWICE = 'Allowed: every name once, live or pre-live. To mend: remove one of the two.';

/** 65 characters. */
const LONG = `${'a'.repeat(53)}.example.com`;

describe('a shell is refused', () => {
  it.each([
    [
      { platform: 'a'.repeat(26) },
      `platform: the name of a target group, ${'a'.repeat(26)}-live-a, would have 33 characters. Allowed: names of at most 32 for load balancers and target groups. To mend: shorten "${'a'.repeat(26)}" to 25 characters.`,
    ],
    [
      { state: { ...state, region: 'x' } },
      'state.region: "x" is no region that is supported here. Allowed: a region of the commercial partition of AWS, such as eu-central-1. To mend: name the region of the bucket.',
    ],
    [{ liveFrom: [] }, `liveFrom: the list is empty, and would let nobody in. ${LISTED}`],
    [
      named({ live: [LONG] }),
      `names.live[0]: "${LONG}" has 65 characters. Allowed: at most 64 for the first name of a certificate. To mend: put a shorter name first; the others may be longer.`,
    ],
    [
      { bastion: { instanceType: 't3.nano' } },
      'bastion.instanceType: "t3.nano" cannot start the bastion\'s image. Allowed: types with processors of Arm, such as t4g.nano. To mend: correct it, or leave it out.',
    ],
    [
      { clusterLogDays: 31 },
      'clusterLogDays: logs cannot be kept for 31 days. Allowed: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653. To mend: use one of these, or leave it out for 90.',
    ],
    [
      { zones: ['eu-central-1a', 'eu-north-1b'] },
      'zones[1]: "eu-north-1b" is no availability zone of eu-central-1. Allowed: eu-central-1 and a letter. To mend: correct it, for example to eu-central-1a.',
    ],
    [
      { nat: 'double' },
      'nat: "double" is no way out that is known here. Allowed: none, single, per-zone. To mend: use one of these.',
    ],
    [
      { endpoints: ['s3'] },
      'endpoints[0]: "s3" cannot get an endpoint. Allowed: services such as ecr.api, sts or ssmmessages, each once; s3 has one always. To mend: correct or remove it.',
    ],
    [
      { bastion: { sshFrom: ['0.0.0.0/0'] } },
      'bastion.sshFrom[0]: 0.0.0.0/0 would open SSH to the world. Allowed: networks of your own, /8 at most. To mend: leave it out: sessions through AWS Systems Manager need no open port.',
    ],
    [
      { traffic: { ...traffic, live: { paasA: 0, paasB: 0 } } },
      'traffic.live: both weights are 0, so that no cluster answers live requests. Allowed: a positive sum. To mend: give the slot that serves a weight of 100.',
    ],
    [
      named({ mode: 'find' }),
      'names.mode: "find" is not known here. Allowed: create, lookup. To mend: use one of these.',
    ],
    [named({ live: [] }), `names.live: there are 0 names. ${NAMES}`],
    [named({ live: hosts(11) }), `names.live: there are 11 names. ${NAMES}`],
    [named({ preLive: [] }), `names.preLive: there are 0 names. ${NAMES}`],
    [
      named({ live: ['tickets.example.org'] }),
      `names.live[0]: "tickets.example.org" is no name in the zone "example.com". ${NAME}`,
    ],
    [
      named({ live: ['ticketsexample.com'] }),
      `names.live[0]: "ticketsexample.com" is no name in the zone "example.com". ${NAME}`,
    ],
    [
      named({ preLive: ['a.example.com', 'B.example.com'] }),
      `names.preLive[1]: "B.example.com" is no name in the zone "example.com". ${NAME}`,
    ],
    [
      named({ live: ['a.*.example.com'] }),
      `names.live[0]: "a.*.example.com" is no name in the zone "example.com". ${NAME}`,
    ],
    [
      named({ live: ['a.example.com', 'a.example.com'] }),
      `names.live[1]: "a.example.com" is named twice. ${TWICE}`,
    ],
    [
      named({ live: ['a.example.com'], preLive: ['a.example.com'] }),
      `names.preLive[0]: "a.example.com" is named twice. ${TWICE}`,
    ],
    [{ liveFrom: ['203.0.113.1/24'] }, `liveFrom[0]: "203.0.113.1/24" is no network. ${NETWORK}`],
    [{ preLiveFrom: ['x'] }, `preLiveFrom[0]: "x" is no network. ${NETWORK}`],
    [{ liveFrom: networks(26) }, `liveFrom: 26 networks cannot be listed, or one is listed twice. ${LISTED}`],
    [
      { preLiveFrom: ['10.0.0.0/8', '10.0.0.0/8'] },
      `preLiveFrom: 2 networks cannot be listed, or one is listed twice. ${LISTED}`,
    ],
    [health({ port: 0 }), `healthCheck.port: 0 is no port that answers plain HTTP. ${PORT}`],
    [health({ port: 65_536 }), `healthCheck.port: 65536 is no port that answers plain HTTP. ${PORT}`],
    [health({ port: 443 }), `healthCheck.port: 443 is no port that answers plain HTTP. ${PORT}`],
    [health({ port: 80.5 }), `healthCheck.port: 80.5 is no port that answers plain HTTP. ${PORT}`],
    [health({ path: 'ready' }), `healthCheck.path: "ready" is no path. ${PATH}`],
    [health({ path: '/a?b' }), `healthCheck.path: "/a?b" is no path. ${PATH}`],
    [{ liveCapacityUnits: 0 }, `liveCapacityUnits: 0 capacity units cannot be reserved. ${UNITS}`],
    [{ liveCapacityUnits: 1.5 }, `liveCapacityUnits: 1.5 capacity units cannot be reserved. ${UNITS}`],
    [{ liveCapacityUnits: 1, loadBalancer: { kind: 'network' } }, RESERVED],
    [
      { nat: 'none' },
      `endpoints: without NAT, nothing in the private subnets reaches autoscaling, ec2, ec2messages, ecr.api, ecr.dkr, eks, eks-auth, elasticloadbalancing, logs, secretsmanager, ssm, ssmmessages, sts. ${CLOSED}`,
    ],
    ...NEEDED_ENDPOINTS.map((missing): [object, string] => [
      { nat: 'none', endpoints: NEEDED_ENDPOINTS.filter((service) => service !== missing) },
      `endpoints: without NAT, nothing in the private subnets reaches ${missing}. ${CLOSED}`,
    ]),
  ])('for %j', (changes, message) => {
    expect(refusalOf(() => placeShell(changes))).toBe(`shell, ${message}`);
  });

  it.each(['Example.com', '*.example.com', 'com', '', 'example.c'])('for the zone %j', (zone) => {
    const [first] = refusalOf(() => placeShell(named({ zone }))).split('\n');
    expect(first).toBe(`shell, names.zone: ${JSON.stringify(zone)} is no zone. ${ZONE}`);
  });

  it('for everything at once', () => {
    const changes = {
      liveCapacityUnits: 0,
      ...named({ live: [] }),
      region: 'x',
      flowLogDays: 2,
      bastion: { sshFrom: ['x'] },
    };
    const fields = refusalOf(() => placeShell(changes))
      .split('\n')
      .map((line) => line.split(':')[0]);
    expect(fields).toEqual([
      'shell, region',
      'shell, zones[0]',
      'shell, zones[1]',
      'shell, flowLogDays',
      'shell, bastion.sshFrom[0]',
      'shell, names.live',
      'shell, liveCapacityUnits',
    ]);
  });
});

describe('a shell is taken', () => {
  it.each([
    { platform: 'a'.repeat(25) },
    named({ live: hosts(10) }),
    named({ live: ['example.com', '*.example.com'] }),
    named({ mode: 'lookup' }),
    { liveFrom: networks(25) },
    { bastion: { instanceType: 't4g.small' } },
    named({ live: [LONG.slice(1)] }),
    named({ live: ['tickets.example.com', LONG] }),
    { preLiveFrom: ['203.0.113.7/32'] },
    { nat: 'none', endpoints: NEEDED_ENDPOINTS },
    { nat: 'single', endpoints: [] },
    { endpoints: ['sts'] },
    { flowLogDays: 1 },
    { bastion: { sshFrom: ['203.0.113.7/32'] } },
    health({ port: 1 }),
    health({ port: 442 }),
    health({ port: 444 }),
    health({ port: 65_535 }),
    health({ path: '/' }),
    { liveCapacityUnits: 1 },
    { liveCapacityUnits: 1, loadBalancer: { kind: 'application' } },
    { loadBalancer: { kind: 'network' } },
  ])('as %j', (changes) => {
    expect(refusalOf(() => placeShell(changes))).toBe('nothing is wrong');
  });
});
