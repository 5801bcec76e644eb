import { writeFileSync } from 'node:fs';
import { formatForecast } from '../../lib/planning/forecast/index.js';
import { withNaivePods } from './naive-pods.js';
import { planInput, planSeason } from './plan-input.js';

// The same plan, and the pods of its pools once more as a first program would sum them up. That the plan has summed
// them too is in its time, as little as it is.
const [events, file = ''] = process.argv.slice(2);
writeFileSync(file, formatForecast(withNaivePods(planSeason(planInput(Number(events))))));
