import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import { expect, it } from 'vitest';
import type { PlaceholderPodsProps } from '../../../lib/kubernetes/priority-classes/index.js';
import { Cpu, Memory } from '../../../lib/planning/units/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { placeholderManifests, placeholdersWith, ROOM } from './priorities-with.js';

it('placeholders on one pool are, byte for byte, those that were reviewed', () => {
  const golden = readFileSync(join(import.meta.dirname, 'golden', 'placeholders.yaml'), 'utf8');
  expect(
    placeholderManifests()
      .map((one) => Yaml.stringify(one))
      .join('---\n'),
  ).toBe(golden);
});

it('every room is a Deployment of its own, also two of one pool', () => {
  const pools = [ROOM, { ...ROOM, name: 'big' }, { ...ROOM, pool: { name: 'namespace' } }];
  expect(placeholderManifests({ pools }).map(({ kind, metadata }) => `${kind}/${metadata.name}`)).toEqual([
    'Namespace/placeholders',
    'NetworkPolicy/deny-all',
    'Deployment/standard',
    'Deployment/big',
    'Deployment/namespace',
  ]);
});

it('tells its namespace', () => {
  expect([placeholdersWith().namespace, placeholdersWith({ namespace: 'room' }).namespace]).toEqual([
    'placeholders',
    'room',
  ]);
});

const POD = 'Deployment/spec/template/spec';
const room = (change: Partial<typeof ROOM>): Partial<PlaceholderPodsProps> => ({
  pools: [{ ...ROOM, ...change }],
});

it.each<[string, Partial<PlaceholderPodsProps>, string[]]>([
  [
    'priorityClass',
    { priorityClass: { name: 'low', value: -1, preemptionPolicy: 'Never' } },
    [`${POD}/priorityClassName`],
  ],
  [
    'pools.pool.key',
    room({ pool: { name: 'standard', key: 'example.com/pool' } }),
    [
      `${POD}/nodeSelector/example.com~1pool`,
      `${POD}/nodeSelector/greenroom.dev~1pool`,
      `${POD}/tolerations/0/key`,
    ],
  ],
  [
    'pools.pool.name',
    room({ pool: { name: 'other' }, name: 'standard' }),
    [`${POD}/nodeSelector/greenroom.dev~1pool`, `${POD}/tolerations/0/value`],
  ],
  ['pools.name', room({ name: 'other' }), ['Deployment/other', 'Deployment/standard']],
  ['pools.replicas', room({ replicas: 5 }), ['Deployment/spec/replicas']],
  ['pools.cpu', room({ cpu: Cpu.milli(1000) }), [`${POD}/containers/0/resources/requests/cpu`]],
  [
    'pools.memory',
    room({ memory: Memory.gibibytes(1) }),
    ['limits', 'requests'].map((of) => `${POD}/containers/0/resources/${of}/memory`),
  ],
  [
    'namespace',
    { namespace: 'room' },
    [
      'Deployment/metadata/namespace',
      'Namespace/placeholders',
      'Namespace/room',
      'NetworkPolicy/metadata/labels/app.kubernetes.io~1instance',
      'NetworkPolicy/metadata/namespace',
    ],
  ],
  ['image', { image: 'example.com/pause:1' }, [`${POD}/containers/0/image`]],
  [
    'labels',
    { labels: { team: 'a' } },
    [
      'Deployment/metadata/labels/team',
      'Deployment/spec/template/metadata/labels/team',
      'Namespace/metadata/labels/team',
      'NetworkPolicy/metadata/labels/team',
    ],
  ],
])('%s changes what it is about, and nothing else', (_, change, expected) => {
  expect(differences(placeholderManifests(), placeholderManifests(change))).toEqual(expected);
});
