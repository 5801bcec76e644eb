export { environmentName, type ForecastView, forecastIn } from './forecast-in.js';
