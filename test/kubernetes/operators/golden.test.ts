import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { ALL, type Change, manifestsWith, operatorsWith } from './operators-with.js';

const operators = ['plugin-barman-cloud', 'cloudnative-pg', 'cert-manager', 'gateway-api-crds'] as const;

function golden(name: string): string {
  return readFileSync(join(import.meta.dirname, 'golden', `${name}.yaml`), 'utf8');
}

describe('operators are, byte for byte, those that were reviewed', () => {
  it.each<[string, Change]>([
    ['argo-cd', { operators }],
    ['flux', { operators: [...operators, 'snapshot-controller'], delivery: { kind: 'flux' } }],
  ])('delivered by %s', (name, change) => {
    expect(
      manifestsWith(change)
        .map((one) => Yaml.stringify(one))
        .join('---\n'),
    ).toBe(golden(name));
  });

  it('in the values of all of them', () => {
    const values = operatorsWith({ operators: ALL }).releases.map((release) => [
      release.name,
      release.values,
    ]);
    // Without the anchors of YAML for what two values have in common.
    const copied: unknown = JSON.parse(JSON.stringify(Object.fromEntries(values)));
    expect(Yaml.stringify(copied)).toBe(golden('values'));
  });
});
