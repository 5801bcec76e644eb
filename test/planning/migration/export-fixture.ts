import { readExport } from '../../../lib/planning/migration/exports/index.js';
import {
  type ClusterObject,
  type ExportDocument,
  type Json,
  type JsonObject,
  type MigrationRequest,
  planMigration,
} from '../../../lib/planning/migration/index.js';

let count = 0;

/** An object as a person writes it, with what an API server and controllers add to it by the time it is exported. */
export function exported(body: JsonObject, more: JsonObject = {}): JsonObject {
  count += 1;
  const metadata = objectOf(body.metadata);
  return {
    status: { observedGeneration: 3 },
    ...body,
    metadata: {
      ...metadata,
      annotations: {
        ...objectOf(metadata.annotations),
        'kubectl.kubernetes.io/last-applied-configuration': '{"apiVersion":"v1"}\n',
      },
      creationTimestamp: '2026-03-01T08:00:00Z',
      generation: 3,
      managedFields: [{ manager: 'kubectl', operation: 'Update', fieldsV1: { 'f:spec': {} } }],
      resourceVersion: String(1000 + count),
      selfLink: '/api/v1/somewhere',
      uid: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
      ...more,
    },
  };
}

/** An object with no more than what names it. */
export function bare(
  apiVersion: string,
  kind: string,
  name: string,
  rest: JsonObject & { readonly namespace?: string } = {},
): JsonObject {
  const { namespace, metadata, ...others } = rest;
  return {
    apiVersion,
    kind,
    metadata: { name, ...(namespace === undefined ? {} : { namespace }), ...objectOf(metadata) },
    ...others,
  };
}

/** The owner reference that a controller writes. */
export function ownedBy(apiVersion: string, kind: string, name: string, controller = true): JsonObject {
  return { ownerReferences: [{ apiVersion, kind, name, uid: 'f00', controller, blockOwnerDeletion: true }] };
}

/** One object, as the export has it. */
export function objectFrom(body: JsonObject): ClusterObject {
  const [object] = readExport([{ file: 'export.json', value: body }]);
  if (object === undefined) throw new Error('the fixture is no object');
  return object;
}

export function documentOf(...objects: readonly Json[]): ExportDocument {
  return { file: 'export.json', value: { apiVersion: 'v1', kind: 'List', items: objects } };
}

/** Plans the migration of some objects. */
export function migrated(objects: readonly Json[], request: Partial<MigrationRequest> = {}) {
  return planMigration({ documents: [documentOf(...objects)], maps: [], namespaces: [], ...request });
}

export const NAMESPACE = bare('v1', 'Namespace', 'shop');

/** A workload that is valid as it is. */
export function deployment(
  name: string,
  rest: JsonObject & { readonly namespace?: string } = {},
): JsonObject {
  return bare('apps/v1', 'Deployment', name, {
    namespace: 'shop',
    spec: {
      replicas: 2,
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name } },
        spec: { containers: [{ name: 'main', image: 'registry.example.com/shop/web:1.4.2' }] },
      },
    },
    ...rest,
  });
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}
