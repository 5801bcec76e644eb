import { chargeback, formatChargebackCsv, formatChargebackJson } from '../../lib/planning/costs/index.js';
import { type ForecastFile, formatForecast, planForecast } from '../../lib/planning/forecast/index.js';
import {
  formatIssue,
  InputError,
  type Issue,
  type Place,
  quote,
  refuseErrors,
} from '../../lib/planning/issues/index.js';
import { writeText } from '../files/index.js';
import { type ForecastOptions, forecastRequest } from './forecast-options.js';
import { gather } from './gather.js';
import { SourceNames, withPlaces } from './inputs/index.js';
import { summary } from './summary.js';

/**
 * `greenroom forecast`: reads everything, reports everything that is wrong at once, and only then replaces
 * the forecast.
 *
 * @throws InputError when an input cannot be used; the forecast that was there stays as it was
 */
export async function runForecast(options: ForecastOptions): Promise<void> {
  const request = forecastRequest(options);
  const names = new SourceNames(options.out);
  const inputs = await gather(options, request, names);
  const plan = planForecast({ ...request, ...inputs });
  const inItsFile = (place: Place) => placeIn(place, options);
  names.told(() => withPlaces(inItsFile, () => refuseErrors(plan.issues)));
  const warnings = [...plan.forecast.warnings, ...inputs.issues.map(formatIssue)].sort();
  const forecast = { ...plan.forecast, warnings };
  if (options.chargeback !== undefined)
    writeText(options.chargeback, chargebackOf(forecast, options.chargeback));
  writeText(options.out, formatForecast(forecast));
  process.stderr.write(summary(options.out, forecast));
}

/** The planner knows the policy and the prices, and not in which files they are. */
function placeIn(place: Place, { policy = 'the default policy', prices }: ForecastOptions): Place {
  const files: Readonly<Record<string, string | undefined>> = { policy, prices };
  return { ...place, file: files[place.file] ?? place.file };
}

function chargebackOf({ tenants, cost }: ForecastFile, file: string): string {
  if (cost === undefined) throw new InputError([nothingToCharge(file)]);
  const rows = tenants.map(({ event, name, costCentre, cost: own }) => ({
    event,
    name,
    costCentre,
    amount: own?.amount ?? 0,
  }));
  const table = chargeback(rows, cost);
  return /\.json$/i.test(file) ? formatChargebackJson(table) : formatChargebackCsv(table);
}

function nothingToCharge(file: string): Issue {
  return {
    severity: 'error',
    place: { file: 'command line', field: '--chargeback' },
    problem: `${quote(file)} cannot be made, as there is no fleet that could cost anything`,
    allowed: 'a policy with a fleet',
    mend: 'add the fleet to the policy, or leave --chargeback out',
  };
}
