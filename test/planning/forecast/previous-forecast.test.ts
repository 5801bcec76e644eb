import { describe, expect, it } from 'vitest';
import { formatForecast, readPreviousForecast } from '../../../lib/planning/forecast/index.js';
import { formatIssue } from '../../../lib/planning/issues/index.js';
import { forecastOf } from './forecast-fixture.js';

const TENANT = {
  event: 'E1',
  tenant: 'paper-lanterns-aaaaaaaa',
  path: '/paper-lanterns',
  windows: [{ opensAt: '2026-12-04T10:00:00Z' }],
  retireAt: '2026-12-05T14:00:00Z',
};

function read(text: string) {
  return readPreviousForecast({ file: 'forecast.json', text });
}

describe('the forecast that a new one replaces', () => {
  it('may be of this version', () => {
    const forecast = forecastOf();
    expect(read(formatForecast(forecast))).toEqual({ ok: true, value: forecast });
  });

  it('may be of the version before, of which the names are taken', () => {
    const text = JSON.stringify({
      version: 1,
      asOf: '2026-12-01T00:00:00Z',
      tenants: [{ ...TENANT, tier: 'standard' }],
      warnings: ['look'],
    });
    expect(read(text)).toEqual({ ok: true, value: { tenants: [TENANT], warnings: ['look'] } });
  });

  it('is refused when a name of the version before is none', () => {
    const text = JSON.stringify({ version: 1, tenants: [{ ...TENANT, tenant: 'Paper' }], warnings: [] });
    const reading = read(text);
    expect(reading.ok || reading.issues.map(formatIssue)).toEqual([
      'forecast.json, row 1, tenants[0].tenant: "Paper" is not allowed here. Allowed: lower-case letters, digits and "-", beginning with a letter, not ending with "-", no namespace of Kubernetes itself. To mend: correct the value, or name the tenants anew with --no-previous.',
    ]);
  });

  it('is refused when it is of any other version', () => {
    const reading = read('{"version": 3}');
    expect(reading.ok || reading.issues.map(formatIssue)).toEqual([
      'forecast.json, version: version 3 of the forecast format is unknown. Allowed: 2. To mend: make the file again with `greenroom forecast` of this release.',
    ]);
  });
});
