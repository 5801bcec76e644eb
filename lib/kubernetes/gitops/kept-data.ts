import type { KustomizationPatch } from './flux-objects.js';

/**
 * What stays when everything else of a tenant goes: its databases, and where they archive to, without which their disks
 * would run full; the namespace, whose end is theirs; and the policies, without which anybody could call them.
 */
const KEPT = [
  { version: 'v1', kind: 'Namespace' },
  { group: 'barmancloud.cnpg.io', version: 'v1', kind: 'ObjectStore' },
  { group: 'networking.k8s.io', version: 'v1', kind: 'NetworkPolicy' },
  { group: 'postgresql.cnpg.io', version: 'v1', kind: 'Cluster' },
  { group: 'postgresql.cnpg.io', version: 'v1', kind: 'Database' },
  { group: 'postgresql.cnpg.io', version: 'v1', kind: 'DatabaseRole' },
] as const;

/** Annotations by which Flux leaves objects alone that left the repository. */
export function keepData(): KustomizationPatch[] {
  return KEPT.map((target) => ({ target, patch: patchOf(target) }));
}

/** The name is none of an object's: the target selects them. */
function patchOf(target: (typeof KEPT)[number]): string {
  const apiVersion = 'group' in target ? `${target.group}/${target.version}` : target.version;
  return `apiVersion: ${apiVersion}
kind: ${target.kind}
metadata:
  name: every
  annotations:
    kustomize.toolkit.fluxcd.io/prune: disabled
`;
}
