import { join } from 'node:path';
import { app, forecastIn, script } from './commands.js';
import type { Comparison } from './comparison.js';
import type { BenchOptions } from './options.js';
import { done } from './process.js';

/** Both apps, for tenants that all have a database on RDS: a chart and a Terraform stack for each. */
export function databases({ databases }: BenchOptions): Comparison {
  return {
    name: 'databases',
    unit: 'tenants',
    sizes: databases,
    prepare: (place) => done(script('write-forecast', `${place.size}`, forecastIn(place), 'rds')),
    subjects: [
      {
        name: 'both-apps',
        command: (place, out) => [
          ...app('synth', '--forecast', forecastIn(place)),
          ...['--out', join(out, 'dist'), '--terraform-out', join(out, 'cdktf.out')],
        ],
      },
    ],
    ratios: [],
  };
}
