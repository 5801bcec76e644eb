import { describe, expect, it } from 'vitest';
import { readFiles, runApp, temporaryFolder, writeFiles } from '../command.js';
import { FLEET, json, lines, prices, WITH_PRICES } from './season.js';

const ARGS = ['--feed', 'events.csv', '--as-of', '2026-12-01T00:00:00Z', '--out', 'forecast.json'];
const SEASON = {
  ...prices({}),
  'events.csv': lines(
    'id,name,on_sale,followers,tier,cost_centre',
    'lanterns,Paper Lanterns,2026-12-04T10:00:00Z,5000000,,touring',
    '東京,"=東京, ドーム",2026-12-04T10:00:00Z,1000000,,arena',
    'harbour,Harbour,2026-12-01T09:00:00Z,250000,small,touring',
    'nobody,Nobody,2026-12-05T23:55:00Z,300000,,',
  ),
};

/** The files after a forecast of the season that must succeed. */
function charged(file: string, files: Readonly<Record<string, string>> = {}) {
  const cwd = temporaryFolder();
  writeFiles(cwd, { ...SEASON, ...files });
  const { code, stderr } = runApp('greenroom', ['forecast', ...ARGS, ...WITH_PRICES, '--chargeback', file], {
    cwd,
  });
  expect(code, stderr).toBe(0);
  const { [file]: text = '', 'forecast.json': forecast = '' } = readFiles(cwd);
  return { text, forecast: JSON.parse(forecast) };
}

const sumOf = (amounts: readonly number[]) =>
  amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100;

describe('a chargeback of the command line', () => {
  it('has a line for each cost centre in CSV, with the number of its events', () => {
    expect(charged('chargeback.csv').text).toBe(
      lines(
        'cost_centre,events,direct,platform,total,currency',
        'arena,1,31.35,5.02,36.37,EUR',
        'touring,2,84.81,13.57,98.38,EUR',
        'unassigned,1,58.21,9.31,67.52,EUR',
      ),
    );
  });

  it('has the lines with each event by its name in JSON', () => {
    expect(JSON.parse(charged('chargeback.json').text)).toEqual({
      currency: 'EUR',
      prices: { source: 'our contract', date: '2026-11-01' },
      lines: [
        {
          costCentre: 'arena',
          events: [{ event: '東京', name: '=東京, ドーム', amount: 31.35 }],
          direct: 31.35,
          platform: 5.02,
          total: 36.37,
        },
        {
          costCentre: 'touring',
          events: [
            { event: 'harbour', name: 'Harbour', amount: 50.35 },
            { event: 'lanterns', name: 'Paper Lanterns', amount: 34.46 },
          ],
          direct: 84.81,
          platform: 13.57,
          total: 98.38,
        },
        {
          costCentre: 'unassigned',
          events: [{ event: 'nobody', name: 'Nobody', amount: 58.21 }],
          direct: 58.21,
          platform: 9.31,
          total: 67.52,
        },
      ],
      direct: 174.37,
      platform: 27.9,
      total: 202.27,
    });
  });

  it('adds up to the costs of the forecast, to the cent', () => {
    const { text, forecast } = charged('chargeback.json');
    const table: {
      lines: { direct: number; platform: number; total: number; events: { amount: number }[] }[];
    } = JSON.parse(text);
    const tenants: { cost: { amount: number } }[] = forecast.tenants;
    const direct = sumOf(tenants.map(({ cost }) => cost.amount));
    expect({
      events: sumOf(table.lines.flatMap(({ events }) => events.map(({ amount }) => amount))),
      direct: sumOf(table.lines.map((line) => line.direct)),
      platform: sumOf(table.lines.map((line) => line.platform)),
      total: sumOf(table.lines.map((line) => line.total)),
    }).toEqual({
      events: direct,
      direct,
      platform: forecast.cost.unallocated,
      total: forecast.cost.total,
    });
  });

  it('is JSON for a name that ends in .JSON, and CSV for one that ends in .CSV', () => {
    expect(charged('chargeback.JSON').text).toMatch(/^\{\n {2}"currency": "EUR",\n/);
    expect(charged('chargeback.CSV').text).toMatch(/^cost_centre,events,direct,platform,total,currency\n/);
  });

  it('charges events without a cost centre to that of the policy', () => {
    const { text } = charged('chargeback.csv', json('policy.json', { fleet: FLEET, costCentre: 'arena' }));
    expect(
      text
        .split('\n')
        .slice(1, -1)
        .map((line) => line.split(',').slice(0, 2)),
    ).toEqual([
      ['arena', '2'],
      ['touring', '2'],
    ]);
  });

  it('replaces the table that was there, and has the same bytes again', () => {
    const first = charged('chargeback.csv').text;
    expect(charged('chargeback.csv', { 'chargeback.csv': 'of last week' }).text).toBe(first);
  });

  it.each(['=', '+', '-', '@'])('cannot hold a cost centre with a formula that begins with %s', (sign) => {
    const cwd = temporaryFolder();
    const costCentre = `${sign}1+1`;
    const allowed =
      'Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit.';
    const files = {
      ...SEASON,
      'events.csv': lines('id,name,on_sale,cost_centre', `E1,One,2026-12-04T10:00:00Z,${costCentre}`),
      ...json('policy.json', { costCentre }),
    };
    writeFiles(cwd, files);
    const { code, stderr } = runApp(
      'greenroom',
      ['forecast', ...ARGS, ...WITH_PRICES, '--chargeback', 'chargeback.csv'],
      { cwd },
    );
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: lines(
        `error: events.csv, row 2, cost_centre: "${costCentre}" is not a cost centre. ${allowed} To mend: write it as a label, such as live-music.`,
        `error: policy.json, row 2, costCentre: "${costCentre}" is not allowed here. ${allowed} To mend: correct the value, or leave it out for the default.`,
        '2 errors; nothing was written.',
      ),
    });
    expect(readFiles(cwd)).toEqual(files);
  });
});
