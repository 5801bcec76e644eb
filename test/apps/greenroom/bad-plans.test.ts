import { describe, expect, it } from 'vitest';
import { readFiles, runApp, temporaryFolder, writeFiles } from '../command.js';
import { BAD_PLANS } from './bad-plans.js';
import { FLEET, json, POOL, prices, WITH_PRICES } from './season.js';

/** What each command is told unless a case tells it otherwise. */
const DEFAULTS = {
  backtest: ['--history', 'history.csv'],
  fit: ['--history', 'history.csv', '--out', 'model.json'],
  forecast: ['--feed', 'events.csv', '--as-of', '2026-12-01T00:00:00Z', '--out', 'forecast.json'],
  plan: ['forecast.json', '--html', 'plan.html'],
} as const;

describe('greenroom refuses', () => {
  it.each(BAD_PLANS)('$title ($command)', ({ command, files = {}, args = [], errors }) => {
    const cwd = temporaryFolder();
    writeFiles(cwd, files);
    const before = readFiles(cwd);
    const { code, stdout, stderr } = runApp('greenroom', [command, ...DEFAULTS[command], ...args], { cwd });
    const told = errors.map((error) => `error: ${error}\n`).join('');
    expect(stderr).toBe(
      `${told}${errors.length} ${errors.length === 1 ? 'error' : 'errors'}; nothing was written.\n`,
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(readFiles(cwd)).toEqual(before);
  });

  it('no plan that is exactly at each of its limits', () => {
    const cwd = temporaryFolder();
    const limits = { podAddresses: 73, services: 2, vcpus: 40, connections: { perPod: 1, most: 123 } };
    const fleet = { ...FLEET, pools: [{ ...POOL, maxSize: 5 }], limits };
    const budget = { event: 37.76, total: 150.67 };
    writeFiles(cwd, { ...prices({}), ...json('policy.json', { fleet, budget }) });
    const { code, stderr } = runApp('greenroom', ['forecast', ...DEFAULTS.forecast, ...WITH_PRICES], { cwd });
    expect(code, stderr).toBe(0);
  });

  it('at least 45 bad plans, each told apart by its title', () => {
    expect(new Set(BAD_PLANS.map(({ title }) => title)).size).toBe(BAD_PLANS.length);
    expect(BAD_PLANS.length).toBeGreaterThanOrEqual(45);
  });
});
