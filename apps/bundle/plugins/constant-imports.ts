import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/** The packages whose classes are asked for again and again while a chart is made. */
const CONSTANT_PACKAGES = /^(cdk8s|constructs)$/;

/**
 * What modules import from these packages are constants: as the packages are in CommonJS, each mention of a class would ask
 * two getters for it, a fiftieth of a synth.
 */
export const CONSTANT_IMPORTS: Plugin = {
  name: 'constant-imports',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: CONSTANT_PACKAGES }, ({ path, kind, resolveDir }) =>
      kind === 'import-statement'
        ? { path, namespace: 'constant-imports', pluginData: resolveDir }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'constant-imports' }, ({ path, pluginData: resolveDir }) => {
      const names = Object.keys(createRequire(join(resolveDir, 'importer.js'))(path));
      const constants = names.map((name) => `export const ${name} = all.${name};`);
      return { contents: [`const all = require('${path}');`, ...constants].join('\n'), resolveDir };
    });
  },
};
