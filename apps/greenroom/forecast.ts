import { PRIOR_POWER_LAW } from '../../lib/planning/demand/index.js';
import { formatForecast, planForecast } from '../../lib/planning/forecast/index.js';
import { refuseErrors } from '../../lib/planning/issues/index.js';
import { writeText } from '../files/index.js';
import { type ForecastOptions, forecastRequest } from './forecast-options.js';
import { gather } from './gather.js';
import { summary } from './summary.js';

/**
 * `greenroom forecast`: reads everything, reports everything that is wrong at once, and only then replaces
 * the forecast.
 *
 * @throws InputError when an input cannot be used; the forecast that was there stays as it was
 */
export function forecast(options: ForecastOptions): void {
  const request = forecastRequest(options);
  const inputs = gather(options, request);
  const { forecast, issues } = planForecast({ ...request, ...inputs, model: PRIOR_POWER_LAW });
  refuseErrors(issues);
  writeText(options.out, formatForecast(forecast));
  process.stderr.write(summary(options.out, forecast, [...inputs.issues, ...issues]));
}
