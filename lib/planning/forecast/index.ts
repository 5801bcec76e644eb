export { formatForecast, readForecast } from './forecast-file.js';
export type { ForecastInput } from './forecast-input.js';
export { routeOf } from './forecast-rules.js';
export { type ForecastPlan, planForecast } from './plan.js';
export { type PreviousForecast, readPreviousForecast } from './previous-forecast.js';
export {
  FORECAST_VERSION,
  type ForecastFile,
  type ForecastPool,
  type ForecastSource,
  forecastSchema,
  type TenantPlan,
  type TenantWindow,
} from './schema.js';
