import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import type { BridgeMode, ConsulBridgeProps } from '../../../lib/kubernetes/consul-bridge/index.js';
import { danglingReferences, manifest, secretMaterial } from '../../../lib/testing/index.js';
import { consulWith, manifestsWith } from '../consul-cluster/consul-with.js';
import { differences } from '../ticket-tenant/differences.js';
import { ACCEPTOR, API, bridgeWith, DIALER, KV_SYNC, MODES, OBJECTS, WAN } from './bridge-with.js';

const POD = 'spec/jobTemplate/spec/template/spec';
const ENV = `CronJob/${POD}/containers/0/env`;
const other = { name: 'other', key: 'value' };
const remote = { datacenter: 'paas-b', cidrs: ['10.64.0.0/16'] };

function kindsOf(mode: BridgeMode): string[] {
  return bridgeWith(mode).map(({ kind, metadata }) =>
    `${kind}/${metadata.name}`.replace(/-[0-9a-f]{16}$/, ''),
  );
}

describe('the objects of a bridge', () => {
  it.each<[BridgeMode, string[]]>([
    [KV_SYNC, ['CronJob/consul-paas-b', 'NetworkPolicy/consul-paas-b']],
    [
      DIALER,
      [
        'NetworkPolicy/consul-paas-b-servers',
        'ConfigMap/consul-paas-b',
        'Job/consul-paas-b',
        'NetworkPolicy/consul-paas-b',
      ],
    ],
    [ACCEPTOR, ['NetworkPolicy/consul-paas-b-servers', 'Job/consul-paas-b', 'NetworkPolicy/consul-paas-b']],
    [OBJECTS, ['NetworkPolicy/consul-paas-b-servers', 'PeeringAcceptor/paas-b', 'ExportedServices/default']],
    [WAN, ['NetworkPolicy/consul-paas-b-servers', 'CronJob/consul-paas-b', 'NetworkPolicy/consul-paas-b']],
  ])('of %j are %j', (mode, kinds) => {
    expect(kindsOf(mode)).toEqual(kinds);
  });

  it.each(MODES)('hold no secret, with %j', (mode) => {
    expect(secretMaterial(bridgeWith(mode))).toEqual([]);
  });

  it.each(MODES)('refer to nothing that is not there, with %j', (mode) => {
    expect(danglingReferences([...manifestsWith(), ...bridgeWith(mode)])).toEqual([]);
  });

  it.each(MODES)('are none of the cluster, with %j', (mode) => {
    const titles = manifestsWith().map(({ kind, metadata }) => `${kind}/${metadata.name}`);
    expect(kindsOf(mode).filter((title) => titles.includes(title))).toEqual([]);
  });

  it('that sync keys are, byte for byte, those that were reviewed', () => {
    const golden = readFileSync(join(import.meta.dirname, 'golden', 'kv-sync.yaml'), 'utf8');
    expect(
      bridgeWith(KV_SYNC)
        .map((one) => Yaml.stringify(one))
        .join('---\n'),
    ).toBe(golden);
  });
});

describe('a peering', () => {
  it('with something else to do is another Job', () => {
    const [before, after] = [DIALER, { ...DIALER, exports: ['queue'] }].map(
      (mode) => manifest(bridgeWith(mode), 'Job').metadata.name,
    );
    expect(before).not.toBe(after);
  });

  it('lets servers of both sides call each other at 8502 and nowhere else', () => {
    const peers = [{ ipBlock: { cidr: '10.64.0.0/16' } }];
    const ports = [{ port: 8502, protocol: 'TCP' }];
    expect(manifest(bridgeWith(ACCEPTOR), 'NetworkPolicy', 'consul-paas-b-servers').spec).toMatchObject({
      ingress: [{ from: peers, ports }],
      egress: [{ to: peers, ports }],
    });
  });

  it('by objects keeps its token in a Secret', () => {
    expect(manifest(bridgeWith({ ...OBJECTS, role: 'dialer' }), 'PeeringDialer').spec).toEqual({
      peer: { secret: { name: 'peering-token', key: 'data', backend: 'kubernetes' } },
    });
  });
});

