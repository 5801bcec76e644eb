import { basename } from 'node:path';
import { readForecast } from '../../../lib/planning/forecast/index.js';
import { allOf, type Place } from '../../../lib/planning/issues/index.js';
import { formatLoadTest, type LoadTest, planLoadTest } from '../../../lib/planning/load-test/index.js';
import { counted, formatCount } from '../../../lib/planning/wording/index.js';
import { accepted, readText, writeText } from '../../files/index.js';
import { withPlaces } from '../inputs/index.js';
import { type LoadTestOptions, loadTestRequest } from './load-test-options.js';

/** The options that say what the request for a load test says. */
const OPTION_OF: Readonly<Record<string, string>> = {
  events: '--event',
  at: '--at',
  host: '--host',
  ratePerWorker: '--rate-per-worker',
};

/**
 * `greenroom load-test`: writes a plan for k6 that is as large as the forecast.
 *
 * @throws InputError when an input cannot be used; the plan that was there stays as it was
 */
export function runLoadTest(options: LoadTestOptions): void {
  const { request, reading } = allOf({
    request: () => loadTestRequest(options),
    reading: () => readSource(options.forecast),
  });
  const { forecast, source } = reading;
  const asTyped = (place: Place) => typed(place, options);
  const plan = withPlaces(asTyped, () => planLoadTest(forecast, { ...request, source }));
  writeText(options.out, formatLoadTest(plan));
  process.stderr.write(summary(options.out, plan));
}

function readSource(path: string) {
  const document = readText(path);
  return {
    forecast: accepted(readForecast(document)),
    // The name without its folder: the plan has the same bytes wherever the command was run.
    source: { file: basename(path), sha256: document.sha256 },
  };
}

/** The planner knows a forecast and a request, and not the file of the one and the options of the other. */
function typed({ file, field = '' }: Place, { forecast }: LoadTestOptions): Place {
  if (file === 'forecast') return { file: forecast, field };
  return { file: 'command line', field: OPTION_OF[field] ?? field };
}

function summary(out: string, { scenarios, total, workers }: LoadTest): string {
  const above = scenarios.filter(({ admission }) => admission.refusals === 'counted').length;
  const people =
    total.users === undefined ? [] : [`  ${counted(total.users, 'person', 'people')} at the same time\n`];
  return [
    `${out}: ${counted(scenarios.length, 'scenario')} with ${formatCount(total.rate)} req/s at the peak, ${counted(total.requests, 'request')} in all\n`,
    `  ${counted(workers.count, 'worker')} with ${formatCount(workers.rate)} req/s and ${counted(total.virtualUsers / workers.count, 'virtual user')} each\n`,
    ...people,
    ...(above === 0 ? [] : [`  above the admission rate, so that 429 is counted: ${above}\n`]),
  ].join('');
}
