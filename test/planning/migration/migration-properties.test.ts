import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../../lib/planning/issues/index.js';
import {
  formatMigrationReport,
  type Json,
  type JsonObject,
  type Migration,
  type MigrationRequest,
  migrationReport,
  type NameMap,
  parseMap,
  planMigration,
} from '../../../lib/planning/migration/index.js';
import { isObject, keyOf } from '../../../lib/planning/migration/objects/index.js';
import { anyCluster, type Cluster } from './any-cluster.js';
import { documentOf } from './export-fixture.js';

/** Only of an object's metadata, and of that of its templates, is more known than that these are made by a cluster. */
const MADE = new Set([
  'clusterIPs',
  'creationTimestamp',
  'generation',
  'healthCheckNodePort',
  'managedFields',
  'nodePort',
  'ownerReferences',
  'resourceVersion',
  'selfLink',
  'status',
  'uid',
  'volumeName',
]);

const options: fc.Arbitrary<Partial<MigrationRequest>> = fc.record(
  {
    selection: fc.constantFrom<NonNullable<MigrationRequest['selection']>>(
      { by: 'stack', stack: 'shop' },
      { by: 'selector', text: '!app', requirements: [{ operator: 'missing', key: 'app' }] },
    ),
    namespaces: fc.constant(['kube-system']),
    maps: fc
      .subarray(['namespace:shop=market', 'storageClass:gp2=gp3', 'paas-a=paas-b'])
      .map((texts) => texts.map(map)),
    seal: fc.constant((value: Uint8Array, label: string) => `sealed ${value.length} for ${label}`),
  },
  { requiredKeys: [] },
);

function map(text: string): NameMap {
  const parsed = parseMap(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.map;
}

/** The migration; or undefined where the options have no use for what is in the cluster. */
function tried(objects: readonly Json[], request: Partial<MigrationRequest>): Migration | undefined {
  try {
    return planMigration({ documents: [documentOf(...objects)], maps: [], namespaces: [], ...request });
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function check(
  holds: (migration: Migration, cluster: Cluster, request: Partial<MigrationRequest>) => void,
): void {
  let count = 0;
  fc.assert(
    fc.property(anyCluster, options, (cluster, request) => {
      const migration = tried(cluster.objects, request);
      if (migration === undefined) return;
      count += 1;
      holds(migration, cluster, request);
    }),
  );
  expect(count).toBeGreaterThan(10);
}

const written = ({ moved }: Migration) =>
  JSON.stringify(moved.map(({ path, object }) => [path, object.body]));

describe('whatever is in a cluster', () => {
  it('every object that was read is moved or dropped, once', () => {
    check(({ moved, dropped }, { objects }) => {
      expect(moved.length + dropped.length).toBe(objects.length);
      const originals = [...moved, ...dropped].map(({ original }) => original);
      expect(new Set(originals).size).toBe(objects.length);
    });
  });

  it('nothing is written that a cluster makes', () => {
    check(({ moved }) => {
      for (const { object } of moved) expect(madeKeys(object.body)).toEqual([]);
    });
  });

  it('a namespace is made before what is in it, and a definition before what it defines', () => {
    check(({ moved }) => {
      const at = new Map(moved.map(({ object }, index) => [keyOf(object), index]));
      for (const [index, { object }] of moved.entries()) {
        const { namespace = '', apiVersion, kind } = object;
        const before = [
          { apiVersion: 'v1', kind: 'Namespace', name: namespace },
          ...(apiVersion === 'example.com/v1'
            ? [
                {
                  apiVersion: 'apiextensions.k8s.io/v1',
                  kind: 'CustomResourceDefinition',
                  name: `${kind.toLowerCase()}s.example.com`,
                },
              ]
            : []),
        ];
        for (const needed of before) expect(at.get(keyOf(needed)) ?? -1).toBeLessThan(index);
      }
    });
  });

  it('every file has a path of its own, and the paths are in order', () => {
    check(({ moved }) => {
      const paths = moved.map(({ path }) => path);
      expect([...new Set(paths)].sort()).toEqual(paths);
    });
  });

  it('what was written is written again, byte by byte', () => {
    check((migration) => {
      const again = planMigration({
        documents: [documentOf(...migration.moved.map(({ object }) => object.body))],
        maps: [],
        namespaces: [],
        ...(written(migration).includes('"namespace":"kube-system"') ? { namespaces: ['kube-system'] } : {}),
      });
      expect(written(again)).toBe(written(migration));
      expect(again.dropped).toEqual([]);
    });
  });

  it('the order of the export changes nothing that is written', () => {
    fc.assert(
      fc.property(
        anyCluster.chain((cluster) =>
          fc.tuple(
            fc.constant(cluster.objects),
            fc.shuffledSubarray([...cluster.objects], { minLength: cluster.objects.length }),
          ),
        ),
        ([one, other]) => {
          const [first, second] = [one, other].map((objects) => tried(objects, {}));
          expect(second && written(second)).toBe(first && written(first));
        },
      ),
    );
  });

  it('no value of a Secret is anywhere in what is written, reported or refused', () => {
    fc.assert(
      fc.property(anyCluster, options, fc.boolean(), ({ objects, values }, request, isBroken) => {
        const broken = isBroken
          ? [{ apiVersion: 'v1', kind: 'Secret', data: { a: values[0] ?? '' } }, values[0] ?? '']
          : [];
        const told = outcome([...objects, ...broken], request);
        for (const value of values) {
          for (const form of [
            value,
            value.slice(0, 20),
            Buffer.from(value).toString('base64').slice(0, 20),
          ]) {
            expect(told.includes(form)).toBe(false);
          }
        }
      }),
    );
  });
});

/** All that a migration says, in whatever way. */
function outcome(objects: readonly Json[], request: Partial<MigrationRequest>): string {
  const whole = { documents: [documentOf(...objects)], maps: [], namespaces: [], ...request };
  try {
    const migration = planMigration(whole);
    return JSON.stringify(migration) + formatMigrationReport(migrationReport(migration, whole, []));
  } catch (error) {
    if (error instanceof InputError) return error.message + JSON.stringify(error.issues);
    throw error;
  }
}

function madeKeys(value: Json, isSpec = false): string[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => madeKeys(item, isSpec));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => [
    ...(MADE.has(key) && !(isSpec && key === 'status') ? [key] : []),
    ...(key === 'clusterIP' && child !== 'None' ? [key] : []),
    ...(key.endsWith('last-applied-configuration') ? [key] : []),
    ...madeKeys(child as JsonObject, isSpec || key === 'spec'),
  ]);
}
