import { describe, expect, it } from 'vitest';
import { randomSplitWarning } from '../../../lib/planning/capacity/index.js';
import { DEFAULT_POLICY } from '../../../lib/planning/policy/index.js';

const { service } = DEFAULT_POLICY;

describe('pods that are picked at random', () => {
  it('are no news with the many slots of the default policy', () => {
    expect(randomSplitWarning(service)).toBeUndefined();
  });

  it('are told when too many requests would wait at a busy pod while another is free', () => {
    expect(randomSplitWarning({ ...service, slots: 8 })).toBe(
      'service: where a pod is picked at random, as kube-proxy does, 10.2 % of the requests wait over 50ms with 75 % of 8 slots in use, more than the 1 % of waitShare; lower targetUtilization, or let a pod have more slots',
    );
  });

  it.each([
    [0.11, undefined],
    [0.1, 'told'],
  ])('are held against a share of %f', (waitShare, told) => {
    const warning = randomSplitWarning({ ...service, slots: 8, waitShare });
    expect(warning === undefined ? undefined : 'told').toBe(told);
  });
});
