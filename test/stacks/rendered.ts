import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRIOR_POWER_LAW } from '../../lib/planning/demand/index.js';
import type { EventRecord } from '../../lib/planning/events/index.js';
import { type ForecastFile, type ForecastInput, planForecast } from '../../lib/planning/forecast/index.js';
import { formatIssue, InputError } from '../../lib/planning/issues/index.js';
import { DEFAULT_POLICY } from '../../lib/planning/policy/index.js';
import { Cpu, Duration, Memory } from '../../lib/planning/units/index.js';
import { chartFile, EventStacks, type EventStacksProps } from '../../lib/stacks/index.js';
import { LinearApp } from '../../lib/synth/index.js';
import { readFiles } from '../apps/command.js';

export const AS_OF = '2026-12-01T00:00:00Z';

export const CONFIG: Omit<EventStacksProps, 'forecast'> = {
  clusters: [{ name: 'paas-a' }],
  tenant: {
    image: 'registry.example.com/ticket-seller:1.4.2',
    cpu: Cpu.parse('500m'),
    memory: Memory.parse('512Mi'),
    host: 'tickets.example.com',
    costCentre: 'live-music',
  },
  routes: { namespace: 'nginx-ingress', tlsSecretName: 'tickets-tls' },
};

export function eventOf(id: string, changes: Partial<EventRecord> = {}): EventRecord {
  return {
    id,
    name: `Night ${id}`,
    sales: [{ name: 'public', opensAt: '2026-12-04T10:00:00Z' }],
    timeZone: 'Europe/London',
    performers: [],
    followers: 1_000_000,
    place: { file: 'events.csv' },
    ...changes,
  };
}

/** The forecast of events whose tenants appear two weeks ahead. */
export function forecastOf(
  events: readonly EventRecord[],
  changes: Partial<ForecastInput['policy']> = {},
): ForecastFile {
  const policy = { ...DEFAULT_POLICY, ...changes, leadTimes: { ...DEFAULT_POLICY.leadTimes, ahead: '14d' } };
  const { forecast, issues } = planForecast({
    asOf: AS_OF,
    horizon: Duration.days(14),
    events,
    skipped: [],
    profiles: [],
    policy,
    model: PRIOR_POWER_LAW,
    sources: [],
  });
  if (issues.length > 0) throw new Error(issues.map(({ problem }) => problem).join('\n'));
  return forecast;
}

/** What a forecast is rendered to: every file by its path. */
export function rendered(
  forecast: ForecastFile,
  changes: Partial<EventStacksProps> = {},
): Record<string, string> {
  const outdir = mkdtempSync(join(tmpdir(), 'greenroom-stacks-'));
  try {
    const app = new LinearApp({ outdir, chartFile });
    new EventStacks(app, 'stacks', { ...CONFIG, forecast, ...changes });
    app.synth();
    return readFiles(outdir);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** Where the files of an event's tenant are in the first cluster. */
export function folderOf(forecast: ForecastFile, event: string): string {
  const plan = forecast.tenants.find((tenant) => tenant.event === event);
  return `paas-a/tenants/${plan?.tenant}`;
}

/** What the work is refused for, a line for each issue; nothing when it is not. */
export function issuesOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(formatIssue);
    throw error;
  }
  return [];
}
