import { describe, expect, it } from 'vitest';
import type { FluxDeliveryProps } from '../../../lib/kubernetes/gitops/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { type Manifest, manifest, titleOf } from '../../../lib/testing/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { fluxManifests, fluxWith } from './deliveries-with.js';

type Change = Partial<FluxDeliveryProps>;

const spec = (one: Manifest) => one.spec as Readonly<Record<string, unknown>>;
const KINDS = ['GitRepository', 'Kustomization', 'Kustomization', 'Kustomization'];
const kustomizations = (pointer: string) => KINDS.slice(1).map((kind) => `${kind}/${pointer}`);
const secret = { kind: 'secret', name: 'paas-b' } as const;

describe('a delivery by Flux', () => {
  it('has the repository, and for each cluster a Kustomization of each part', () => {
    const clusters = [{ name: 'paas-a' }, { name: 'paas-b', kubeConfig: secret }];
    expect(fluxManifests({ clusters }).map(titleOf)).toEqual([
      'GitRepository flux-system/greenroom',
      'Kustomization flux-system/greenroom-paas-a-platform',
      'Kustomization flux-system/greenroom-paas-a-hosts',
      'Kustomization flux-system/greenroom-paas-a-tenants',
      'Kustomization flux-system/greenroom-paas-b-platform',
      'Kustomization flux-system/greenroom-paas-b-hosts',
      'Kustomization flux-system/greenroom-paas-b-tenants',
    ]);
    expect(fluxWith({ namespace: 'flux' }).namespace).toBe('flux');
  });

  it('has hosts and tenants wait until the platform was complete once', () => {
    const after = { name: 'greenroom-paas-a-platform', readyExpr: 'has(dep.status.lastAppliedRevision)' };
    const dependencies = fluxManifests()
      .slice(1)
      .map((one) => spec(one).dependsOn);
    expect(dependencies).toEqual([undefined, [after], [after]]);
  });

  it('has nobody wait for a platform that somebody else brings', () => {
    const [, tenants] = fluxManifests({ parts: ['tenants'] });
    expect(tenants && 'dependsOn' in spec(tenants)).toBe(false);
  });

  it('waits for pods of the platform alone, and forces and deletes nothing with itself', () => {
    const behaviour = fluxManifests()
      .slice(1)
      .map((one) => {
        const { wait, force, deletionPolicy } = spec(one);
        return [wait, force, deletionPolicy];
      });
    expect(behaviour).toEqual([
      [true, false, 'Orphan'],
      [false, false, 'Orphan'],
      [false, false, 'Orphan'],
    ]);
  });

  it.each<[FluxDeliveryProps['deletion'], boolean, string[]]>([
    ['none', false, []],
    ['keep-data', true, ['Namespace', 'ObjectStore', 'NetworkPolicy', 'Cluster', 'Database', 'DatabaseRole']],
    ['automatic', true, []],
  ])('with %s prunes: %s, but for %j', (deletion, prunes, kept) => {
    const { prune, patches = [] } = spec(
      manifest(fluxManifests({ deletion }), 'Kustomization', 'greenroom-paas-a-tenants'),
    ) as { prune: boolean; patches?: { target: { kind: string } }[] };
    expect(prune).toBe(prunes);
    expect(patches.map(({ target }) => target.kind)).toEqual(kept);
  });

  it('keeps an object by an annotation', () => {
    const { patches = [] } = spec(manifest(fluxManifests(), 'Kustomization', 'greenroom-paas-a-tenants')) as {
      patches?: unknown[];
    };
    expect(patches[3]).toEqual({
      target: { group: 'postgresql.cnpg.io', version: 'v1', kind: 'Cluster' },
      patch:
        'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata:\n  name: every\n  annotations:\n    kustomize.toolkit.fluxcd.io/prune: disabled\n',
    });
  });
});

it.each<[string, Change, Change, string[]]>([
  [
    'repository',
    { secretName: 'git' },
    { repository: 'ssh://git@git.example.com/a' },
    ['GitRepository/spec/url'],
  ],
  ['revision', {}, { revision: 'refs/heads/next' }, ['GitRepository/spec/ref/branch']],
  [
    'revision of a tag',
    {},
    { revision: 'refs/tags/v1' },
    ['GitRepository/spec/ref/branch', 'GitRepository/spec/ref/tag'],
  ],
  ['path', {}, { path: 'tree' }, ['GitRepository/spec/ignore', ...kustomizations('spec/path')]],
  [
    'clusters.kubeConfig',
    {},
    { clusters: [{ name: 'paas-a', kubeConfig: secret }] },
    kustomizations('spec/kubeConfig'),
  ],
  [
    'clusters.kubeConfig.key',
    { clusters: [{ name: 'paas-a', kubeConfig: secret }] },
    { clusters: [{ name: 'paas-a', kubeConfig: { ...secret, key: 'config' } }] },
    kustomizations('spec/kubeConfig/secretRef/key'),
  ],
  [
    'clusters.kubeConfig.kind',
    { clusters: [{ name: 'paas-a', kubeConfig: secret }] },
    { clusters: [{ name: 'paas-a', kubeConfig: { kind: 'config-map', name: 'paas-b' } }] },
    ['configMapRef', 'secretRef'].flatMap((key) => kustomizations(`spec/kubeConfig/${key}`)),
  ],
  ['secretName', {}, { secretName: 'git' }, ['GitRepository/spec/secretRef']],
  ['namespace', {}, { namespace: 'flux' }, KINDS.map((kind) => `${kind}/metadata/namespace`)],
  ['parts', {}, { parts: ['platform', 'tenants'] }, ['Kustomization/greenroom-paas-a-hosts']],
  [
    'deletion',
    {},
    { deletion: 'none' },
    [...kustomizations('spec/patches'), ...kustomizations('spec/prune')],
  ],
  ['pollInterval', {}, { pollInterval: Duration.minutes(5) }, ['GitRepository/spec/interval']],
  ['interval', {}, { interval: Duration.hours(1) }, kustomizations('spec/interval')],
  ['retryInterval', {}, { retryInterval: Duration.minutes(1) }, kustomizations('spec/retryInterval')],
  ['timeout', {}, { timeout: Duration.minutes(3) }, kustomizations('spec/timeout')],
  ['labels', {}, { labels: { team: 'live' } }, KINDS.map((kind) => `${kind}/metadata/labels/team`)],
])('%s changes what it is about, and nothing else', (_, before, after, expected) => {
  expect(differences(fluxManifests(before), fluxManifests({ ...before, ...after }))).toEqual(
    [...expected].sort(),
  );
});

it('name is the beginning of every name', () => {
  expect(fluxManifests({ name: 'live' }).map(({ metadata }) => metadata.name)).toEqual([
    'live',
    'live-paas-a-platform',
    'live-paas-a-hosts',
    'live-paas-a-tenants',
  ]);
});
