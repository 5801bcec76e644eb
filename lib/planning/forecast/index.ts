export { formatForecast, readForecast } from './forecast-file.js';
export type { ForecastInput } from './forecast-input.js';
export { routeOf } from './forecast-rules.js';
export { type ForecastPlan, planForecast } from './plan.js';
export {
  FORECAST_VERSION,
  type ForecastFile,
  type ForecastSource,
  forecastSchema,
  type ModelDescription,
  type TenantPlan,
  type TenantWindow,
} from './schema.js';
