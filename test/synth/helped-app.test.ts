import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TurnReport } from '../../lib/synth/index.js';
import { FATES, type Fate, synthesizedAlone, synthesizedTogether } from './helped-app.js';

/** So many charts are of several turns, and of two streams in one of them. */
const MANY = 47;
const WRONG = FATES.slice(FATES.indexOf('refused'));

function fine(count: number): Fate[] {
  return Array.from({ length: count }, (_, index) => (index % 5 === 1 ? 'of a tenant' : 'fine'));
}

/** Streams of charts that are fine but for those at the numbers, counted over all streams. */
function streamsWith(fates: Readonly<Record<number, Fate>>): Fate[][] {
  const all = fine(2 * MANY).map((fate, number) => fates[number] ?? fate);
  return [all.slice(0, MANY), all.slice(MANY)];
}

describe('an app that is helped', () => {
  it('writes the same files, inventory and notes as alone', () => {
    const streams = streamsWith({ 3: 'noted', 50: 'noted', 51: 'without a file', 90: 'noted' });
    const alone = synthesizedAlone(streams);
    expect(alone.thrown).toBe('');
    expect(Object.keys(alone.files)).toHaveLength(1 + 1 + 2 * MANY + 1);
    expect(alone.notes).toHaveLength(5);
    expect(synthesizedTogether(streams, [0, 1])).toEqual(alone);
    expect(synthesizedTogether(streams, [2, 1, 0, 1])).toEqual(alone);
    expect(synthesizedTogether(streams, [1])).toEqual(alone);
  });

  it('tells what the lines of files have in common once, of all turns', () => {
    const patterns = new Set<unknown>();
    synthesizedTogether([Array.from({ length: MANY }, () => 'of a tenant')], [1], (reports) => {
      expect(reports.length).toBeGreaterThan(1);
      const entries = reports.flatMap(({ items }) => items).flatMap((item) => item.entries);
      expect(entries).toHaveLength(MANY);
      for (const { line } of entries) patterns.add(line.pattern);
      return reports;
    });
    expect(patterns.size).toBe(1);
  });

  it('has the same to say as alone, whatever is wrong with whichever charts, and whoever gets which turn', () => {
    const fate = fc.oneof(
      { weight: 60, arbitrary: fc.constantFrom<Fate>('fine', 'of a tenant', 'noted', 'without a file') },
      { weight: 1, arbitrary: fc.constantFrom(...FATES) },
    );
    const streams = fc.array(fc.array(fate, { maxLength: 60 }), { minLength: 1, maxLength: 3 });
    const deal = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(streams, deal, (all, dealt) => {
        expect(synthesizedTogether(all, dealt)).toEqual(synthesizedAlone(all));
      }),
      { numRuns: 40 },
    );
  });

  it.each(WRONG)('says the same as alone of a chart that is %s beside any other that is wrong', (first) => {
    for (const second of WRONG) {
      const streams = streamsWith({ 21: first, 45: second, 61: first });
      const alone = synthesizedAlone(streams);
      expect(alone.thrown).not.toBe('');
      expect(synthesizedTogether(streams, [0, 1])).toEqual(alone);
      expect(synthesizedTogether(streams, [1, 2, 0])).toEqual(alone);
    }
  });

  it('names two charts that two apps write to one file', () => {
    const streams = streamsWith({ 10: 'in the place of another', 30: 'in the place of another' });
    expect(synthesizedTogether(streams, [0, 1]).thrown).toBe(
      "Error: Charts 'stream0/0-10' and 'stream0/0-30': both are to be written to 'same'. Allowed: one chart per file. To mend: return different paths from chartFile, for instance with the id of the chart in them.",
    );
  });

  it('tells all that is wrong, in the order of the charts', () => {
    const streams = streamsWith({ 70: 'refused', 11: 'refused', 32: 'refused', 55: 'refused' });
    expect(synthesizedTogether(streams, [1, 0]).thrown).toBe(
      [
        'InputError: 0-11: 0-11 is wrong. Allowed: a. To mend: m.',
        '0-32 and 2 others: it is wrong. Allowed: a. To mend: m.',
      ].join('\n'),
    );
  });

  it.each([
    ['missing', 20, (reports: readonly TurnReport[]) => reports.slice(1)],
    ['missing at the end', 80, (reports: readonly TurnReport[]) => reports.slice(0, -1)],
    ['made twice', 20, (reports: readonly TurnReport[]) => [...reports, ...reports]],
  ])('refuses reports in which charts are %s', (_title, chart, told) => {
    const streams = [fine(90)];
    expect(synthesizedTogether(streams, [0, 1, 0, 0, 1], told).thrown).toBe(
      `Error: Chart ${chart} of the streams, counted from 0: it was not made once. Allowed: apps that hold the same, and the reports of all of them. To mend: make the apps from the same data, none of which they read from a clock or a changing file.`,
    );
  });
});
