import { assignment, measure } from './measurement.js';
import { planInput, planSeason } from './plan-input.js';
import { podsAlone } from './pods-alone.js';

// The least that any plan does: one division for each event, and a text of what is there already.
const { size } = assignment();
measure(
  () => planSeason(planInput(size)),
  (forecast) => JSON.stringify({ ...forecast, pods: podsAlone(forecast) }, null, 2),
);
