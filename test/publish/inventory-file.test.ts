import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIssue } from '../../lib/planning/issues/index.js';
import { formatInventory, type Inventory, readInventory } from '../../lib/publish/index.js';
import { inventoryOf, manifestsOf, tenantOf } from './inventories.js';

const INVENTORY = inventoryOf({ 'paas-a/tenants/aurora/tenant.k8s.yaml': manifestsOf('aurora') }, [
  tenantOf('aurora'),
]);
const TEXT = formatInventory(INVENTORY);

function issuesOf(text: string): string[] {
  const reading = readInventory({ file: 'inventory.jsonl', text });
  return reading.ok ? [] : reading.issues.map(formatIssue);
}

describe('an inventory', () => {
  it('is a line for each fact', () => {
    expect(TEXT.split('\n').map((line) => line.slice(0, 60))).toEqual(
      [
        '{"greenroom":"inventory","version":1,"asOf":"2026-12-04T10:00',
        '{"tenant":"aurora","cluster":"paas-a","event":"AURORA","name',
        '{"path":"paas-a/tenants/aurora/tenant.k8s.yaml","sha256":"2a',
        '',
      ].map((line) => line.slice(0, 60)),
    );
  });

  it('is read as it was written', () => {
    const name = fc
      .string({ minLength: 1 })
      .filter((text) => text.trim() !== '' && !/[\p{C}\u2028\u2029]/u.test(text));
    const inventories: fc.Arbitrary<Inventory> = fc.record({
      asOf: fc.constant('2026-12-04T10:00:00Z'),
      tenants: fc.array(name.map((text) => ({ ...tenantOf('aurora', { name: text }), cluster: 'paas-a' }))),
      files: fc.array(
        fc.record({
          path: fc
            .array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1 })
            .map((parts) => parts.join('/')),
          sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
          objects: fc.array(fc.string()),
        }),
      ),
    });
    fc.assert(
      fc.property(inventories, (inventory) => {
        expect(readInventory({ file: 'f', text: formatInventory(inventory) })).toEqual({
          ok: true,
          value: inventory,
        });
      }),
    );
  });

  it('that was cut off anywhere is refused', () => {
    for (let length = 0; length < TEXT.length; length += 1) {
      expect(issuesOf(TEXT.slice(0, length))).not.toEqual([]);
    }
  });

  it.each([
    [
      'cut off at a line',
      TEXT.split('\n').slice(0, 2).join('\n').concat('\n'),
      'inventory.jsonl: it has 1 line after the first, which says that there are 2. Allowed: a whole inventory. To mend: make it again: it is written by the synth and by greenroom publish, and by nobody else.',
    ],
    [
      'another version',
      TEXT.replace('"version":1', '"version":2'),
      'inventory.jsonl, row 1, version: 2 is not allowed here. Allowed: 1. To mend: make it again: it is written by the synth and by greenroom publish, and by nobody else.',
    ],
    [
      'a path that leads out of the folder',
      TEXT.replace('paas-a/tenants', 'paas-a/../..'),
      'inventory.jsonl, row 3, path: "paas-a/../../aurora/tenant.k8s.yaml" is not allowed here. Allowed: a path below the folder, with / and without empty, . or .. parts. To mend: make it again: it is written by the synth and by greenroom publish, and by nobody else.',
    ],
    [
      'a field that is not known',
      TEXT.replace('"event":', '"events":'),
      'inventory.jsonl, row 2, event: the field is missing. Allowed: every field of the schema. To mend: add it.',
    ],
    [
      'what is no JSON',
      TEXT.replace('{"path"', '{path'),
      'inventory.jsonl, row 3: the text is not JSON: invalid symbol. Allowed: one JSON document, without comments or trailing commas. To mend: make it again: it is written by the synth and by greenroom publish, and by nobody else.',
    ],
  ])('that has %s is refused', (_mistake, text, message) => {
    expect(issuesOf(text)[0]).toBe(message);
  });
});
