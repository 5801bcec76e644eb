import { type Json, type JsonObject, listAt, objectAt, textAt, textsOf, valueAt } from './json.js';
import { groupOf } from './kinds.js';
import type { SecretContents } from './secret-contents.js';

/** By what an object is found in a cluster. */
export interface Identity {
  readonly apiVersion: string;
  readonly kind: string;
  /** Not there for objects of the whole cluster. */
  readonly namespace?: string;
  readonly name: string;
}

/** Where in the export an object stands. */
export interface Source {
  readonly file: string;
  /** `document 2, items[4]`; empty for a file with one object. */
  readonly place: string;
}

/** An object as the export has it. */
export interface ClusterObject extends Identity {
  /** The whole object; of a Secret, without its values. */
  readonly body: JsonObject;
  /** Of a Secret: its values. */
  readonly contents?: SecretContents;
  readonly source: Source;
}

/** What an object's `metadata.ownerReferences` says of one owner. */
export interface Owner extends Identity {
  /** True for the one owner that made the object, and makes it again. */
  readonly isController: boolean;
}

/** A text by which an object is told from all others, whatever the version of its API. */
export function keyOf({ apiVersion, kind, namespace = '', name }: Identity): string {
  return JSON.stringify([currentGroup(apiVersion, kind), kind, namespace, name]);
}

/** An object for a person: `Deployment shop/web`, `ClusterRole view`. */
export function titleOf({ kind, namespace, name }: Identity): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** Only that by which an object is found. */
export function identityOf({ apiVersion, kind, namespace, name }: Identity): Identity {
  return { apiVersion, kind, ...(namespace === undefined ? {} : { namespace }), name };
}

/** The object with another body, and the names that stand in it. */
export function withBody<T extends ClusterObject>(object: T, body: JsonObject): T {
  const namespace = textAt(body, 'metadata', 'namespace');
  return {
    ...object,
    apiVersion: textAt(body, 'apiVersion') ?? object.apiVersion,
    kind: textAt(body, 'kind') ?? object.kind,
    name: textAt(body, 'metadata', 'name') ?? object.name,
    ...(namespace === undefined ? {} : { namespace }),
    body,
  };
}

export function labelsOf({ body }: ClusterObject): Readonly<Record<string, string>> {
  return textsOf(valueAt(body, 'metadata', 'labels'));
}

export function annotationsOf({ body }: ClusterObject): Readonly<Record<string, string>> {
  return textsOf(valueAt(body, 'metadata', 'annotations'));
}

export function specOf({ body }: ClusterObject): JsonObject {
  return objectAt(body, 'spec');
}

/** The owners of an object; those of a namespaced one are in its namespace, or in none. */
export function ownersOf({ body, namespace }: ClusterObject): Owner[] {
  return listAt(body, 'metadata', 'ownerReferences').map((owner) => ({
    apiVersion: textAt(owner, 'apiVersion') ?? '',
    kind: textAt(owner, 'kind') ?? '',
    ...(namespace === undefined ? {} : { namespace }),
    name: textAt(owner, 'name') ?? '',
    isController: isTrue(valueAt(owner, 'controller')),
  }));
}

function isTrue(value: Json | undefined): boolean {
  return value === true;
}

/** Kinds that began in the group `extensions` are the same objects in the groups that they went to. */
const MOVED_KINDS: Readonly<Record<string, string>> = {
  DaemonSet: 'apps',
  Deployment: 'apps',
  HorizontalPodAutoscaler: 'autoscaling',
  Ingress: 'networking.k8s.io',
  Job: 'batch',
  NetworkPolicy: 'networking.k8s.io',
  PodSecurityPolicy: 'policy',
  ReplicaSet: 'apps',
};

function currentGroup(apiVersion: string, kind: string): string {
  const group = groupOf(apiVersion);
  return group === 'extensions' ? (MOVED_KINDS[kind] ?? group) : group;
}
