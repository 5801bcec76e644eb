import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { load, loadAll } from 'js-yaml';
import type { JsonMap, ManifestFile } from '../template/index.js';

const EXTENSION = /(\.k8s)?\.(yaml|json)$/;

/** Every file of manifests below a folder, in the order of their paths; files of other extensions are none. */
export function* manifestFiles(folder: string): Generator<ManifestFile> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((path) => EXTENSION.test(path)).sort()) {
    const text = readFileSync(join(folder, file), 'utf8');
    const objects = file.endsWith('.json') ? JSON.parse(text) : loadAll(text);
    yield { path: file.split(sep).join('/').replace(EXTENSION, ''), objects };
  }
}

/** All objects in the files of a folder, or in one file of YAML documents, which may be longer than a string can be. */
export async function* objectsOf(output: string): AsyncGenerator<JsonMap> {
  if (statSync(output).isDirectory()) {
    for (const { objects } of manifestFiles(output)) yield* objects;
    return;
  }
  let document: string[] = [];
  for await (const line of createInterface({ input: createReadStream(output) })) {
    if (line !== '---') {
      document.push(line);
    } else if (document.length > 0) {
      yield load(document.join('\n')) as JsonMap;
      document = [];
    }
  }
  yield load(document.join('\n')) as JsonMap;
}
