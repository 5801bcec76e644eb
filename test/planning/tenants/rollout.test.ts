import { describe, expect, it } from 'vitest';
import { rolloutIn, surgeOf } from '../../../lib/planning/tenants/index.js';

describe('a rolling update', () => {
  it.each([
    ['warming', 0],
    ['on-sale', 0],
    ['draining', '25%'],
  ] as const)('takes away in the phase %s at most %s of the pods that are ready', (phase, maxUnavailable) => {
    expect(rolloutIn(phase)).toEqual({ maxSurge: '25%', maxUnavailable });
  });

  it.each([
    [1, 1],
    [2, 1],
    [4, 1],
    [5, 2],
    [59, 15],
    [100, 25],
    [101, 26],
  ])('of %i pods adds %i', (replicas, surge) => {
    expect(surgeOf(replicas)).toBe(surge);
  });
});
