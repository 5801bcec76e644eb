import { PRIOR_POWER_LAW } from '../../lib/planning/demand/index.js';
import { formatForecast, planForecast } from '../../lib/planning/forecast/index.js';
import { formatIssue, refuseErrors } from '../../lib/planning/issues/index.js';
import { writeText } from '../files/index.js';
import { type ForecastOptions, forecastRequest } from './forecast-options.js';
import { gather } from './gather.js';
import { SourceNames } from './source-names.js';
import { summary } from './summary.js';

/**
 * `greenroom forecast`: reads everything, reports everything that is wrong at once, and only then replaces
 * the forecast.
 *
 * @throws InputError when an input cannot be used; the forecast that was there stays as it was
 */
export function runForecast(options: ForecastOptions): void {
  const request = forecastRequest(options);
  const names = new SourceNames(options.out);
  const inputs = gather(options, request, names);
  const plan = planForecast({ ...request, ...inputs, model: PRIOR_POWER_LAW });
  names.told(() => refuseErrors(plan.issues));
  const warnings = [...plan.forecast.warnings, ...inputs.issues.map(formatIssue)].sort();
  const forecast = { ...plan.forecast, warnings };
  writeText(options.out, formatForecast(forecast));
  process.stderr.write(summary(options.out, forecast));
}
