import { clean } from './cleaning/index.js';
import { convert } from './conversions/index.js';
import { type Drop, dropOf, type WholeExport } from './dropping/index.js';
import { applyMaps, type Mapped, type NameMap } from './maps/index.js';
import type { ClusterObject } from './objects/index.js';
import { isSecret } from './secrets/index.js';

/** What becomes of one object, if it is selected. */
export interface Fate {
  /** As the export has it. */
  readonly object: ClusterObject;
  /** Clean, with the names of the next cluster; also of an object that stays. */
  readonly next: ClusterObject;
  /** Why it stays; undefined for an object that is moved. */
  readonly drop?: Drop;
  /** The API version that it was converted from. */
  readonly from?: string;
  readonly mapped: Mapped<ClusterObject>;
}

export interface FateRules {
  readonly all: WholeExport;
  readonly maps: readonly NameMap[];
  /** True when Secrets are sealed, and so moved. */
  readonly areSecretsSealed: boolean;
}

export function fateOf(object: ClusterObject, { all, maps, areSecretsSealed }: FateRules): Fate {
  const conversion = convert(object);
  const mapped = applyMaps(clean(conversion.ok ? conversion.object : object), maps);
  const drop =
    dropOf(object, all) ??
    (conversion.ok ? undefined : ({ reason: 'no-successor', because: conversion.because } as const)) ??
    (isSecret(object) && !areSecretsSealed ? secretDrop(object) : undefined) ??
    mappedDrop(object, mapped);
  const from = conversion.ok ? conversion.from : undefined;
  return {
    object,
    next: mapped.object,
    mapped,
    ...(drop === undefined ? {} : { drop }),
    ...(from === undefined ? {} : { from }),
  };
}

function secretDrop({ contents }: ClusterObject): Drop {
  const keys = contents?.keys ?? [];
  return {
    reason: 'secret',
    because: keys.length === 0 ? 'it has no keys' : `make it again with the keys ${keys.join(', ')}`,
  };
}

/** A storage class that a map replaces is one of the next cluster. */
function mappedDrop(
  { kind, name }: ClusterObject,
  { object, used }: Mapped<ClusterObject>,
): Drop | undefined {
  const map = used.find((candidate) => candidate.kind === 'storageClass' && candidate.old === name);
  if (kind !== 'StorageClass' || map === undefined) return undefined;
  return { reason: 'mapped', because: `the next cluster has ${object.name} in its place` };
}
