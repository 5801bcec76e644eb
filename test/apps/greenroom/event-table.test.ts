import { describe, expect, it } from 'vitest';
import { runApp, temporaryFolder, writeFiles } from '../command.js';
import { lines, prices, WITH_POLICY, WITH_PRICES } from './season.js';

const ARGS = ['--feed', 'events.csv', '--as-of', '2026-12-01T00:00:00Z', '--out', 'forecast.json'];
const SEASON = {
  'events.csv': lines(
    'id,name,on_sale,followers,tier',
    'lanterns,Paper Lanterns,2026-12-04T10:00:00Z,5000000,',
    '東京,東京ドーム,2026-12-04T10:00:00Z,1000000,',
    'harbour,Harbour,2026-12-01T00:10:00Z,,small',
    'the-longest-name-of-them-all,Long,2026-12-05T23:55:00Z,300000,',
  ),
};

/** What a forecast that must succeed says, line by line. */
function said(files: Readonly<Record<string, string>>, args: readonly string[]): string[] {
  const cwd = temporaryFolder();
  writeFiles(cwd, files);
  const { code, stdout, stderr } = runApp('greenroom', ['forecast', ...ARGS, ...args], { cwd });
  expect({ code, stdout }, stderr).toEqual({ code: 0, stdout: '' });
  return stderr.split('\n');
}

/** So many events, each with more followers than the one before it. */
function manyEvents(count: number) {
  const rows = Array.from({ length: count }, (_, index) => {
    const hour = `${index}`.padStart(2, '0');
    return `E${hour},Event ${hour},2026-12-04T${hour}:00:00Z,${(index + 1) * 100_000}`;
  });
  return { 'events.csv': lines('id,name,on_sale,followers', ...rows) };
}

/** The cells of a table's rows, without its head. */
function cellsOf(told: readonly string[]): string[][] {
  return told
    .filter((line) => line.startsWith('│'))
    .slice(1)
    .map((line) =>
      line
        .split('│')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe('the table of a forecast', () => {
  it('has a row for each window in the order of the openings, with nodes and costs, and wide characters in line', () => {
    const told = said({ ...prices({}), ...SEASON }, WITH_PRICES);
    expect(told.filter((line) => !line.startsWith('warning: '))).toEqual([
      '┌────────────────────────────┬──────────────────────────────┬─────────────────┬──────┬───────┬──────────┬───────────┬───┐',
      '│ event                      │ window, UTC                  │ p50 / p90 req/s │ pods │ nodes │ ready at │      cost │ ! │',
      '├────────────────────────────┼──────────────────────────────┼─────────────────┼──────┼───────┼──────────┼───────────┼───┤',
      '│ harbour                    │ 2026-12-01 00:10 - 04:10     │     455 / 1,441 │    2 │     3 │ 00:30    │ 38.33 EUR │ 2 │',
      '│ lanterns                   │ 2026-12-04 10:00 - 14:00     │  3,703 / 11,733 │   39 │     5 │ 09:55    │ 34.46 EUR │   │',
      '│ 東京                       │ 2026-12-04 10:00 - 14:00     │   1,200 / 3,803 │   14 │     5 │ 09:55    │ 31.35 EUR │   │',
      '│ the-longest-name-of-the... │ 2026-12-05 23:55 - 03:55 +1d │     517 / 1,638 │    6 │     3 │ 23:50    │ 58.21 EUR │   │',
      '└────────────────────────────┴──────────────────────────────┴─────────────────┴──────┴───────┴──────────┴───────────┴───┘',
      'forecast.json: 4 tenants with 61 pods at their peaks, as of 2026-12-01T00:00:00Z',
      '  pool standard: 3 nodes, 5 at the peak of 2026-12-04T09:50:00Z',
      '  cost: 202.27 EUR; standing at the peak all the time: 335.48 EUR, 39.7 % saved',
      '',
    ]);
  });

  it('stands behind the warnings, which it counts by event', () => {
    const told = said(SEASON, []);
    expect(told.slice(0, 2).map((line) => line.slice(0, 26))).toEqual([
      'warning: event "harbour": ',
      'warning: event "harbour": ',
    ]);
    expect(told[2]).toMatch(/^┌/);
    expect(cellsOf(told).map((cells) => [cells[0], cells.at(-1)])).toEqual([
      ['harbour', '2'],
      ['lanterns', ''],
      ['東京', ''],
      ['the-longest-name-of-the...', ''],
    ]);
  });

  it('has no column of nodes and none of costs without a fleet and prices', () => {
    expect(said(SEASON, []).filter((line) => line.includes('event  '))).toEqual([
      '│ event                      │ window, UTC                  │ p50 / p90 req/s │ pods │ ready at │ ! │',
    ]);
  });

  it('has a column of nodes and none of costs with a fleet and without prices', () => {
    expect(
      said({ ...prices({}), ...SEASON }, WITH_POLICY).filter((line) => line.includes('event  ')),
    ).toEqual([
      '│ event                      │ window, UTC                  │ p50 / p90 req/s │ pods │ nodes │ ready at │ ! │',
    ]);
  });

  it('shows a name of 26 characters whole', () => {
    const files = {
      'events.csv': lines(
        'id,name,on_sale,followers',
        `${'a'.repeat(26)},A,2026-12-04T10:00:00Z,1000`,
        `${'b'.repeat(27)},B,2026-12-04T11:00:00Z,1000`,
      ),
    };
    expect(cellsOf(said(files, [])).map(([name]) => name)).toEqual(['a'.repeat(26), `${'b'.repeat(23)}...`]);
  });

  it('shows 20 windows and says nothing of others', () => {
    const told = said(manyEvents(20), []);
    expect(cellsOf(told)).toHaveLength(20);
    expect(told.some((line) => line.includes('greenroom plan'))).toBe(false);
  });

  it('shows the 20 largest windows of 23, and says that there are 3 more', () => {
    const told = said(manyEvents(23), []);
    expect(cellsOf(told).map(([name]) => name)).toEqual(
      Array.from({ length: 20 }, (_, index) => `E${`${index + 3}`.padStart(2, '0')}`),
    );
    expect(told.slice(-3)[0]).toBe('the 20 largest windows; 3 more: greenroom plan');
  });

  it('leaves out a window that has closed, of a tenant that drains', () => {
    const files = {
      'events.csv': lines(
        'id,name,on_sale,followers',
        'over,Over,2026-11-30T19:00:00Z,1000',
        'open,Open,2026-11-30T21:00:00Z,1000',
      ),
    };
    const told = said(files, []);
    expect(cellsOf(told).map(([name]) => name)).toEqual(['open']);
    expect(told.at(-2)).toMatch(/^forecast\.json: 2 tenants with /);
  });

  it('is left out without a window', () => {
    const files = { 'events.csv': lines('id,name,on_sale', 'later,Later,TBA') };
    expect(said(files, [])).toEqual([
      'forecast.json: 0 tenants with 0 pods at their peaks, as of 2026-12-01T00:00:00Z',
      '  skipped 1: sale-unknown',
      '',
    ]);
  });
});
