import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runPublish } from '../../../../apps/greenroom/publish/index.js';
import { InputError } from '../../../../lib/planning/issues/index.js';
import { readInventory, type TenantRecord } from '../../../../lib/publish/index.js';
import { manifestsOf, quiet, tenantOf } from '../../../publish/inventories.js';
import { readFiles, writeFiles } from '../../command.js';
import { synthOf } from './publishing.js';

const NAMES = ['aurora', 'borealis', 'comet', 'dune', 'ember'];

/** A synth of some of the tenants, each as it was or with another image; and how it is published. */
const step = fc.record({
  tenants: fc.subarray(NAMES),
  image: fc.constantFrom('1.4.2', '1.5.0'),
  selling: fc.subarray(NAMES, { maxLength: 2 }),
  retire: fc.subarray(NAMES, { maxLength: 1 }),
  maxDeletions: fc.constantFrom('0', '1', '100%'),
  dryRun: fc.boolean(),
  damage: fc.constantFrom('none', 'none', 'none', 'cut off', 'missing', 'by hand'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function synthAt({ tenants, image, selling }: Step): Record<string, string> {
  const records: TenantRecord[] = tenants.map((name) =>
    selling.includes(name) ? tenantOf(name) : quiet(name),
  );
  const files = tenants.map((name) => [
    `paas-a/tenants/${name}/tenant.k8s.yaml`,
    manifestsOf(name, { image }),
  ]);
  return synthOf(records, Object.fromEntries(files));
}

/** The tenants that a tree says are selling, with the bytes of their files. */
function sellingIn(tree: Readonly<Record<string, string>>): string[] {
  const reading = readInventory({ file: 'inventory.jsonl', text: tree['inventory.jsonl'] ?? '' });
  if (!reading.ok) throw new Error('the inventory cannot be read');
  return reading.value.tenants
    .filter(({ windows }) => windows[0]?.from === '2026-12-04T09:50:00Z')
    .map(({ tenant }) => tenant);
}

describe('any sequence of publications', () => {
  let root = '';
  beforeAll(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'greenroom-sequences-')));
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('leaves a tree that one of them has made, whose inventory is true, and keeps the guards', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const folder = mkdtempSync(join(root, 'season-'));
        const [from, to] = [join(folder, 'dist'), join(folder, 'clusters')];
        let stands: Record<string, string> | undefined;
        for (const [number, one] of steps.entries()) {
          const synth = synthAt(one);
          const before = stands;
          rmSync(from, { recursive: true, force: true });
          writeFiles(from, damaged(synth, one.damage));
          if (one.damage === 'by hand' && before !== undefined)
            writeFiles(to, { 'inventory.jsonl': 'by hand' });
          const isRefused = refuses(from, to, one);
          if (one.damage === 'by hand' && before !== undefined) writeFiles(to, before);
          const tree = before === undefined && isRefused ? undefined : treeAt(to);
          if (isRefused || one.dryRun) {
            expect(tree ?? {}).toEqual(before ?? {});
          } else {
            const { 'inventory.jsonl': _, ...files } = tree ?? {};
            const { 'inventory.jsonl': __, ...wanted } = synth;
            expect(files).toEqual(wanted);
            if (before !== undefined) expectGuarded(before, synth, one, number);
            stands = tree;
          }
        }
        rmSync(folder, { recursive: true });
      }),
      { numRuns: 150 },
    );
  }, 300_000);
});

function refuses(from: string, to: string, { retire, maxDeletions, dryRun }: Step): boolean {
  try {
    runPublish({
      from,
      to,
      asOf: '2026-12-04T10:00:00Z',
      maxDeletions,
      retire,
      ...(dryRun ? { dryRun: true as const } : {}),
    });
    return false;
  } catch (error) {
    if (error instanceof InputError) return true;
    throw error;
  }
}

function treeAt(to: string): Record<string, string> | undefined {
  try {
    const { 'retired.jsonl': _, ...tree } = readFiles(to);
    return tree;
  } catch {
    return undefined;
  }
}

function damaged(synth: Readonly<Record<string, string>>, damage: Step['damage']): Record<string, string> {
  const [path = ''] = Object.keys(synth);
  if (damage === 'cut off') return { ...synth, [path]: (synth[path] ?? '').slice(0, -5) };
  if (damage === 'missing') return Object.fromEntries(Object.entries(synth).filter(([one]) => one !== path));
  return { ...synth };
}

/** Nothing of a tenant that sells has gone or changed, and no more have gone than may; but by name. */
function expectGuarded(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  { retire, maxDeletions }: Step,
  number: number,
): void {
  const fileOf = (tenant: string) => `paas-a/tenants/${tenant}/tenant.k8s.yaml`;
  const gone = NAMES.filter(
    (name) => before[fileOf(name)] !== undefined && after[fileOf(name)] === undefined,
  );
  const unnamed = gone.filter((name) => !retire.includes(name));
  const selling = sellingIn(before);
  expect([number, unnamed.filter((name) => selling.includes(name))]).toEqual([number, []]);
  if (maxDeletions !== '100%') expect(unnamed.length).toBeLessThanOrEqual(Number(maxDeletions));
  const stay = selling.filter((name) => !gone.includes(name));
  expect(stay.map((name) => after[fileOf(name)])).toEqual(stay.map((name) => before[fileOf(name)]));
}
