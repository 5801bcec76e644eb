import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChartStream, EarlierSynth, isSynthRecord, LinearApp, Turns } from '../../lib/synth/index.js';
import { temporaryFolder } from '../apps/command.js';
import { type Item, KINDS, type Synthesized, synthesized } from './recorded-app.js';

const RECORDED = { inventory: { asOf: '2026-12-01T00:00:00Z' }, isRecorded: true } as const;

function plain(id: string, text = id): Item {
  return { id, text, kind: 'plain' };
}

function link(file: string): void {
  const elsewhere = join(temporaryFolder(), 'file');
  renameSync(file, elsewhere);
  symlinkSync(elsewhere, file);
}

function pipe(file: string): void {
  rmSync(file);
  execFileSync('mkfifo', [file]);
}

function folder(file: string): void {
  rmSync(file);
  mkdirSync(file);
}

/** What can be seen of a synthesis, whichever charts were made for it. */
function seen({ files, notes, record }: Synthesized) {
  return { files, notes, record };
}

describe('a synthesis that knows the one before', () => {
  it('makes what has changed, and says the same as one that makes everything', () => {
    const before = synthesized([plain('a'), plain('b'), plain('c'), { ...plain('d'), kind: 'noted' }]);
    expect(before.made).toHaveLength(8);
    const items = [{ ...plain('d'), kind: 'noted' } as const, plain('b', 'else'), plain('a'), plain('e')];
    const after = synthesized(items, { earlier: before });
    expect(after.made).toEqual(['first/b', 'first/e', 'second/b', 'second/e']);
    expect(after.notes).toContainEqual(['warning', 'd: d']);
    expect(seen(after)).toEqual(seen(synthesized(items)));
  });

  it('says the same as one that makes everything, after any changes, one synthesis after the other', () => {
    const item = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      text: fc.constantFrom('one', 'two', 'three: "3"'),
      kind: fc.constantFrom(...KINDS),
    });
    const items = fc.uniqueArray(item, { selector: ({ id }) => id });
    fc.assert(
      fc.property(fc.array(items, { minLength: 2, maxLength: 4 }), (all) => {
        let earlier: Synthesized | undefined;
        for (const now of all) {
          earlier = synthesized(now, { earlier });
          expect(seen(earlier)).toEqual(seen(synthesized(now)));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('makes a chart each time where nobody says what it is made from', () => {
    const items = [plain('a'), { ...plain('b'), kind: 'that cannot be said' } as const];
    const after = synthesized(items, { earlier: synthesized(items) });
    expect(after.made).toEqual(['first/b', 'second/b']);
  });

  it.each([
    ['changed', (file: string) => writeFileSync(file, 'kind: Secret\n')],
    ['removed', (file: string) => rmSync(file)],
    ['made longer', (file: string) => writeFileSync(file, '#\n', { flag: 'a' })],
    ['put elsewhere, with a link to it', (file: string) => link(file)],
    ['replaced by a pipe', (file: string) => pipe(file)],
    ['replaced by a folder', (file: string) => folder(file)],
  ])('makes the chart of a file again that somebody has %s', (_what, spoil) => {
    const items = [plain('a'), plain('b')];
    const before = synthesized(items);
    spoil(join(before.folder, 'first/b.k8s.yaml'));
    const after = synthesized(items, { earlier: before });
    expect(after.made).toEqual(['first/b']);
    expect(after.files).toEqual(synthesized(items).files);
  });

  it('makes both charts of an item again when one file is not there', () => {
    const items = [{ ...plain('a'), kind: 'with a second chart' } as const, plain('b')];
    const before = synthesized(items);
    rmSync(join(before.folder, 'second/a/inner.k8s.yaml'));
    expect(synthesized(items, { earlier: before }).made).toEqual(['second/a']);
  });

  it('makes everything for files of other names', () => {
    const items = [plain('a')];
    const after = synthesized(items, { earlier: synthesized(items), extension: '.yaml' });
    expect(after.made).toEqual(['first/a', 'second/a']);
    expect(after.files).toEqual(synthesized(items, { extension: '.yaml' }).files);
  });
});

describe('the record of a synthesis', () => {
  const items = [plain('a'), plain('b')];

  it('is of no use to another program', () => {
    const { folder, record } = synthesized(items);
    expect(EarlierSynth.read({ folder, record, program: 'one' })).toBeDefined();
    expect(EarlierSynth.read({ folder, record, program: 'two' })).toBeUndefined();
  });

  it('is of no use to another folder, or to one whose inventory has changed or is gone', () => {
    const { folder, record } = synthesized(items);
    const other = synthesized([plain('a', 'else'), plain('b')]).folder;
    expect(EarlierSynth.read({ folder: other, record, program: 'one' })).toBeUndefined();
    writeFileSync(join(folder, 'inventory.jsonl'), ' ', { flag: 'a' });
    expect(EarlierSynth.read({ folder, record, program: 'one' })).toBeUndefined();
    rmSync(join(folder, 'inventory.jsonl'));
    expect(EarlierSynth.read({ folder, record, program: 'one' })).toBeUndefined();
  });

  it.each([
    ['cut off', (record: string) => record.slice(0, -10)],
    ['without a line', (record: string) => record.replace(/\n.*\n/, '\n')],
    ['with another word', (record: string) => record.replace('first/a', 'first/b')],
    ['of another version', (record: string) => record.replace('"version":1', '"version":2')],
    ['without its items', (record: string) => record.slice(0, record.indexOf('\n') + 1)],
  ])('is of no use when it is %s', (_how, spoil) => {
    const { folder, record } = synthesized(items);
    const spoilt = spoil(record);
    expect(spoilt).not.toBe(record);
    expect(isSynthRecord(spoilt)).toBe(true);
    expect(EarlierSynth.read({ folder, record: spoilt, program: 'one' })).toBeUndefined();
  });

  it.each(['', '\n', 'null\n', '{}\n', '{"greenroom":"inventory"}\n', '{"greenroom":"synth-record"}'])(
    'is not %j',
    (text) => {
      expect(isSynthRecord(text)).toBe(false);
      expect(EarlierSynth.read({ folder: '.', record: text, program: 'one' })).toBeUndefined();
    },
  );

  it('leaves out what it cannot write down', () => {
    const outdir = temporaryFolder();
    const app = new LinearApp({ outdir, ...RECORDED });
    new ChartStream(app, 'stream', {
      items: ['words', 'a number'],
      madeFrom: (item) => item,
      chart: (scope, item) => {
        const chart = new Chart(scope, item);
        chart.node.addMetadata('note', item === 'words' ? item : 7);
        return chart;
      },
    });
    const record = app.beginSynth(new Turns()).finish().record('one');
    expect(record.split('\n').slice(1)).toEqual([expect.stringContaining('stream/words'), '']);
  });

  it.each([
    ['without an inventory', { isRecorded: true }],
    ['that is not made for one', { inventory: RECORDED.inventory }],
  ])('is not there of an app %s', (_what, props) => {
    const app = new LinearApp({ outdir: temporaryFolder(), ...props });
    expect(() => app.beginSynth(new Turns()).finish().record('one')).toThrow(
      'record: the app was not made for one. Allowed: an app with an inventory, which has the hashes of the files, and with isRecorded. To mend: make the app with both.',
    );
  });

  it('is not there of two charts of which the same is said', () => {
    const app = new LinearApp({ outdir: temporaryFolder(), ...RECORDED });
    new ChartStream(app, 'stream', {
      items: ['a', 'b'],
      madeFrom: () => 'the season',
      chart: (scope, id) => new Chart(scope, id),
    });
    expect(() => app.beginSynth(new Turns()).finish().record('one')).toThrow(
      "Charts 'stream/a' and 'stream/b': madeFrom says the same of both. Allowed: a text for each item that says what its chart alone is made from. To mend: put what tells the items apart into the text, a tenant's name for example.",
    );
  });

  it('says what charts were made from when they were made', () => {
    let version = 1;
    const synth = (earlier?: EarlierSynth) => {
      const outdir = temporaryFolder();
      const app = new LinearApp({ outdir, ...RECORDED });
      new ChartStream(app, 'stream', {
        items: [{ id: 'a', made: 0 }],
        madeFrom: (item) => JSON.stringify([item, version]),
        chart: (scope, item) => {
          item.made += 1;
          return new Chart(scope, item.id);
        },
      });
      const kept = earlier && app.keptFrom(earlier);
      return { outdir, kept, written: app.beginSynth(new Turns(), kept).finish() };
    };
    const { outdir, written } = synth();
    version = 2;
    const record = written.record('one');
    expect(synth(EarlierSynth.read({ folder: outdir, record, program: 'one' })).kept?.size).toBe(0);
    version = 1;
    expect(synth(EarlierSynth.read({ folder: outdir, record, program: 'one' })).kept?.size).toBe(1);
  });
});
