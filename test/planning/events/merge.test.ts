import { describe, expect, it } from 'vitest';
import {
  type EventRecord,
  type FeedReading,
  mergeReadings,
  type SkippedEvent,
} from '../../../lib/planning/events/index.js';
import { messages, outcomes } from './reading.js';

const SALE = { name: 'public', opensAt: '2026-11-21T09:00:00Z' };

function record(file: string, fields: Partial<EventRecord> = {}): EventRecord {
  return { id: 'e1', name: 'Tour', sales: [SALE], performers: [], place: { file }, ...fields };
}

function skip(code: SkippedEvent['code'], reason: string = code): SkippedEvent {
  return { event: 'e1', name: 'Tour', code, reason };
}

function reading(fields: Partial<FeedReading>): FeedReading {
  return { format: 'csv', events: [], skipped: [], issues: [], ...fields };
}

/** Merges one reading for each record. */
function merge(...records: readonly EventRecord[]): FeedReading {
  return mergeReadings(records.map((event) => reading({ events: [event] })));
}

describe('the pages of a feed', () => {
  it('become one feed, sorted by the ids of the events', () => {
    const merged = mergeReadings([
      reading({ events: [record('b', { id: 'b' }), record('b', { id: 'B' })] }),
      reading({ events: [record('a', { id: 'a' })], skipped: [{ ...skip('cancelled'), event: 'c' }] }),
    ]);
    expect(outcomes(merged)).toEqual([
      'B opens 2026-11-21T09:00:00Z',
      'a opens 2026-11-21T09:00:00Z',
      'b opens 2026-11-21T09:00:00Z',
      'c skipped as cancelled: cancelled',
    ]);
  });

  it.each([
    ['the same format when they share one', ['csv', 'csv'], 'csv'],
    ['no format when they differ', ['csv', 'discovery'], undefined],
    ['no format when there are none', [], undefined],
  ] as const)('have %s', (_title, formats, format) => {
    expect(mergeReadings(formats.map((each) => reading({ format: each }))).format).toBe(format);
  });

  it('have an issue once, in the order of files and rows', () => {
    const issue = (file: string, row: number) => ({
      severity: 'warning' as const,
      place: { file, row },
      problem: 'p',
      allowed: 'a',
      mend: 'm',
    });
    const merged = mergeReadings([
      reading({ issues: [issue('b', 1), issue('a', 10)] }),
      reading({ issues: [issue('a', 9), issue('a', 10)] }),
    ]);
    expect(merged.issues.map(({ place }) => `${place.file} ${place.row}`)).toEqual(['a 9', 'a 10', 'b 1']);
  });
});

describe('an event that stands in two places', () => {
  it('is one event, without a word, when both say the same', () => {
    expect(merge(record('b'), record('a'))).toEqual(reading({ events: [record('a')] }));
  });

  it('has what either of them has', () => {
    const performers = [{ name: 'Björk', links: [], networkIds: {} }];
    const merged = merge(
      record('a', { timeZone: 'UTC', host: 'a.example', venueCapacity: 5 }),
      record('b', { performers, path: '/b', tier: 'vip', followers: 7, timeZone: 'UTC' }),
    );
    expect([merged.events, merged.issues]).toEqual([
      [
        record('a', {
          timeZone: 'UTC',
          host: 'a.example',
          venueCapacity: 5,
          performers,
          path: '/b',
          tier: 'vip',
          followers: 7,
        }),
      ],
      [],
    ]);
  });

  it('has the sales of both, each once, with the end that one of them names', () => {
    const presale = { name: 'Presale', opensAt: '2026-11-20T09:00:00Z' };
    const merged = merge(
      record('a'),
      record('b', { sales: [{ ...SALE, closesAt: '2026-12-01T09:00:00Z' }, presale] }),
    );
    expect([merged.events[0]?.sales, merged.issues]).toEqual([
      [presale, { ...SALE, closesAt: '2026-12-01T09:00:00Z' }],
      [],
    ]);
  });

  it.each([
    ['name', 'Tour A', 'Tour B', '"Tour A"', '"Tour B"'],
    ['timeZone', 'UTC', 'Asia/Tokyo', '"UTC"', '"Asia/Tokyo"'],
    ['venueCapacity', 0, 5, '0', '5'],
    ['followers', 5, 0, '5', '0'],
    ['host', 'a.example', 'b.example', '"a.example"', '"b.example"'],
    ['path', '/a', '/b', '"/a"', '"/b"'],
    ['tier', 'vip', 'standard', '"vip"', '"standard"'],
    ['costCentre', 'rock', 'pop', '"rock"', '"pop"'],
  ])('has the %s of the first file, with a warning that names both', (field, first, second, a, b) => {
    const merged = merge(record('b', { [field]: second }), record('a', { [field]: first }));
    expect([merged.events, messages(merged)]).toEqual([
      [record('a', { [field]: first })],
      [
        `warning: b: ${field} of event "e1" is ${b} here, and ${a} in a. Allowed: the same value in every place. To mend: correct one of them; ${a} is used.`,
      ],
    ]);
  });

  it('has the performers of the first file, with a warning that names both', () => {
    const performers = (...names: string[]) => names.map((name) => ({ name, links: [], networkIds: {} }));
    const merged = merge(
      record('a', { performers: performers('A', 'B') }),
      record('b', { performers: performers('A') }),
    );
    expect([merged.events, messages(merged)]).toEqual([
      [record('a', { performers: performers('A', 'B') })],
      [
        'warning: b: performers of event "e1" is "A" here, and "A; B" in a. Allowed: the same value in every place. To mend: correct one of them; "A; B" is used.',
      ],
    ]);
  });

  it('opens at both times when they differ, with a warning that names both', () => {
    const later = { ...SALE, opensAt: '2026-11-22T09:00:00Z' };
    const place = { file: 'b', row: 12 };
    const merged = merge(record('a'), record('b', { sales: [later], place }));
    expect([merged.events[0]?.sales, messages(merged)]).toEqual([
      [SALE, later],
      [
        'warning: b, row 12: the sale "public" of event "e1" opens at 2026-11-22T09:00:00Z here, and at 2026-11-21T09:00:00Z in a. Allowed: the same opening in every place. To mend: correct one of them; until then both are used.',
      ],
    ]);
  });

  it('has the field of the earlier row of one file', () => {
    const at = (row: number, name: string) => record('a', { name, place: { file: 'a', row } });
    expect(merge(at(10, 'Ten'), at(9, 'Nine')).events.map(({ name }) => name)).toEqual(['Nine']);
  });
});

describe('an event that one page schedules and another skips', () => {
  it.each(['cancelled', 'postponed', 'test-event'] as const)('is skipped when it is %s', (code) => {
    const merged = mergeReadings([reading({ events: [record('a')] }), reading({ skipped: [skip(code)] })]);
    expect([merged.events, merged.skipped]).toEqual([[], [skip(code)]]);
  });

  it('is scheduled when the other does not know the sale', () => {
    const merged = mergeReadings([
      reading({ skipped: [skip('sale-unknown')] }),
      reading({ events: [record('a')] }),
    ]);
    expect([merged.events, merged.skipped]).toEqual([[record('a')], []]);
  });
});

it('An event that several pages skip is skipped once, for the gravest reason', () => {
  const merged = mergeReadings([
    reading({ skipped: [skip('sale-unknown'), skip('postponed')] }),
    reading({ skipped: [skip('cancelled', 'b'), skip('cancelled', 'a')] }),
  ]);
  expect(merged.skipped).toEqual([skip('cancelled', 'a')]);
});
