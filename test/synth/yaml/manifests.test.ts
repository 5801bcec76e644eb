import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { plainTreeYaml } from '../../../lib/synth/yaml/index.js';

const FOLDER = 'test/kubernetes';
const files = readdirSync(FOLDER, { encoding: 'utf8', recursive: true }).filter((file) =>
  file.endsWith('.yaml'),
);

describe('manifests of this library', () => {
  it.each(files)('are written by the fast path alone: %s', (file) => {
    const documents = parseAllDocuments(readFileSync(join(FOLDER, file), 'utf8'), { version: '1.1' });
    for (const document of documents) {
      const manifest: unknown = document.toJSON();
      expect(plainTreeYaml(manifest)).toBe(Yaml.stringify(manifest));
    }
  });
});
