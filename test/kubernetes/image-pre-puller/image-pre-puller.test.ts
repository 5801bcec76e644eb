import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import { expect, it } from 'vitest';
import { imagePulls } from '../../../lib/planning/image-pulls/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { type Change, manifestsWith, pullerWith, STANDARD } from './puller-with.js';

it('a pre-puller of one pool is, byte for byte, the one that was reviewed', () => {
  const golden = readFileSync(join(import.meta.dirname, 'golden', 'standard.yaml'), 'utf8');
  expect(
    manifestsWith()
      .map((one) => Yaml.stringify(one))
      .join('---\n'),
  ).toBe(golden);
});

it('every pool has a DaemonSet of its own', () => {
  const pools = [STANDARD, { ...STANDARD, pool: { name: 'namespace' } }];
  expect(manifestsWith({ pools }).map(({ kind, metadata }) => `${kind}/${metadata.name}`)).toEqual([
    'Namespace/image-pre-puller',
    'NetworkPolicy/deny-all',
    'DaemonSet/standard',
    'DaemonSet/namespace',
  ]);
});

it('without a pool that needs images, the namespace stays', () => {
  expect(manifestsWith({ pools: [] }).map(({ kind }) => kind)).toEqual(['Namespace', 'NetworkPolicy']);
});

it('as long as the same images are needed, the objects are the same', () => {
  const at = (asOf: string) =>
    manifestsWith({
      pools: imagePulls(
        ['b:1', 'a:1', 'b:1'].map((image, index) => ({
          image,
          pool: 'standard',
          provisionAt: '2026-12-01T06:00:00Z',
          windows: [{ opensAt: `2026-12-01T1${index}:00:00Z`, closesAt: '2026-12-02T00:00:00Z' }],
          retireAt: '2026-12-03T00:00:00Z',
        })),
        asOf,
      ).map(({ pool, images }) => ({ pool: { name: pool }, images })),
    });
  expect(at('2026-12-01T23:00:00Z')).toEqual(at('2026-12-01T06:00:00Z'));
});

it('tells its namespace', () => {
  expect([pullerWith().namespace, pullerWith({ namespace: 'images' }).namespace]).toEqual([
    'image-pre-puller',
    'images',
  ]);
});

const POD = 'DaemonSet/spec/template/spec';
const pool = (change: Partial<typeof STANDARD>): Change => ({ pools: [{ ...STANDARD, ...change }] });

it.each<[string, Change, string[]]>([
  [
    'pools.pool.key',
    pool({ pool: { name: 'standard', key: 'example.com/pool' } }),
    [
      `${POD}/nodeSelector/example.com~1pool`,
      `${POD}/nodeSelector/greenroom.dev~1pool`,
      `${POD}/tolerations/0/key`,
    ],
  ],
  [
    'pools.pool.name',
    pool({ pool: { name: 'other' }, name: 'standard' }),
    [`${POD}/nodeSelector/greenroom.dev~1pool`, `${POD}/tolerations/0/value`],
  ],
  ['pools.name', pool({ name: 'other' }), ['DaemonSet/other', 'DaemonSet/standard']],
  ['pools.images', pool({ images: STANDARD.images.slice(0, 1) }), [`${POD}/initContainers/2`]],
  [
    'pools.images in another order',
    pool({ images: [...STANDARD.images].reverse() }),
    [`${POD}/initContainers/1/image`, `${POD}/initContainers/2/image`],
  ],
  [
    'namespace',
    { namespace: 'images' },
    [
      'DaemonSet/metadata/namespace',
      'Namespace/image-pre-puller',
      'Namespace/images',
      'NetworkPolicy/metadata/labels/app.kubernetes.io~1instance',
      'NetworkPolicy/metadata/namespace',
    ],
  ],
  ['busyboxImage', { busyboxImage: 'busybox:1' }, [`${POD}/initContainers/0/image`]],
  ['pauseImage', { pauseImage: 'pause:1' }, [`${POD}/containers/0/image`]],
  ['imagePullSecrets', { imagePullSecrets: ['registry'] }, [`${POD}/imagePullSecrets`]],
  ['priorityClass', { priorityClass: 'batch' }, [`${POD}/priorityClassName`]],
  [
    'labels',
    { labels: { team: 'a' } },
    [
      'DaemonSet/metadata/labels/team',
      'DaemonSet/spec/template/metadata/labels/team',
      'Namespace/metadata/labels/team',
      'NetworkPolicy/metadata/labels/team',
    ],
  ],
])('%s changes what it is about, and nothing else', (_, change, expected) => {
  expect(differences(manifestsWith(), manifestsWith(change))).toEqual(expected);
});
