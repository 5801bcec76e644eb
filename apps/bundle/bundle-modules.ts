import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, transform } from 'esbuild';
import { sync as writeFileAtomicSync } from 'write-file-atomic';
import type { Bundle } from '../start/index.js';

const TARGET = 'node20';
const require = createRequire(import.meta.url);

/**
 * Of cdk8s-plus-27 the classes of the Kubernetes API alone, which are all that is used: whoever uses more of it is told
 * by the bundler. The rest is a tenth of a bundle, and 2 ms of a start.
 */
const KUBERNETES_API: Plugin = {
  name: 'kubernetes-api',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^cdk8s-plus-27$/ }, ({ resolveDir }) => ({
      path: 'cdk8s-plus-27',
      namespace: 'kubernetes-api',
      pluginData: resolveDir,
    }));
    onLoad({ filter: /.*/, namespace: 'kubernetes-api' }, ({ pluginData }) => ({
      contents: "export const k8s = require('cdk8s-plus-27/lib/imports/k8s.js');",
      resolveDir: pluginData,
    }));
  },
};

/** How a constructor of a Kubernetes class makes the props of an object: the fields that say which class it is, and its own. */
const SPREAD_GVK = /\.\.\.(\w+)\.GVK,\s*\.\.\.props/g;

/**
 * The same object from a literal that begins with the fields. To one that was spread first V8 adds each further field as if no
 * object had ever had it, and then knows none of these objects from another: a sixteenth of a synth.
 */
const NAMED_GVK: Plugin = {
  name: 'named-gvk',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cdk8s-plus-27[\\/]lib[\\/]imports[\\/]k8s\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const gvk = 'apiVersion: $1.GVK.apiVersion, kind: $1.GVK.kind, ...props';
      return { contents: source.replaceAll(SPREAD_GVK, gvk) };
    });
  },
};

/** The packages whose classes are asked for again and again while a chart is made. */
const CONSTANT_PACKAGES = /^(cdk8s|constructs)$/;

/**
 * What modules import from these packages are constants: as the packages are in CommonJS, each mention of a class would ask
 * two getters for it, a fiftieth of a synth.
 */
const CONSTANT_IMPORTS: Plugin = {
  name: 'constant-imports',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: CONSTANT_PACKAGES }, ({ path, kind, resolveDir }) =>
      kind === 'import-statement'
        ? { path, namespace: 'constant-imports', pluginData: resolveDir }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'constant-imports' }, ({ path, pluginData }) => {
      const constants = Object.keys(require(path)).map((name) => `export const ${name} = all.${name};`);
      return {
        contents: [`const all = require('${path}');`, ...constants].join('\n'),
        resolveDir: pluginData,
      };
    });
  },
};

/**
 * No token of cdktf keeps the stack of the call that made it, of which nothing speaks but a message about a token that
 * cannot be resolved. To write the stacks down takes half of the time and of the memory of a thousand Terraform stacks; a
 * program that runs from its modules does.
 */
const TOKENS_WITHOUT_STACKS: Plugin = {
  name: 'tokens-without-stacks',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cdktf[\\/]lib[\\/]tokens[\\/]private[\\/]stack-trace\.js$/ }, () => ({
      contents: 'exports.captureStackTrace = () => [];',
    }));
  },
};

/** How TypeScript once had it for code that is strict, as modules are. */
const ASSIGNED = { compilerOptions: { useDefineForClassFields: false, alwaysStrict: true } };

/**
 * The fields of what cdk8s and constructs make begin with what a constructor assigns to them, and are not defined as undefined
 * before: that is what V8 does slowest of all that it does for an object. Saves a twenty-fifth of a synth.
 */
const ASSIGNED_FIELDS: Plugin = {
  name: 'assigned-fields',
  setup({ onLoad }) {
    onLoad(
      { filter: /[\\/]node_modules[\\/](cdk8s|constructs)[\\/]lib[\\/][^\\/]+\.js$/ },
      async ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const { code } = await transform(source, { loader: 'ts', target: TARGET, tsconfigRaw: ASSIGNED });
        return { contents: code };
      },
    );
  },
};

/**
 * Writes a program with all its packages as one function of `require`. Names and lines stay, so that an error can be
 * found; the modules of packages that have them are taken, of which nothing comes along that is not used.
 */
export async function bundleModules(program: string, { code, compiled }: Bundle): Promise<void> {
  const outfile = fileURLToPath(code);
  const { outputFiles } = await build({
    entryPoints: [program],
    outfile,
    write: false,
    bundle: true,
    platform: 'node',
    target: TARGET,
    format: 'cjs',
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': 'PROGRAM_URL' },
    banner: { js: '(function (require, __filename, PROGRAM_URL) {' },
    footer: { js: '})' },
    plugins: [KUBERNETES_API, NAMED_GVK, CONSTANT_IMPORTS, TOKENS_WITHOUT_STACKS, ASSIGNED_FIELDS],
    logLevel: 'warning',
  });
  // V8 checks no more than the length of a code before it takes what it has compiled of it.
  rmSync(compiled, { force: true });
  for (const { contents } of outputFiles) writeFileAtomicSync(outfile, Buffer.from(contents));
}
