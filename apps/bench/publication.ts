import { join } from 'node:path';
import { app, script } from './commands.js';
import type { Comparison, Place } from './comparison.js';
import type { BenchOptions } from './options.js';
import { done } from './process.js';
import { AS_OF } from './season.js';

/** A change of ten tenants: with all checks, with the least that shows whether the files are whole, and with none. */
export function publication({ publications }: BenchOptions): Comparison {
  const from = ({ folder }: Place) => join(folder, 'dist');
  const to = ({ folder }: Place) => join(folder, 'clusters');
  return {
    name: 'publication',
    unit: 'tenants',
    sizes: publications,
    reset: (place) => done(script('write-trees', `${place.size}`, place.folder)),
    subjects: [
      {
        name: 'publish',
        command: (place) => [
          ...app('greenroom', 'publish', '--from', from(place), '--to', to(place)),
          ...['--as-of', AS_OF],
        ],
      },
      { name: 'publish-floor', command: (place) => script('publish-floor', from(place), to(place)) },
      { name: 'publish-copy', command: (place) => script('publish-copy', from(place), to(place)) },
    ],
    ratios: [
      ['publish', 'publish-floor'],
      ['publish', 'publish-copy'],
    ],
  };
}
