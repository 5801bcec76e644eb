import { quote } from '../../issues/index.js';
import {
  groupOf,
  isApiVersion,
  isDnsLabel,
  isKind,
  isList,
  isObject,
  isPathSegment,
  isSubdomain,
  type Json,
  type JsonObject,
  objectAt,
  textAt,
  valueAt,
} from '../objects/index.js';

/** Something that keeps a value from being an object of a cluster. Values are shown only of what names an object. */
export interface Flaw {
  /** The way to it from the object on; empty for the object itself. */
  readonly field: string;
  readonly problem: string;
  readonly allowed: string;
  readonly mend: string;
}

const EXPORT_AGAIN = 'export it again with `kubectl get -o json`';
const MOVE_AWAY = 'take it out of the export, or export it again with `kubectl get -o json`';

/** What is wrong with a value that should be an object; later checks need what earlier ones found in order. */
export function flawsOf(value: Json): Flaw[] {
  if (!isObject(value)) {
    const what = isList(value) ? 'a list' : value === null ? 'nothing' : 'a single value';
    return [
      { field: '', problem: `it is ${what}`, allowed: 'an object of Kubernetes, or a List', mend: MOVE_AWAY },
    ];
  }
  const type = [...apiVersionFlaws(value), ...kindFlaws(value)];
  if (type.length > 0) return type;
  return answerFlaws(value) ?? [...metadataFlaws(value), ...secretFlaws(value)];
}

function apiVersionFlaws(value: JsonObject): Flaw[] {
  const found = valueAt(value, 'apiVersion');
  return textFlaws('apiVersion', found, isApiVersion, 'a version such as v1 or apps/v1', MOVE_AWAY);
}

function kindFlaws(value: JsonObject): Flaw[] {
  return textFlaws('kind', valueAt(value, 'kind'), isKind, 'a kind such as Deployment', MOVE_AWAY);
}

/** What kubectl and the API server answer with that is no object. */
function answerFlaws(value: JsonObject): Flaw[] | undefined {
  const kind = textAt(value, 'kind') ?? '';
  if (groupOf(textAt(value, 'apiVersion') ?? '') === 'meta.k8s.io' || kind === 'Status') {
    const what =
      kind === 'Status' ? 'an answer of the API server, not an object' : `a ${kind}, not an object`;
    return [
      {
        field: 'kind',
        problem: `it is ${what}`,
        allowed: 'objects as they are in the cluster',
        mend: EXPORT_AGAIN,
      },
    ];
  }
  if (/List$/.test(kind) && !('metadata' in value && textAt(value, 'metadata', 'name') !== undefined)) {
    return [
      {
        field: 'items',
        problem: `the ${kind} has no items`,
        allowed: 'a list of objects',
        mend: EXPORT_AGAIN,
      },
    ];
  }
  return undefined;
}

function metadataFlaws(value: JsonObject): Flaw[] {
  const metadata = valueAt(value, 'metadata');
  if (!isObject(metadata)) {
    const problem = metadata === undefined ? 'the field is missing' : 'it is no object';
    return [{ field: 'metadata', problem, allowed: 'an object with a name', mend: EXPORT_AGAIN }];
  }
  const { isName, allowed } = nameSyntax(value);
  const namespace = valueAt(metadata, 'namespace') ?? null;
  return [
    ...textFlaws('metadata.name', valueAt(metadata, 'name'), isName, allowed, EXPORT_AGAIN),
    ...(namespace === null || namespace === ''
      ? []
      : textFlaws('metadata.namespace', namespace, isDnsLabel, 'the name of a namespace', EXPORT_AGAIN)),
    ...['labels', 'annotations'].flatMap((map) => mapFlaws(metadata, map, 'metadata.')),
  ];
}

function secretFlaws(value: JsonObject): Flaw[] {
  const isSecret = textAt(value, 'apiVersion') === 'v1' && textAt(value, 'kind') === 'Secret';
  return isSecret ? ['data', 'stringData'].flatMap((map) => mapFlaws(value, map)) : [];
}

function nameSyntax(value: JsonObject): { isName: (text: string) => boolean; allowed: string } {
  const group = groupOf(textAt(value, 'apiVersion') ?? '');
  if (group === 'rbac.authorization.k8s.io') {
    return { isName: isPathSegment, allowed: 'at most 253 characters without "/" and "%"' };
  }
  if (group === '' && textAt(value, 'kind') === 'Namespace') {
    return { isName: isDnsLabel, allowed: 'at most 63 lower-case letters, digits and "-"' };
  }
  return { isName: isSubdomain, allowed: 'at most 253 lower-case letters, digits, "-" and "."' };
}

function textFlaws(
  field: string,
  found: Json | undefined,
  isRight: (text: string) => boolean,
  allowed: string,
  mend: string,
): Flaw[] {
  if (found === undefined || found === null || found === '') {
    return [{ field, problem: 'the field is missing', allowed, mend }];
  }
  if (typeof found !== 'string') return [{ field, problem: 'it is no text', allowed, mend }];
  return isRight(found) ? [] : [{ field, problem: `${quote(found)} cannot be used`, allowed, mend }];
}

/** YAML takes `yes`, `1.10` and the like for something else than texts. */
function mapFlaws(value: JsonObject, map: string, around = ''): Flaw[] {
  const found = valueAt(value, map) ?? null;
  const field = `${around}${map}`;
  const mend = 'write the values in quotes';
  if (found !== null && !isObject(found)) {
    return [{ field, problem: 'it is no object', allowed: 'names with texts', mend: EXPORT_AGAIN }];
  }
  return Object.entries(objectAt(value, map)).flatMap(([key, text]) =>
    typeof text === 'string'
      ? []
      : [{ field: `${field}[${JSON.stringify(key)}]`, problem: 'it is no text', allowed: 'a text', mend }],
  );
}
