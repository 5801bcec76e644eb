import { toJsonSchema } from '@valibot/to-json-schema';
import { FORECAST_VERSION, forecastSchema } from '../../lib/planning/forecast/index.js';
import { writeText } from '../files/index.js';
import { run } from '../terminal/index.js';

/** Rules that JSON Schema has no word for (an instant exists, a zone is known) or no need of (JSON is finite). */
const BEYOND_JSON_SCHEMA = ['check', 'finite'];

const [out = 'docs/forecast.schema.json'] = process.argv.slice(2);

run(() => writeText(out, `${JSON.stringify(schema(), null, 2)}\n`));

function schema() {
  const { $schema, ...rest } = toJsonSchema(forecastSchema, {
    ignoreActions: BEYOND_JSON_SCHEMA,
  });
  return {
    $schema,
    title: `greenroom forecast, version ${FORECAST_VERSION}`,
    description: 'Every number that a synth renders, each with its reason. Written by `greenroom forecast`.',
    ...rest,
  };
}
