import { describe, expect, it } from 'vitest';
import type { BridgeMode, ConsulBridgeProps } from '../../../lib/kubernetes/consul-bridge/index.js';
import { refusalOf } from '../consul-cluster/consul-with.js';
import { ACCEPTOR, API, bridgeWith, DIALER, KV_SYNC, MODES, OBJECTS, WAN } from './bridge-with.js';

const LABEL = 'at most 63 lower-case letters, digits and "-", not beginning or ending with "-"';
const cidrs = ['10.64.0.0/16'];
const HOST =
  'is no host name. Allowed: a host name in lower case, such as consul.paas-b.example.com. To mend: write it without scheme and port.';
const FOLDER =
  'is no folder of keys. Allowed: names of letters, digits, ".", "_" and "-", each with "/" behind it, such as app/. To mend: add the "/"; a bridge for all keys would bring locks and the state of other software along.';
const REFERENCE =
  'Allowed: the name of a Secret of the namespace and a key in it. To mend: make the Secret with an operator or by hand, and name it here.';
const EXPORT =
  'is no service to export, or exported already. Allowed: different names of services of at most 63 lower-case letters, digits and "-", or "*" for all. To mend: correct the name, or leave one out.';
const SCHEDULE =
  'is no schedule of five fields. Allowed: minute, hour, day of the month, month and day of the week in numbers, such as 17 * * * *. To mend: correct it, or leave it out.';
const NO_CALL = 'without it its API cannot be called';
const blank = { name: '', key: '' };
const BLANK = '{"name":"","key":""} names no value of a Secret';

