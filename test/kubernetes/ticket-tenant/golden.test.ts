import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import { expect, it } from 'vitest';
import { manifestsWith } from './tenant-props.js';

it('a tenant with every default is, byte for byte, the one that was reviewed', () => {
  const golden = readFileSync(join(import.meta.dirname, 'golden', 'lanterns.yaml'), 'utf8');
  expect(
    manifestsWith()
      .map((one) => Yaml.stringify(one))
      .join('---\n'),
  ).toBe(golden);
});
