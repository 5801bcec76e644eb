import { describe, expect, it } from 'vitest';
import { readHistory } from '../../../lib/planning/history/index.js';

const HEADER = 'event,opened_at,time_zone,followers,venue_capacity,tier,presale,peak_rate,duration';

describe('a history', () => {
  it.each([
    ['h.csv', '[]', 'csv'],
    ['h.JSON', `${HEADER}\n`, 'json'],
    ['h.txt', '\uFEFF [\n]', 'json'],
    ['h.txt', `${HEADER}\n`, 'csv'],
  ])('named %s that begins with %j is %s', (file, text, format) => {
    expect(readHistory({ file, text }).format).toBe(format);
  });

  it('is sorted by opening, then by event, whatever the order of the file', () => {
    const rows = ['b,2026-03-01T10:00Z,1,1', 'a,2026-03-01T11:00+01:00,1,1', 'c,2026-02-28T23:59:59Z,1,1'];
    const sorted = ['c 2026-02-28T23:59:59Z', 'a 2026-03-01T10:00:00Z', 'b 2026-03-01T10:00:00Z'];
    for (const order of [rows, rows.toReversed()]) {
      const { records } = readHistory({
        file: 'h.csv',
        text: ['event,opened_at,followers,peak_rate', ...order].join('\n'),
      });
      expect(records.map(({ event, opensAt }) => `${event} ${opensAt}`)).toEqual(sorted);
    }
  });
});
