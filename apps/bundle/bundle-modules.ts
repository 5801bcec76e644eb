import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sync as writeFileAtomicSync } from 'write-file-atomic';
import type { Bundle } from '../start/index.js';
import {
  ASSIGNED_FIELDS,
  CONSTANT_IMPORTS,
  KUBERNETES_API,
  NAMED_GVK,
  TOKENS_WITHOUT_STACKS,
} from './plugins/index.js';

/**
 * Writes a program with all its packages as one function of `require`. It is not minified, so that an error can be found; the
 * modules of packages that have them are taken, of which nothing comes along that is not used.
 */
export async function bundleModules(program: string, { code, compiled }: Bundle): Promise<void> {
  const outfile = fileURLToPath(code);
  const { outputFiles } = await build({
    entryPoints: [program],
    outfile,
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': 'PROGRAM_URL' },
    banner: { js: '(function (require, PROGRAM_URL) {' },
    footer: { js: '})' },
    plugins: [KUBERNETES_API, NAMED_GVK, CONSTANT_IMPORTS, TOKENS_WITHOUT_STACKS, ASSIGNED_FIELDS],
    logLevel: 'warning',
  });
  // V8 checks no more than the length of a code before it takes what it has compiled of it.
  rmSync(compiled, { force: true });
  for (const { contents } of outputFiles) writeFileAtomicSync(outfile, Buffer.from(contents));
}