it('a join opens gossip and requests to the other side, in both directions', () => {
  const ports = [
    { port: 8302, protocol: 'TCP' },
    { port: 8302, protocol: 'UDP' },
    { port: 8300, protocol: 'TCP' },
  ];
  expect(manifest(bridgeWith(WAN), 'NetworkPolicy', 'consul-paas-b-servers').spec).toMatchObject({
    ingress: [{ ports }],
    egress: [{ ports }],
  });
});

describe('every prop of a bridge', () => {
  it.each<[string, BridgeMode, BridgeMode, Partial<ConsulBridgeProps>, string[]]>([
    [
      'remote.cidrs',
      KV_SYNC,
      KV_SYNC,
      { remote: { ...remote, cidrs: ['10.65.0.0/16'] } },
      ['NetworkPolicy/spec/egress/2/to/0/ipBlock/cidr'],
    ],
    ['remote.domain', KV_SYNC, KV_SYNC, { remote: { ...remote, domain: 'b' } }, [`${ENV}/6/value`]],
    [
      'cluster',
      KV_SYNC,
      KV_SYNC,
      { cluster: consulWith({ image: 'consul:1' }) },
      [`CronJob/${POD}/containers/0/image`],
    ],
    ['prefix', KV_SYNC, { ...KV_SYNC, prefix: 'b/' }, {}, [`${ENV}/7/value`]],
    ['followDeletions', KV_SYNC, { ...KV_SYNC, followDeletions: true }, {}, [`${ENV}/8/value`]],
    ['schedule', KV_SYNC, { ...KV_SYNC, schedule: '0 * * * *' }, {}, ['CronJob/spec/schedule']],
    [
      'api.hostname',
      KV_SYNC,
      { ...KV_SYNC, api: { ...API, hostname: 'b.example.com' } },
      {},
      [`${ENV}/5/value`],
    ],
    ...(['token', 'ca'] as const).map(
      (key): [string, BridgeMode, BridgeMode, Partial<ConsulBridgeProps>, string[]] => [
        `api.${key}`,
        KV_SYNC,
        { ...KV_SYNC, api: { ...API, [key]: other } },
        {},
        ['items/0/key', 'name'].map(
          (at) => `CronJob/${POD}/volumes/0/projected/sources/${key === 'ca' ? 2 : 3}/secret/${at}`,
        ),
      ],
    ),
    [
      'token',
      KV_SYNC,
      { ...KV_SYNC, token: other },
      {},
      ['items/0/key', 'name'].map((at) => `CronJob/${POD}/volumes/0/projected/sources/1/secret/${at}`),
    ],
    ['schedule of a join', WAN, { ...WAN, schedule: '0 * * * *' }, {}, ['CronJob/spec/schedule']],
    ['addresses', WAN, { ...WAN, addresses: ['a', 'b'] }, {}, [`${ENV}/5/value`]],
    [
      'peeringToken',
      OBJECTS,
      { ...OBJECTS, peeringToken: other },
      {},
      ['key', 'name'].map((at) => `PeeringAcceptor/spec/peer/secret/${at}`),
    ],
    ['exports', OBJECTS, { ...OBJECTS, exports: ['queue'] }, {}, ['ExportedServices/spec/services/0/name']],
    ['role', OBJECTS, { ...OBJECTS, role: 'dialer' }, {}, ['PeeringAcceptor/paas-b', 'PeeringDialer/paas-b']],
  ])('%s changes what it is about, and nothing else', (_, before, after, change, expected) => {
    expect(differences(bridgeWith(before), bridgeWith(after, change))).toEqual([...expected].sort());
  });

  it('externalAddresses are where the token leads', () => {
    expect(JSON.stringify(bridgeWith({ ...DIALER, externalAddresses: ['b.example.com:8502'] }))).toContain(
      '-server-external-addresses=b.example.com:8502 ',
    );
  });

  it('name is the name of its objects', () => {
    expect(bridgeWith(KV_SYNC, { name: 'to-b' }).map(({ metadata }) => metadata.name)).toEqual([
      'to-b',
      'to-b',
    ]);
  });
});
