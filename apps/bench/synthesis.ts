import { join } from 'node:path';
import { app, forecastIn, script } from './commands.js';
import type { Comparison, Place, Subject } from './comparison.js';
import type { BenchOptions } from './options.js';
import { done } from './process.js';
import type { Tools } from './tools.js';

/** The manifests of a season: by the product, by its peers, and by the least programs that write the same objects. */
export function synthesis(options: BenchOptions, tools: Tools): Comparison {
  return {
    name: 'synthesis',
    unit: 'tenants',
    sizes: options.sizes,
    prepare: (place) => {
      done(script('write-forecast', `${place.size}`, forecastIn(place)));
      done(product(place, place.folder));
      done(script('write-program', join(place.folder, 'dist'), programIn(place), tools.peers ?? ''));
    },
    subjects: [
      { name: 'product', command: product, objects: 'files' },
      { name: 'product-all-cores', command: product, allCores: true, objects: 'files' },
      floor('json'),
      floor('yaml'),
      { name: 'load', command: () => script('load'), upTo: { size: 1 } },
      {
        name: 'stock',
        command: (place, out) => script('stock', forecastIn(place), out),
        objects: 'files',
        peer: true,
        upTo: { size: options.stockUpTo, why: 'its time is quadratic' },
      },
      ...peers(options, tools),
    ],
    ratios: [
      ['product', 'floor-json'],
      ['product', 'floor-yaml'],
      ['product', 'load'],
      ['stock', 'product'],
      ['kosko', 'product'],
      ['kosko-unvalidated', 'product'],
      ['jsonnet', 'product'],
    ],
    check: (place, outputs) =>
      Number(
        done(script('agree', join(programIn(place), 'objects'), ...[...outputs].map((one) => one.join('=')))),
      ),
  };
}

function product(place: Place, out: string): string[] {
  return app('kubernetes', '--forecast', forecastIn(place), '--out', join(out, 'dist'));
}

function floor(format: 'json' | 'yaml'): Subject {
  return {
    name: `floor-${format}`,
    command: (place, out) => script('floor', format, programIn(place), out),
    objects: 'files',
    tellsInput: true,
  };
}

/** The programs of other tools that make the same objects. */
function peers({ peersUpTo }: BenchOptions, tools: Tools): Subject[] {
  const peer = { peer: true, upTo: { size: peersUpTo, why: 'above --peers-up-to' } };
  const kosko = {
    ...peer,
    objects: 'printed',
    missing: tools.peers === undefined ? 'not installed: npm ci --prefix bench/peers' : undefined,
  } as const;
  const main = (place: Place) => join(programIn(place), 'kosko/main.mjs');
  return [
    { ...kosko, name: 'kosko', command: (place) => [process.execPath, main(place), 'validated'] },
    { ...kosko, name: 'kosko-unvalidated', command: (place) => [process.execPath, main(place)] },
    {
      ...peer,
      name: 'jsonnet',
      command: (place, out) => ['jsonnet', '--multi', out, join(programIn(place), 'main.jsonnet')],
      objects: 'files',
      missing: tools.jsonnet === undefined ? 'not installed' : undefined,
    },
  ];
}

/** Where the objects of the product stand as JSON and as programs. */
function programIn({ folder }: Place): string {
  return join(folder, 'program');
}
