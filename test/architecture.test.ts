import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** What each layer may import besides itself: the layers below it, and packages. */
const LAYERS: readonly {
  readonly folder: string;
  readonly layers: readonly string[];
  readonly packages: RegExp;
}[] = [
  {
    folder: 'lib/planning',
    layers: [],
    packages:
      /^(@stdlib\/stats-base-dists-t-quantile|csv-parse\/sync|csv-stringify\/sync|ip-num|jsonc-parser|ml-matrix|node:crypto|temporal-polyfill|valibot)$/,
  },
  {
    folder: 'lib/kubernetes',
    layers: ['lib/planning', 'lib/publish'],
    packages: /^(cdk8s|cdk8s-plus-27|constructs|node:net)$/,
  },
  {
    folder: 'lib/terraform',
    layers: ['lib/planning'],
    packages: /^(@cdktf\/provider-aws\/lib\/[\w-]+\/index\.js|cdktf|constructs)$/,
  },
  { folder: 'lib/publish', layers: ['lib/planning'], packages: /^(valibot|yaml)$/ },
  {
    folder: 'lib/synth',
    layers: ['lib/planning', 'lib/publish'],
    packages: /^(cdk8s|constructs|node:fs|node:path)$/,
  },
  {
    folder: 'lib/stacks',
    layers: ['lib/planning', 'lib/kubernetes', 'lib/terraform', 'lib/synth'],
    packages: /^(@cdktf\/provider-aws\/lib\/[\w-]+\/index\.js|cdk8s|cdk8s-plus-27|cdktf|constructs)$/,
  },
  {
    folder: 'lib/testing',
    layers: ['lib/planning', 'lib/kubernetes', 'lib/synth', 'lib/stacks'],
    packages: /^(cdk8s|constructs)$/,
  },
  {
    folder: 'apps',
    layers: [
      'lib/planning',
      'lib/publish',
      'lib/kubernetes',
      'lib/terraform',
      'lib/synth',
      'lib/stacks',
      'lib/testing',
    ],
    packages:
      /^(@valibot\/to-json-schema|cdk8s|cdk8s-plus-27|cdktf|cli-progress|cli-table3|commander|constructs|echarts(\/[\w/]+)?|esbuild|js-yaml|koffi|pg|string-width|valibot|write-file-atomic|yaml|node:[\w/]+)$/,
  },
  {
    folder: 'examples',
    layers: [],
    packages: /^(greenroom(\/(terraform|testing))?|cdk8s|cdktf|constructs|node:(assert\/strict|fs))$/,
  },
];

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** The imported file, for a relative specifier. */
  readonly target?: string;
}

/** A statement ends its line; what a text says of importing does not. */
const IMPORT = /^(?:import|export|\}).*?(?<=\bfrom |^import )'([^'\n]+)';$|\bimport\('([^'\n]+)'\)/gm;

const sources = ['lib', 'apps', 'examples'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path).split(sep).join('/')),
);
const textOf = new Map(sources.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));
const imports = sources.flatMap(importsOf);

function importsOf(file: string): Import[] {
  const text = textOf.get(file) ?? '';
  return [...text.matchAll(IMPORT)]
    .map(([, statement, call]) => statement ?? call ?? '')
    .map((specifier) => ({
      file,
      specifier,
      target: specifier.startsWith('.')
        ? relative(ROOT, resolve(ROOT, dirname(file), specifier))
            .split(sep)
            .join('/')
            .replace(/\.js$/, '.ts')
        : undefined,
    }));
}

function layerOf(file: string): string | undefined {
  return LAYERS.find(({ folder }) => file.startsWith(`${folder}/`))?.folder ?? dirname(file);
}

/** The unit whose inside is private: a folder of a layer (`lib/planning/units`). */
function folderOf(file: string): string {
  return dirname(file);
}

describe.each(LAYERS)('$folder', ({ folder, layers, packages }) => {
  const own = imports.filter(({ file }) => layerOf(file) === folder);

  it('imports only the layers below it', () => {
    const foreign = own.filter(
      ({ target }) => target !== undefined && ![folder, ...layers].includes(layerOf(target) ?? ''),
    );
    expect(foreign).toEqual([]);
  });

  it('imports only its packages', () => {
    const foreign = own.filter(({ specifier, target }) => target === undefined && !packages.test(specifier));
    expect(foreign).toEqual([]);
  });
});

describe('the source tree', () => {
  it('has files to check', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('has no folder without a layer', () => {
    const homeless = sources.filter(
      (file) =>
        !['lib/index.ts', 'lib/terraform.ts'].includes(file) &&
        !LAYERS.some(({ folder }) => file.startsWith(`${folder}/`)),
    );
    expect(homeless).toEqual([]);
  });

  it('imports a neighbour folder by its index', () => {
    const inside = imports.filter(
      ({ file, target }) =>
        target !== undefined &&
        folderOf(file) !== folderOf(target) &&
        !/\/(index|main|config)\.ts$/.test(target),
    );
    expect(inside).toEqual([]);
  });

  it('imports a file of its own folder directly, not through the index', () => {
    const roundabout = imports.filter(
      ({ file, target }) => target === join(folderOf(file), 'index.ts').split(sep).join('/'),
    );
    expect(roundabout).toEqual([]);
  });

  it('has no import cycle', () => {
    const targets = new Map<string, string[]>();
    for (const { file, target } of imports) {
      if (target !== undefined) targets.set(file, [...(targets.get(file) ?? []), target]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, way: readonly string[]) => {
      if (way.includes(file)) cycles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
      if (done.has(file)) return;
      done.add(file);
      for (const target of targets.get(file) ?? []) visit(target, [...way, file]);
    };
    for (const file of sources) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('exports names one by one', () => {
    expect(sources.filter((file) => /export \*/.test(textOf.get(file) ?? ''))).toEqual([]);
  });

  it('knows neither clock, chance nor environment below apps', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b|\bMath\.random\b|\bprocess\.|\brandom(UUID|Bytes)\b/;
    expect(sources.filter((file) => file.startsWith('lib/') && impure.test(textOf.get(file) ?? ''))).toEqual(
      [],
    );
  });

  it('speaks no language but English, whatever the locale', () => {
    const local = /\.toLocale\w*\(|\.localeCompare\(|new Intl\.\w+\((?!'en-US')/;
    expect(sources.filter((file) => local.test(textOf.get(file) ?? ''))).toEqual([]);
  });

  it('has no example longer than 40 lines', () => {
    const long = sources.filter(
      (file) => file.startsWith('examples/') && (textOf.get(file) ?? '').trimEnd().split('\n').length > 40,
    );
    expect(long).toEqual([]);
  });
});
