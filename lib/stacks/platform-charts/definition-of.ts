import { isRecord } from '../../planning/documents/index.js';
import type { PlatformCluster, PlatformDefinition } from './platform-charts-props.js';

/** The definition as one cluster has it. */
export function definitionOf(
  definition: PlatformDefinition,
  { overrides = {} }: PlatformCluster,
): PlatformDefinition {
  const parts = Object.entries(overrides).map(([part, changes]) => {
    const before: unknown = Reflect.get(definition, part);
    return [part, isRecord(changes) && isRecord(before) ? { ...before, ...changes } : changes];
  });
  return { ...definition, ...Object.fromEntries(parts) };
}
