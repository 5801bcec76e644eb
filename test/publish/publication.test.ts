import { describe, expect, it } from 'vitest';
import { comparePublications } from '../../lib/publish/index.js';
import { changedPointers, objectChanges } from '../../lib/publish/object-changes.js';
import { inventoryOf, manifestsOf, quiet } from './inventories.js';

const FILES = {
  'paas-a/hosts/x.k8s.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\n',
  'paas-a/tenants/aurora/tenant.k8s.yaml': manifestsOf('aurora'),
  'paas-b/tenants/aurora/tenant.k8s.yaml': manifestsOf('aurora'),
  'paas-a/tenants/borealis/tenant.k8s.yaml': manifestsOf('borealis'),
};
const TENANTS = [quiet('aurora'), quiet('borealis')];

function compare(
  before: Readonly<Record<string, string>> | undefined,
  after: Readonly<Record<string, string>>,
) {
  return comparePublications(before && inventoryOf(before, TENANTS), inventoryOf(after, TENANTS), (path) => ({
    before: before?.[path] ?? '',
    after: after[path] ?? '',
  }));
}

describe('what a publication does', () => {
  it('is nothing when nothing has changed', () => {
    expect(compare(FILES, FILES)).toEqual({ entries: [], unchanged: { tenants: 3, files: 4 } });
  });

  it('is told by tenant and cluster, and by the files that tenants share', () => {
    const { entries, unchanged } = compare(undefined, FILES);
    expect(entries.map(({ subject, kind, files }) => [subject, kind, files.length])).toEqual([
      ['paas-a/aurora', 'new', 1],
      ['paas-a/borealis', 'new', 1],
      ['paas-b/aurora', 'new', 1],
      ['paas-a/hosts/x.k8s.yaml', 'new', 1],
    ]);
    expect(unchanged).toEqual({ tenants: 0, files: 0 });
  });

  it('is a retirement where one of the clusters loses a tenant', () => {
    const { 'paas-b/tenants/aurora/tenant.k8s.yaml': _, ...rest } = FILES;
    expect(compare(FILES, rest).entries.map(({ subject, kind, files }) => [subject, kind, files])).toEqual([
      ['paas-b/aurora', 'retired', [{ path: 'paas-b/tenants/aurora/tenant.k8s.yaml', change: 'goes' }]],
    ]);
  });

  it('names the objects that come, change and go', () => {
    const path = 'paas-a/tenants/borealis/tenant.k8s.yaml';
    const [namespace = '', , scaler = ''] = manifestsOf('borealis', { most: 7 }).split('---\n');
    const after = {
      ...FILES,
      [path]: [namespace, scaler, 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: s\n'].join('---\n'),
    };
    const [entry] = compare(FILES, after).entries;
    expect(entry?.objects.map(({ id, change }) => [id, change])).toEqual([
      ['apps/v1 Deployment borealis/app', 'goes'],
      ['keda.sh/v1alpha1 ScaledObject borealis/app', 'changes'],
      ['v1 Secret -/s', 'comes'],
    ]);
  });
});

describe('the places where an object differs', () => {
  it.each([
    ['a: 1', 'a: 1', []],
    ['a: 1', 'a: 2', ['/a']],
    ['a: 1', 'b: 1', ['/a', '/b']],
    ['a: {b: [1, 2]}', 'a: {b: [1, 3]}', ['/a/b/1']],
    ['a: {b: [1]}', 'a: {b: {c: 1}}', ['/a/b']],
    ['a: {x/y~z: 1}', 'a: {x/y~z: 2}', ['/a/x~1y~0z']],
  ])('between %s and %s are %j', (before, after, pointers) => {
    expect(changedPointers({ before, after })).toEqual(pointers);
  });

  it('are not looked for in a file that is the same', () => {
    const file = { text: manifestsOf('aurora'), objects: ['a', 'b', 'c'] };
    expect(objectChanges(file, file)).toEqual([]);
  });
});
