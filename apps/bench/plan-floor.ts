import { writeFileSync } from 'node:fs';
import type { ForecastFile } from '../../lib/planning/forecast/index.js';
import { readInput } from './input.js';
import { podsAlone } from './pods-alone.js';

// The least that any plan does: one division for each event, and a text of what is there already.
const [input = '', file = ''] = process.argv.slice(2);
const forecast = readInput<ForecastFile>(input);
writeFileSync(file, JSON.stringify({ ...forecast, pods: podsAlone(forecast) }, null, 2));
