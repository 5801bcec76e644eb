import { type ClusterObject, groupOf } from '../objects/index.js';
import { controlPlaneDrop } from './control-plane.js';
import { credentialDrop } from './credentials.js';
import { deletedDrop, finishedDrop } from './finished.js';
import { generatedDrop, ownedDrop } from './generated.js';
import { neverMovedDrop } from './never-moved.js';
import type { Drop } from './reasons.js';
import { anewDrop, systemDrop } from './system.js';
import type { WholeExport } from './whole-export.js';

/** The rules, the first of which that fits is told. */
const RULES: readonly ((object: ClusterObject, all: WholeExport) => Drop | undefined)[] = [
  deletedDrop,
  ({ apiVersion, kind }) => neverMovedDrop(groupOf(apiVersion), kind),
  systemDrop,
  controlPlaneDrop,
  anewDrop,
  ownedDrop,
  generatedDrop,
  finishedDrop,
  credentialDrop,
];

/** Why an object is left to the cluster; undefined for one that people made. */
export function dropOf(object: ClusterObject, all: WholeExport): Drop | undefined {
  for (const rule of RULES) {
    const drop = rule(object, all);
    if (drop !== undefined) return drop;
  }
  return undefined;
}
