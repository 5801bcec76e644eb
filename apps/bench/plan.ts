import { formatForecast } from '../../lib/planning/forecast/index.js';
import { assignment, measure } from './measurement.js';
import { planInput, planSeason } from './plan-input.js';

// A whole season with nodes and costs, from events to the text of a forecast.
const { size } = assignment();
measure(
  () => planInput(size),
  (input) => formatForecast(planSeason(input)),
);
