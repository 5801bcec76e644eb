import { describe, expect, it } from 'vitest';
import { formatForecast, readForecast } from '../../../lib/planning/forecast/index.js';
import { forecastOf, planOf } from './forecast-fixture.js';
import { changed, issuesOf, withTenant } from './forecast-texts.js';

const MEND = 'To mend: correct the value, or make the file again with `greenroom forecast`.';

describe('a forecast that is written and read again', () => {
  it('is the same', () => {
    const reading = readForecast({ file: 'forecast.json', text: formatForecast(forecastOf()) });
    expect(reading).toEqual({ ok: true, value: forecastOf() });
  });

  it('has the same bytes whatever order its keys were in', () => {
    const reversed = JSON.parse(JSON.stringify(forecastOf()), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(formatForecast(reversed)).toBe(formatForecast(forecastOf()));
  });

  it('changes one line for one changed fact', () => {
    const before = formatForecast(forecastOf()).split('\n');
    const after = formatForecast(forecastOf({ tenants: [planOf({ path: '/other' })] })).split('\n');
    expect(after.filter((line, index) => line !== before[index])).toEqual(['      "path": "/other",']);
  });

  it('leaves out the host that a plan does not have', () => {
    expect(formatForecast(forecastOf({ tenants: [planOf({ host: undefined })] }))).not.toContain('"host"');
  });
});

describe('a forecast that cannot be used', () => {
  it('is told by line', () => {
    const lines = formatForecast(forecastOf()).split('\n');
    const row = lines.findIndex((line) => line.includes('"tier": "standard"')) + 1;
    const text = lines.join('\n').replace('"tier": "standard"', '"tier": 5').replace('"skipped"', '"skiped"');
    const reading = readForecast({ file: 'forecast.json', text });
    expect(reading.ok || reading.issues.map(({ place }) => [place.field, place.row])).toEqual([
      ['tenants[0].tier', row],
      ['skipped', 1],
      ['skiped', lines.findIndex((line) => line.includes('"skipped"')) + 1],
    ]);
  });

  it.each([
    [
      'an unknown version, alone',
      changed({ version: 3, tenants: 5 }),
      'forecast.json, version: version 3 of the forecast format is unknown. Allowed: 2. To mend: make the file again with `greenroom forecast` of this release.',
    ],
    [
      'no version',
      changed({ version: undefined }),
      `forecast.json, version: the field is missing. Allowed: every field of the schema. To mend: add it.`,
    ],
    [
      'an unknown field',
      withTenant({ colour: 'red' }),
      'forecast.json, tenants[0].colour: the field is unknown. Allowed: event, name, tenant, tier, database, pool, costCentre, host, path, timeZone, audience, demand, replicas, admission, provisionAt, windows, retireAt, cost. To mend: remove it, or correct its spelling.',
    ],
    [
      'text where a number belongs',
      withTenant({ replicas: { ...planOf().replicas, peak: '14' } }),
      `forecast.json, tenants[0].replicas.peak: "14" is not allowed here. Allowed: number. ${MEND}`,
    ],
    [
      'a number that is not whole',
      withTenant({ replicas: { ...planOf().replicas, peak: 14.5 } }),
      `forecast.json, tenants[0].replicas.peak: 14.5 is not allowed here. Allowed: a whole number from 1 to 100,000. ${MEND}`,
    ],
    [
      'a number that is not finite',
      changed({}).replace('"sigma": 0.9', '"sigma": 1e999'),
      `forecast.json, model.sigma: Infinity is not allowed here. Allowed: a finite number. ${MEND}`,
    ],
    [
      'no pods at all',
      withTenant({ replicas: { ...planOf().replicas, idle: 0 } }),
      `forecast.json, tenants[0].replicas.idle: 0 is not allowed here. Allowed: a whole number from 1 to 100,000. ${MEND}`,
    ],
    [
      'an instant that does not exist',
      withTenant({ retireAt: '2026-13-05T14:00:00Z' }),
      `forecast.json, tenants[0].retireAt: "2026-13-05T14:00:00Z" is not allowed here. Allowed: an instant that exists, such as 2026-11-21T09:00:00Z. ${MEND}`,
    ],
    [
      'a local time',
      withTenant({ retireAt: '2026-12-05T14:00:00' }),
      `forecast.json, tenants[0].retireAt: "2026-12-05T14:00:00" is not allowed here. Allowed: an instant such as 2026-11-21T09:00:00Z. ${MEND}`,
    ],
    [
      'an unknown zone',
      withTenant({ timeZone: 'Europe/Atlantis' }),
      `forecast.json, tenants[0].timeZone: "Europe/Atlantis" is not allowed here. Allowed: a zone of the IANA database such as Europe/Berlin. ${MEND}`,
    ],
    [
      'a tenant name that is no DNS label',
      withTenant({ tenant: 'Paper_Lanterns' }),
      `forecast.json, tenants[0].tenant: "Paper_Lanterns" is not allowed here. Allowed: lower-case letters, digits and "-", beginning with a letter, not ending with "-", no namespace of Kubernetes itself. ${MEND}`,
    ],
    [
      'a tenant in a namespace of Kubernetes',
      withTenant({ tenant: 'kube-system' }),
      `forecast.json, tenants[0].tenant: "kube-system" is not allowed here. Allowed: lower-case letters, digits and "-", beginning with a letter, not ending with "-", no namespace of Kubernetes itself. ${MEND}`,
    ],
    [
      'a name of two lines',
      withTenant({ name: 'Paper\u2028Lanterns' }),
      `forecast.json, tenants[0].name: "Paper\u2028Lanterns" is not allowed here. Allowed: text on one line, without control characters. ${MEND}`,
    ],
    [
      'an address in the place of a host',
      withTenant({ host: '10.0.0.1' }),
      `forecast.json, tenants[0].host: "10.0.0.1" is not allowed here. Allowed: a host name in lower case such as tickets.example.com. ${MEND}`,
    ],
    [
      'more pods than can be',
      withTenant({ replicas: { ...planOf().replicas, max: 100_001 } }),
      `forecast.json, tenants[0].replicas.max: 100001 is not allowed here. Allowed: a whole number from 1 to 100,000. ${MEND}`,
    ],
    [
      'a tenant name that is too long',
      withTenant({ tenant: 'a'.repeat(41) }),
      `forecast.json, tenants[0].tenant: "${'a'.repeat(41)}" is not allowed here. Allowed: at most 40 characters. ${MEND}`,
    ],
    [
      'a path without a slash',
      withTenant({ path: 'lanterns' }),
      `forecast.json, tenants[0].path: "lanterns" is not allowed here. Allowed: a path such as /summer-tour: "/" and segments of letters, digits, ".", "_", "~" and "-". ${MEND}`,
    ],
    [
      'no window',
      withTenant({ windows: [] }),
      `forecast.json, tenants[0].windows: [] is not allowed here. Allowed: at least one window. ${MEND}`,
    ],
    [
      'text that is not JSON',
      '{\n  "version": 1,\n  "asOf": oops\n}',
      'forecast.json: the text is not JSON: invalid symbol. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.',
    ],
    [
      'text that was cut off',
      changed({}).slice(0, 400),
      'forecast.json: the text is not JSON: unexpected end of string. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.',
    ],
    [
      'an empty file',
      '',
      'forecast.json: the file is empty. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.',
    ],
    ['a list', '[]', `forecast.json: [] is not allowed here. Allowed: an object. ${MEND}`],
  ])('has %s', (_title, text, issue) => {
    expect(issuesOf(text)).toEqual([issue]);
  });

  it('is told everything at once', () => {
    const text = changed({
      asOf: 'yesterday',
      horizon: 14,
      tenants: [{ ...planOf(), a: 1, b: 2, path: '' }],
    });
    expect(issuesOf(text).map((issue) => issue.split(':')[0])).toEqual([
      'forecast.json, asOf',
      'forecast.json, horizon',
      'forecast.json, tenants[0].path',
      'forecast.json, tenants[0].a',
      'forecast.json, tenants[0].b',
    ]);
  });
});
