import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import { expect, it } from 'vitest';
import { CERTIFICATES, FLAVORS, objectsWith } from './routes-with.js';

it.each(FLAVORS)("the talk's example is, byte for byte, the one that was reviewed, with %j", (flavor) => {
  const golden = readFileSync(join(import.meta.dirname, 'golden', `${flavor.kind}.yaml`), 'utf8');
  const manifests = objectsWith({ flavor, tlsSecretNames: CERTIFICATES });
  expect(manifests.map((one) => Yaml.stringify(one)).join('---\n')).toBe(golden);
});
