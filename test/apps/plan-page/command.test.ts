import { describe, expect, it } from 'vitest';
import { formatForecast } from '../../../lib/planning/forecast/index.js';
import { eventOf, seasonOf } from '../../planning/plan-view/season-fixture.js';
import { readFiles, runApp, temporaryFolder, writeFiles } from '../command.js';

const plan = (cwd: string) => runApp('greenroom', ['plan', 'forecast.json', '--html', 'plan.html'], { cwd });

describe('greenroom plan', () => {
  it('writes the same page for the same forecast, and says what it wrote', () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'forecast.json': formatForecast(seasonOf(3)) });
    expect(plan(cwd)).toEqual({
      code: 0,
      stdout: '',
      stderr: 'plan.html: 3 events, as of 2026-12-01T00:00:00Z\n',
    });
    const first = readFiles(cwd)['plan.html'];
    plan(cwd);
    expect(readFiles(cwd)['plan.html']).toBe(first);
    expect(first).toContain('<h1>Capacity plan</h1>');
  });

  it('refuses a forecast that breaks a rule, and leaves the page that was there', () => {
    const cwd = temporaryFolder();
    const twice = seasonOf(0, { tenants: [eventOf(0, 1), eventOf(0, 1)] });
    writeFiles(cwd, { 'forecast.json': formatForecast(twice), 'plan.html': 'the page of yesterday' });
    const { code, stderr } = plan(cwd);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: forecast\.json, row \d+, tenants\[1\]\.event: /);
    expect(readFiles(cwd)['plan.html']).toBe('the page of yesterday');
  });
});
