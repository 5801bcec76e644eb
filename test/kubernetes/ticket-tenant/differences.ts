import type { Manifest } from '../../../lib/testing/index.js';

/**
 * Where two tenants differ: `Deployment/<name>` for an object that only one of them has, else the kind and the JSON
 * pointer of every value, sorted, such as `Deployment/spec/template/spec/containers/0/image`.
 */
export function differences(one: readonly Manifest[], other: readonly Manifest[]): string[] {
  const ours = byIdentity(one);
  const theirs = byIdentity(other);
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .flatMap((identity) => {
      const [mine, yours] = [ours.get(identity), theirs.get(identity)];
      if (mine === undefined || yours === undefined) return [identity];
      return pointers(mine, yours, mine.kind);
    })
    .sort();
}

function byIdentity(manifests: readonly Manifest[]): Map<string, Manifest> {
  return new Map(manifests.map((manifest) => [`${manifest.kind}/${manifest.metadata.name}`, manifest]));
}

function pointers(one: unknown, other: unknown, at: string): string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  if (!isTree(one) || !isTree(other)) return [at];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
    pointers(one[key], other[key], `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