describe('a bridge is refused', () => {
  it.each<[string, BridgeMode, Partial<ConsulBridgeProps>, string]>([
    ...MODES.map((mode): [string, BridgeMode, Partial<ConsulBridgeProps>, string] => [
      'remote.datacenter',
      mode,
      { remote: { datacenter: 'paas-a', cidrs } },
      'both sides are "paas-a": as one datacenter in two clusters, a wrong move in either would bring down both. Allowed: two datacenters of different names. To mend: give the newer cluster a name of its own; the name of one that runs cannot be changed.',
    ]),
    [
      'remote.datacenter',
      WAN,
      { name: 'bridge', remote: { datacenter: 'PaasB', cidrs } },
      `"PaasB" is no name of a datacenter. Allowed: ${LABEL}. To mend: correct the name; it cannot be changed once servers run.`,
    ],
    [
      'remote.cidrs',
      WAN,
      { remote: { datacenter: 'paas-b', cidrs: [] } },
      "no network of the other side may be called. Allowed: at least one network. To mend: name the networks of the other side's pods and of its load balancer.",
    ],
    [
      'remote.cidrs[0]',
      WAN,
      { remote: { datacenter: 'paas-b', cidrs: ['10.64.0.0'] } },
      '"10.64.0.0" is no network. Allowed: an IPv4 or IPv6 network such as 10.0.0.0/8 or fd00::/8. To mend: write an address and the length of its prefix; /32 is one IPv4 address.',
    ],
    [
      'remote.domain',
      KV_SYNC,
      { remote: { datacenter: 'paas-b', domain: 'B', cidrs } },
      '"B" is no end of a name in DNS. Allowed: lower-case letters, digits, "-" and ".". To mend: correct it, or leave it out for consul.',
    ],
    [
      'remote.domain',
      WAN,
      { remote: { datacenter: 'paas-b', domain: 'b', cidrs } },
      'the names of this side end with "consul", and those of the other with "b": neither side would take the other\'s certificates. Allowed: one domain for all joined datacenters. To mend: use a peering between clusters that have to stay different.',
    ],
    [
      'name',
      WAN,
      { name: 'b'.repeat(41) },
      `"${'b'.repeat(41)}" is no name of a bridge. Allowed: at most 40 lower-case letters, digits and "-", beginning with a letter, not ending with "-". To mend: give a name that is shorter.`,
    ],
    ...['reload', 'snapshot', 'dns'].map(
      (datacenter): [string, BridgeMode, Partial<ConsulBridgeProps>, string] => [
        'name',
        KV_SYNC,
        { remote: { datacenter, cidrs } },
        `the cluster has objects named "consul-${datacenter}" of its own. Allowed: a name that is neither the cluster's nor that of one of its parts. To mend: give the bridge another name.`,
      ],
    ),
    [
      'mode.kind',
      { kind: 'stretch' } as never,
      {},
      '"stretch" is no kind that is known here. Allowed: kv-sync, peering, peering-objects, wan. To mend: use one of these.',
    ],
    [
      'mode.role',
      { ...ACCEPTOR, role: 'both' } as never,
      {},
      '"both" is no kind that is known here. Allowed: dialer, acceptor. To mend: use one of these.',
    ],
    ...['', 'app', '/app/', 'app//b/', 'a b/', '/'].map(
      (prefix): [string, BridgeMode, Partial<ConsulBridgeProps>, string] => [
        'mode.prefix',
        { ...KV_SYNC, prefix },
        {},
        `"${prefix}" ${FOLDER}`,
      ],
    ),
    ['mode.schedule', { ...KV_SYNC, schedule: '@hourly' }, {}, `"@hourly" ${SCHEDULE}`],
    ['mode.schedule', { ...WAN, schedule: '* * * *' }, {}, `"* * * *" ${SCHEDULE}`],
    ['mode.token', { ...KV_SYNC, token: blank }, {}, `${BLANK}; ${NO_CALL}. ${REFERENCE}`],
    ['mode.token', { ...ACCEPTOR, token: blank }, {}, `${BLANK}; ${NO_CALL}. ${REFERENCE}`],
    ['mode.token', { ...WAN, token: blank }, {}, `${BLANK}; ${NO_CALL}. ${REFERENCE}`],
    [
      'mode.api.token',
      { ...KV_SYNC, api: { ...API, token: blank } },
      {},
      `${BLANK}; ${NO_CALL}. ${REFERENCE}`,
    ],
    [
      'mode.api.ca',
      { ...DIALER, api: { ...API, ca: blank } },
      {},
      `${BLANK}; without it nothing tells the other side from an impostor. ${REFERENCE}`,
    ],
    ['mode.api.hostname', { ...DIALER, api: { ...API, hostname: 'consul' } }, {}, `"consul" ${HOST}`],
    [
      'mode.peeringToken',
      { ...OBJECTS, peeringToken: blank },
      {},
      `${BLANK}; without it the two sides cannot meet. ${REFERENCE}`,
    ],
    ['mode.exports[0]', { ...DIALER, exports: ['A'] }, {}, `"A" ${EXPORT}`],
    ['mode.exports[1]', { ...OBJECTS, exports: ['a', 'a'] }, {}, `"a" ${EXPORT}`],
    ...['a.example.com', 'a.example.com:0', 'https://a:1', 'a:8502:1'].map(
      (address): [string, BridgeMode, Partial<ConsulBridgeProps>, string] => [
        'mode.externalAddresses[0]',
        { ...DIALER, externalAddresses: [address] },
        {},
        `"${address}" is no address with a port. Allowed: a host name or an IPv4 address, ":" and a port, such as consul.paas-b.example.com:8502. To mend: write it without scheme.`,
      ],
    ),
    [
      'mode.addresses',
      { ...WAN, addresses: [] },
      {},
      "there is nobody to join. Allowed: at least one name or address of a server. To mend: give a name that has the addresses of the other side's servers.",
    ],
    ['mode.addresses[0]', { ...WAN, addresses: ['a b'] }, {}, `"a b" ${HOST}`],
  ])('for its %s in %j with %j', (field, mode, change, message) => {
    expect(refusalOf(() => bridgeWith(mode, change))).toBe(`chart/bridge, ${field}: ${message}`);
  });

  it('for all that is wrong at once', () => {
    const mode = { ...KV_SYNC, prefix: '', token: blank };
    const remote = { datacenter: 'paas-a', cidrs: [] };
    expect(refusalOf(() => bridgeWith(mode, { remote })).split('\n')).toHaveLength(4);
  });
});

describe('a bridge is taken', () => {
  it.each<[BridgeMode, Partial<ConsulBridgeProps>]>([
    ...MODES.map((mode): [BridgeMode, Partial<ConsulBridgeProps>] => [mode, {}]),
    [WAN, { name: 'b'.repeat(40) }],
    [KV_SYNC, { remote: { datacenter: 'paas-b', domain: 'b', cidrs } }],
    [{ ...KV_SYNC, prefix: 'apps/ticket_sales-1.2/' }, {}],
    [{ ...DIALER, exports: ['*'], externalAddresses: ['10.0.0.1:8502'] }, {}],
    [{ ...WAN, addresses: ['10.0.0.1', 'consul-b'] }, {}],
  ])('as in %j with %j', (mode, change) => {
    expect(refusalOf(() => bridgeWith(mode, change))).toBe('nothing is wrong');
  });
});
