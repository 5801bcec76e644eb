import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import { expect, it } from 'vitest';
import { manifestsWith } from './consul-with.js';

it('a cluster with every default is, byte for byte, the one that was reviewed', () => {
  const golden = readFileSync(join(import.meta.dirname, 'golden', 'paas-a.yaml'), 'utf8');
  expect(
    manifestsWith()
      .map((one) => Yaml.stringify(one))
      .join('---\n'),
  ).toBe(golden);
});
