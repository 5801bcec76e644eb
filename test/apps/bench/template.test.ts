import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Json,
  type JsonMap,
  jsonnetText,
  koskoFiles,
  type ManifestFile,
  moduleText,
  programOf,
} from '../../../apps/bench/template/index.js';
import { temporaryFolder } from '../command.js';

const SHOP = { apiVersion: 'apps/v1', kind: 'Deployment' };

function file(tenant: string, fields: JsonMap): ManifestFile {
  return { path: `paas-a/tenants/${tenant}/tenant`, objects: [{ ...SHOP, ...fields }] };
}

function program(...files: ManifestFile[]) {
  return programOf(() => files);
}

/** The program run. */
async function filesOf({ groups, values }: ReturnType<typeof programOf>): Promise<unknown[]> {
  const module = join(temporaryFolder(), 'program.mjs');
  writeFileSync(module, moduleText(groups));
  const loaded = await import(module);
  return values.flatMap((rows, at) =>
    rows.map((row) => ({ path: loaded.groups[at].path(row), objects: loaded.groups[at].objects(row) })),
  );
}

describe('the program of files', () => {
  it('makes the very files again', async () => {
    const files = [
      file('night-0-em2s', { replicas: 2, name: 'db-night-0-em2s', steps: [1, 2], note: 'Night 0: 2 pods' }),
      file('night-1-zy3i', { replicas: 2, name: 'db-night-1-zy3i', steps: [3], note: 'Night 1: 10 pods' }),
      file('day', { replicas: 31, name: 'db-day', steps: [], note: 'No pods' }),
      { path: 'paas-a/platform/storage', objects: [{ ...SHOP, size: null }] },
    ];
    expect(await filesOf(program(...files))).toEqual(files);
  });

  it('makes any files again', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '-', ' ', '"', '\n', '0') });
    const { value } = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom(null, true),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom('a', 'b'), tie('value'), { noNullPrototype: true }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ one: value, other: text }), { minLength: 1 }),
        async (tenants) => {
          const files = tenants.map((fields, at) => file(`night-${at}`, fields));
          expect(await filesOf(program(...files))).toEqual(files);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('has only what differs as values, each once', () => {
    const { groups, values } = program(
      file('night-0-em2s', { name: 'db-night-0-em2s', rule: 'up{ns="night-0-em2s"} < 3', least: 3, most: 3 }),
      file('night-1-zy3i', { name: 'db-night-1-zy3i', rule: 'up{ns="night-1-zy3i"} < 4', least: 4, most: 4 }),
    );
    expect(values).toEqual([
      [
        ['0-em2s', '3', 3],
        ['1-zy3i', '4', 4],
      ],
    ]);
    expect(groups[0]?.path).toBe('"paas-a/tenants/night-" + v[0] + "/tenant"');
    expect(groups[0]?.objects[0]?.expression).toBe(
      '{"apiVersion": "apps/v1", "kind": "Deployment", "name": "db-night-" + v[0], "rule": "up{ns=\\"night-" + v[0] + "\\"} < " + v[1], "least": v[2], "most": v[2]}',
    );
  });

  it('has values apart that are the same in some tenants only', () => {
    const { values } = program(
      file('night', { least: 1, most: 1 }),
      file('night', { least: 2, most: 2 }),
      file('night', { least: 2, most: 3 }),
    );
    expect(values).toEqual([
      [
        [1, 1],
        [2, 2],
        [2, 3],
      ],
    ]);
  });

  it('has a list that is there twice as two values, for it would be an anchor in YAML', () => {
    const { values } = program(
      file('night', { one: [1], other: [1] }),
      file('night', { one: [], other: [] }),
    );
    expect(values).toEqual([
      [
        [[1], [1]],
        [[], []],
      ],
    ]);
  });

  it('has files with other kinds of objects in another group', () => {
    const shared = { path: 'paas-a/tenants/day/tenant', objects: [SHOP, { ...SHOP, kind: 'Service' }] };
    const { groups, values } = program(file('night', {}), shared, file('noon', {}));
    expect(groups.map(({ objects }) => objects.map(({ kind }) => kind))).toEqual([
      ['Deployment'],
      ['Deployment', 'Service'],
    ]);
    expect(values).toEqual([[['ight'], ['oon']], [[]]]);
  });
});

describe('the program in Jsonnet', () => {
  it('is the same expressions, in files of one folder', () => {
    const { groups } = program(file('night-0', {}), file('night-1', {}));
    expect(jsonnetText(groups)).toBe(`local values = std.parseJson(importstr 'values.json');
local groups = [
  {
    path(v):: "paas-a-tenants-night-" + v[0] + "-tenant" + '.json',
    objects(v):: [
      {"apiVersion": "apps/v1", "kind": "Deployment"},
    ],
  },
];
{
  [groups[at].path(v)]: groups[at].objects(v)
  for at in std.range(0, std.length(groups) - 1)
  for v in values[at]
}
`);
  });
});

describe('the program for kosko', () => {
  const { groups } = program({
    path: 'all',
    objects: [SHOP, { apiVersion: 'example.com/v1', kind: 'Shop' }],
  });

  it('has instances of classes, where there are, and objects elsewhere', () => {
    const files = koskoFiles(groups, 1, ({ kind }) =>
      kind === 'Deployment' ? 'models/apps/v1/Deployment' : undefined,
    );
    expect(files.get('manifests.mjs')).toBe(`import { readFileSync } from 'node:fs';
import { Deployment as models_apps_v1_Deployment } from 'models/apps/v1/Deployment';

const values = JSON.parse(readFileSync(import.meta.dirname + '/../values.json', 'utf8'));
const groups = [
  (v) => [
    new models_apps_v1_Deployment({"apiVersion": "apps/v1", "kind": "Deployment"}),
    {"apiVersion": "example.com/v1", "kind": "Shop"},
  ],
];
const files = groups.flatMap((objects, at) => values[at].map((v) => () => objects(v)));

export const objects = (from, to) => files.slice(from, to).flatMap((file) => file());
`);
  });

  it.each([
    [1000, ['components/0.mjs']],
    [1001, ['components/0.mjs', 'components/1.mjs']],
  ])('has the objects of %i files in %j', (count, components) => {
    const paths = [...koskoFiles(groups, count, () => undefined).keys()];
    expect(paths.filter((path) => path.startsWith('components/'))).toEqual(components);
  });

  it('leaves out no file between two components', () => {
    const files = koskoFiles(groups, 1001, () => undefined);
    expect(
      ['components/0.mjs', 'components/1.mjs'].map((path) => files.get(path)?.split('\n').at(-2)),
    ).toEqual(['export default () => objects(0, 1000);', 'export default () => objects(1000, 2000);']);
  });
});
