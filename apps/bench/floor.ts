import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readInput } from './input.js';
import type { Json } from './template/index.js';

interface ProgramModule {
  readonly groups: readonly {
    readonly path: (values: readonly Json[]) => string;
    readonly objects: (values: readonly Json[]) => readonly Json[];
  }[];
}

// The least that a program does that writes these objects: it fills in the values, and writes each file.
const [format = '', program = '', out = ''] = process.argv.slice(2);
const { groups }: ProgramModule = await import(pathToFileURL(join(program, 'program.mjs')).href);
const text = format === 'yaml' ? await yamlEmitter() : (objects: readonly Json[]) => JSON.stringify(objects);
const values = readInput<readonly (readonly (readonly Json[])[])[]>(join(program, 'values.json'));
for (const [at, { path, objects }] of groups.entries()) {
  for (const one of values[at] ?? []) {
    const file = join(out, `${path(one)}.${format}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text(objects(one)));
  }
}

/** Loaded only where it is used. */
async function yamlEmitter(): Promise<(objects: readonly Json[]) => string> {
  const { plainTreeYaml } = await import('../../lib/synth/yaml/index.js');
  return (objects) => objects.map((object) => plainTreeYaml(object) ?? refuse(object)).join('---\n');
}

function refuse(object: Json): never {
  throw new Error(`not a plain tree: ${JSON.stringify(object)}`);
}
