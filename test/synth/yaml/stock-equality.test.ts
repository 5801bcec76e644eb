import { Yaml } from 'cdk8s';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTreeYaml } from '../../../lib/synth/yaml/index.js';
import { yamlText } from '../../../lib/synth/yaml-text.js';
import { anyTrees, plainTrees } from './generated-values.js';

// On failure the seed and the smallest such tree are printed.
const numRuns = Number(process.env.GREENROOM_YAML_RUNS ?? 10_000);

describe('the bytes of cdk8s', () => {
  it('come from the fast path for any tree of plain maps, lists and scalars', () => {
    fc.assert(
      fc.property(plainTrees, (tree) => {
        expect(plainTreeYaml(tree)).toBe(Yaml.stringify(tree));
      }),
      { numRuns },
    );
  });

  it('come from one of the two paths for anything', () => {
    fc.assert(
      fc.property(fc.array(anyTrees, { maxLength: 3 }), (documents) => {
        expect(outcome(() => yamlText(documents))).toEqual(outcome(() => Yaml.stringify(...documents)));
      }),
      { numRuns },
    );
  });
});

function outcome(run: () => string): unknown {
  try {
    return run();
  } catch (error) {
    return String(error);
  }
}
