import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Document, documentsOf, manifestFiles, Reference } from '../../../apps/bench/agreement/index.js';
import type { JsonMap } from '../../../apps/bench/template/index.js';
import { temporaryFolder, writeFiles } from '../command.js';

const SHOP = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'shop', namespace: 'night' },
  spec: { replicas: 2, ports: [{ port: 80 }, { port: 81 }] },
};
const NIGHT = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'night' } };

function reference(...objects: JsonMap[]): Reference {
  return new Reference(() => [{ path: 'all', objects }]);
}

/** One text with objects. */
function document(...objects: JsonMap[]): Document {
  return { text: JSON.stringify(objects), parse: () => objects };
}

async function collected(output: string): Promise<JsonMap[]> {
  const objects: JsonMap[] = [];
  for await (const { parse } of documentsOf(output)) objects.push(...parse());
  return objects;
}

describe('objects', () => {
  it('agree in any order, of objects and of keys', async () => {
    const { kind, ...others } = SHOP;
    await expect(
      reference(SHOP, NIGHT).compare('kosko', [document(NIGHT, { ...others, kind })]),
    ).resolves.toBeUndefined();
  });

  it.each<[string, JsonMap[], string]>([
    [
      'a number',
      [NIGHT, { ...SHOP, spec: { ...SHOP.spec, replicas: 3 } }],
      'apps/v1 Deployment night/shop: spec.replicas is 3, and 2 of the product',
    ],
    [
      'the type of a scalar',
      [NIGHT, { ...SHOP, spec: { ...SHOP.spec, replicas: '2' } }],
      'apps/v1 Deployment night/shop: spec.replicas is "2", and 2 of the product',
    ],
    [
      'an item of a list',
      [NIGHT, { ...SHOP, spec: { ...SHOP.spec, ports: [{ port: 80 }] } }],
      'apps/v1 Deployment night/shop: spec.ports[1] is not there, and {"port":81} of the product',
    ],
    [
      'the order of a list',
      [NIGHT, { ...SHOP, spec: { ...SHOP.spec, ports: [{ port: 81 }, { port: 80 }] } }],
      'apps/v1 Deployment night/shop: spec.ports[0].port is 81, and 80 of the product',
    ],
    [
      'a list and a map',
      [NIGHT, { ...SHOP, spec: [] }],
      'apps/v1 Deployment night/shop: spec is [], and {"replicas":2,"ports":[{"port":80},{"port":81}]} of the product',
    ],
    [
      'one key more',
      [{ ...NIGHT, spec: null }, SHOP],
      'v1 Namespace -/night: spec is null, and not there of the product',
    ],
    ['an object that is missing', [SHOP], 'v1 Namespace -/night is missing'],
    [
      'an object of its own',
      [NIGHT, SHOP, { ...NIGHT, metadata: { name: 'day' } }],
      'the product has no v1 Namespace -/day',
    ],
    ['an object twice', [NIGHT, NIGHT, SHOP], 'v1 Namespace -/night is there once too often'],
  ])('do not agree for %s', async (_, objects, reason) => {
    await expect(reference(SHOP, NIGHT).compare('kosko', [document(...objects)])).rejects.toThrow(
      new Error(`kosko and the product do not agree: ${reason}`),
    );
  });

  it('agree when one is there as often as that of the product', async () => {
    const two = reference(NIGHT, NIGHT);
    expect(two.size).toBe(2);
    await expect(two.compare('kosko', [document(NIGHT), document(NIGHT)])).resolves.toBeUndefined();
    await expect(two.compare('kosko', [document(NIGHT)])).rejects.toThrow('v1 Namespace -/night is missing');
  });
});

describe('a text that several have written', () => {
  it('is parsed once, and counts for each', async () => {
    const both = reference(SHOP, NIGHT);
    let parsed = 0;
    const parse = () => {
      parsed += 1;
      return [SHOP, NIGHT];
    };
    for (const subject of ['product', 'stock', 'floor-yaml']) {
      await expect(both.compare(subject, [{ text: 'shop and night', parse }])).resolves.toBeUndefined();
    }
    expect(parsed).toBe(1);
    await expect(both.compare('kosko', [])).rejects.toThrow('is missing');
  });
});

describe('what was written', () => {
  it('is read by its extension, and an inventory is none of it', () => {
    const folder = temporaryFolder();
    writeFiles(folder, {
      'b/tenant.k8s.yaml': 'kind: B\n---\nkind: C\n',
      'a/tenant.json': '[{"kind":"A"}]',
      'inventory.jsonl': '{}\n',
    });
    expect([...manifestFiles(folder)]).toEqual([
      { path: 'a/tenant', objects: [{ kind: 'A' }] },
      { path: 'b/tenant', objects: [{ kind: 'B' }, { kind: 'C' }] },
    ]);
  });

  it.each([
    ['with a mark before the first', '---\nkind: A\n---\nkind: B\nnote: |\n  ---\n'],
    ['without', 'kind: A\n---\nkind: B\nnote: |\n  ---\n'],
  ])('is read from a stream of documents %s', async (_, text) => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'all.printed': text });
    expect(await collected(join(folder, 'all.printed'))).toEqual([
      { kind: 'A' },
      { kind: 'B', note: '---\n' },
    ]);
  });

  it('is read as YAML 1.2: words and dates are texts', async () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'all.printed': 'at: 2026-12-01\nanswer: no\n' });
    expect(await collected(join(folder, 'all.printed'))).toEqual([{ at: '2026-12-01', answer: 'no' }]);
  });
});
