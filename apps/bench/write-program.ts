import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { manifestFiles } from './agreement/index.js';
import {
  jsonnetText,
  koskoFiles,
  moduleText,
  type ObjectExpression,
  type Program,
  programOf,
} from './template/index.js';

// Parses what the product wrote, and writes it as JSON, and as the program that each of the others would be.
const [product = '', folder = '', peers = ''] = process.argv.slice(2);
const objects = join(folder, 'objects');
for (const file of manifestFiles(product))
  write(join(objects, `${file.path}.json`), JSON.stringify(file.objects));
const program = programOf(() => manifestFiles(objects));
write(join(folder, 'values.json'), JSON.stringify(program.values));
write(join(folder, 'program.mjs'), moduleText(program.groups));
write(join(folder, 'main.jsonnet'), jsonnetText(program.groups));
if (existsSync(peers)) writeKosko(program);

function writeKosko({ groups, values }: Program): void {
  const files = koskoFiles(groups, values.flat().length, classModule(packages()));
  for (const [path, text] of files) write(join(folder, 'kosko', path), text);
  symlinkSync(peers, join(folder, 'kosko', 'node_modules'));
}

/** Of the objects of Kubernetes itself, and of each operator. */
function packages(): string[] {
  const scope = '@kubernetes-models';
  return ['kubernetes-models', ...readdirSync(join(peers, scope)).map((name) => `${scope}/${name}`)];
}

function classModule(packages: readonly string[]) {
  return ({ apiVersion, kind }: ObjectExpression) =>
    packages
      .map((name) => `${name}/${apiVersion}/${kind}`)
      .find((module) => existsSync(join(peers, `${module}.js`)));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
