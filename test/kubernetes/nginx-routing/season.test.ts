import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Testing } from 'cdk8s';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ForecastFile, readForecast } from '../../../lib/planning/forecast/index.js';
import { isPresent, phaseAt } from '../../../lib/planning/lifecycle/index.js';
import { EventStacks } from '../../../lib/stacks/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';
import { CONFIG } from '../../stacks/rendered.js';
import { type Answer, ask } from './backends.js';
import { describeNginx } from './nginx.js';
import { type Routed, startRouted } from './routed.js';

const HOST = 'tickets.example.com';

function season(): ForecastFile {
  const file = join(import.meta.dirname, '../../../examples/season/forecast.json');
  const reading = readForecast({ file, text: readFileSync(file, 'utf8') });
  if (!reading.ok) throw new Error('the example cannot be read');
  return reading.value;
}

describeNginx('NGINX with the routes of the example season', () => {
  const forecast = season();
  const present = forecast.tenants.filter((plan) => isPresent(phaseAt(plan, forecast.asOf)));
  let routed: Routed;

  beforeAll(async () => {
    routed = await startRouted(manifestsOfSeason(forecast));
  });
  afterAll(() => routed.end());

  const askFor = (path: string, host = HOST): Promise<Answer> => ask(routed.port, host, path);
  const serviceOf = (tenant: string): string => `${tenant}/ticket-seller-tenant-${tenant}:80`;

  it('has a route for every tenant that is there', () => {
    expect(present.length).toBe(67);
    expect([...routed.services].sort()).toEqual(present.map(({ tenant }) => serviceOf(tenant)).sort());
  });

  it.each(['', '/', '/seats', '/seats/12?row=4', '//seats'])(
    "leads every tenant's path with %j behind it to that tenant, as it was asked for",
    async (rest) => {
      for (const { tenant, path } of present) {
        const { status, service, url } = await askFor(`${path}${rest}`);
        expect({ status, service, url }).toEqual({
          status: 200,
          service: serviceOf(tenant),
          url: `${path}${rest}`,
        });
      }
    },
  );

  it.each([
    ['a letter more', (path: string) => `${path}x`],
    ['a hyphen more', (path: string) => `${path}-2`],
    ['a letter less', (path: string) => path.slice(0, -1)],
    ['capitals', (path: string) => path.toUpperCase()],
    ['something before it', (path: string) => `/shop${path}`],
  ])("leads a tenant's path with %s nowhere", async (_change, change) => {
    for (const { path } of present) expect(await askFor(change(path))).toEqual({ status: 404 });
  });

  it.each(['/', '/favicon.ico', '/.well-known/security.txt'])('leads %s nowhere', async (path) => {
    expect(await askFor(path)).toEqual({ status: 404 });
  });

  it.each(['example.com', 'other.example.com', 'tickets.example.com.evil.example', '127.0.0.1'])(
    'has no tenant under the host %s',
    async (host) => {
      for (const { path } of present.slice(0, 5)) expect(await askFor(path, host)).toEqual({ status: 404 });
    },
  );

  it('passes on what a tenant can serve and answers the rest with 429', async () => {
    const [plan] = [...present].sort((one, other) => one.admission.rate - other.admission.rate);
    if (plan === undefined) throw new Error('no tenant is there');
    const { rate } = plan.admission;
    const before = Date.now();
    const answers = await Promise.all(Array.from({ length: 3 * rate }, () => askFor(`${plan.path}/seats`)));
    const seconds = (Date.now() - before) / 1000;
    const passed = answers.filter(({ status }) => status === 200).length;
    expect(answers.filter(({ status }) => status === 429).length).toBe(answers.length - passed);
    const burst = Math.ceil(rate / 20);
    expect(passed).toBeGreaterThanOrEqual(burst + 1);
    expect(passed).toBeLessThanOrEqual(burst + 2 + Math.ceil(rate * seconds));
    expect(passed).toBeLessThan(answers.length);
  });

  it('counts each tenant by itself', async () => {
    const [one, other] = [...present].sort((a, b) => a.admission.rate - b.admission.rate);
    if (one === undefined || other === undefined) throw new Error('no two tenants are there');
    await Promise.all(Array.from({ length: 3 * one.admission.rate }, () => askFor(one.path)));
    expect(await askFor(other.path)).toMatchObject({ status: 200, service: serviceOf(other.tenant) });
  });

  it('logs every request as a line of JSON, without its query', async () => {
    const path = present[0]?.path ?? '';
    await askFor(`${path}/log?token="secret"`);
    const lines = routed.log().map((line) => JSON.parse(line) as Record<string, string>);
    const line = lines.find((one) => one.path === `${path}/log`);
    expect(line).toMatchObject({ host: HOST, method: 'GET', status: '200', limit: 'PASSED' });
    expect(JSON.stringify(line)).not.toContain('secret');
  });
});

function manifestsOfSeason(forecast: ForecastFile): Manifest[] {
  const app = Testing.app();
  new EventStacks(app, 'stacks', {
    ...CONFIG,
    forecast,
    rds: {
      platform: 'tickets',
      region: 'eu-central-1',
      account: '111122223333',
      engine: 'aurora',
      cidr: '10.64.0.0/16',
      secretStore: { name: 'aws-secrets-manager', kind: 'ClusterSecretStore' },
    },
  });
  return manifestsOf(app);
}
