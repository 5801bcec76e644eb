import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { load, loadAll } from 'js-yaml';
import type { JsonMap, ManifestFile } from '../template/index.js';

const EXTENSION = /(\.k8s)?\.(yaml|json)$/;

/** Every file of manifests below a folder, in the order of their paths; files of other extensions are none. */
export function* manifestFiles(folder: string): Generator<ManifestFile> {
  for (const file of pathsBelow(folder)) {
    const path = file.split(sep).join('/').replace(EXTENSION, '');
    yield { path, objects: documentIn(folder, file).parse() };
  }
}

/** A text with objects in it. */
export interface Document {
  readonly text: string;
  readonly parse: () => readonly JsonMap[];
}

/** All files of manifests below a folder, or the YAML documents of one file, which may be longer than a string can be. */
export async function* documentsOf(output: string): AsyncGenerator<Document> {
  if (statSync(output).isDirectory()) {
    for (const file of pathsBelow(output)) yield documentIn(output, file);
    return;
  }
  let lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(output) })) {
    if (line !== '---') {
      lines.push(line);
    } else if (lines.length > 0) {
      yield single(lines.join('\n'));
      lines = [];
    }
  }
  yield single(lines.join('\n'));
}

function single(text: string): Document {
  return { text, parse: () => [load(text) as JsonMap] };
}

function documentIn(folder: string, file: string): Document {
  const text = readFileSync(join(folder, file), 'utf8');
  return {
    text,
    parse: () => (file.endsWith('.json') ? JSON.parse(text) : loadAll(text)) as readonly JsonMap[],
  };
}

function pathsBelow(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((path) => EXTENSION.test(path)).sort();
}
