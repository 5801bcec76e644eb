import { writeFileSync } from 'node:fs';
import { formatForecast } from '../../lib/planning/forecast/index.js';
import { planInput, planSeason } from './plan-input.js';

// A whole season with nodes and costs, from events to the text of a forecast.
const [events, file = ''] = process.argv.slice(2);
writeFileSync(file, formatForecast(planSeason(planInput(Number(events)))));
