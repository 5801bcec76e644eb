import { type Issue, refuseErrors } from '../../issues/index.js';
import {
  type ClusterObject,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
  SecretContents,
  type Source,
  textAt,
  textsOf,
  valueAt,
  withKeys,
} from '../objects/index.js';
import { type ExportDocument, type Item, itemsOf } from './export-document.js';
import { type Flaw, flawsOf } from './object-checks.js';
import { customScopes, scopeFlaws } from './scope-checks.js';

/**
 * The objects of an export, in the order of its documents.
 *
 * @throws InputError with everything that is no object of a cluster
 */
export function readExport(documents: readonly ExportDocument[]): ClusterObject[] {
  const items = documents.flatMap(itemsOf);
  const shapeIssues = items.flatMap(({ value, source }) => issuesAt(source, flawsOf(value)));
  const objects = items.flatMap((item) => (flawsOf(item.value).length === 0 ? [objectOf(item)] : []));
  const scopes = customScopes(objects);
  const scopeIssues = objects.flatMap((object) => issuesAt(object.source, scopeFlaws(object, scopes)));
  refuseErrors([...shapeIssues, ...scopeIssues]);
  return objects;
}

function issuesAt({ file, place }: Source, flaws: readonly Flaw[]): Issue[] {
  return flaws.map(({ field, ...beats }) => ({
    severity: 'error',
    place: {
      file,
      field: [place, field].filter((part) => part !== '').join(place.endsWith(']') ? '.' : ', '),
    },
    ...beats,
  }));
}

function objectOf({ value, source }: Item): ClusterObject {
  const body: JsonObject = isObject(value) ? value : {};
  const namespace = textAt(body, 'metadata', 'namespace');
  const apiVersion = textAt(body, 'apiVersion') ?? '';
  const kind = textAt(body, 'kind') ?? '';
  const identity = {
    apiVersion,
    kind,
    ...(namespace === undefined ? {} : { namespace }),
    name: textAt(body, 'metadata', 'name') ?? '',
  };
  return apiVersion === 'v1' && kind === 'Secret'
    ? { ...identity, body: withoutValues(body), contents: contentsOf(body), source }
    : { ...identity, body, source };
}

/** From here on nothing but the contents knows a value; annotations hold copies of whole Secrets. */
function withoutValues(body: JsonObject): JsonObject {
  const metadata = objectAt(body, 'metadata');
  const annotations = Object.entries(objectAt(metadata, 'annotations')).filter(
    ([key]) => !key.endsWith('/last-applied-configuration'),
  );
  return withKeys(body, {
    data: undefined,
    stringData: undefined,
    metadata: withKeys(metadata, {
      annotations: annotations.length === 0 ? undefined : Object.fromEntries<Json>(annotations),
      managedFields: undefined,
    }),
  });
}

function contentsOf(body: JsonObject): SecretContents {
  return new SecretContents(textsOf(valueAt(body, 'data')), textsOf(valueAt(body, 'stringData')));
}
