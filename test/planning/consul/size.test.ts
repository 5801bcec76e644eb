import { describe, expect, it } from 'vitest';
import {
  changesSizeAndImage,
  isEvenCount,
  isServerCount,
  keepsQuorum,
  quorumOf,
  toleranceOf,
} from '../../../lib/planning/consul/index.js';

describe('servers', () => {
  it.each([
    [1, 1, 0],
    [2, 2, 0],
    [3, 2, 1],
    [4, 3, 1],
    [5, 3, 2],
  ])('that are %d need %d to agree and survive the loss of %d', (servers, quorum, tolerance) => {
    expect([quorumOf(servers), toleranceOf(servers)]).toEqual([quorum, tolerance]);
  });

  it.each([1, 3, 5])('may be %d outside production', (servers) => {
    expect(isServerCount(servers, 'staging')).toBe(true);
  });

  it.each([0, 1, 2, 4, 6, 7, 3.5, -3, Number.NaN])('may not be %d in production', (servers) => {
    expect(isServerCount(servers, 'production')).toBe(false);
  });

  it.each([
    [2, true],
    [4, true],
    [3, false],
    [0, false],
    [-2, false],
    [2.5, false],
  ])('that are %d are an even number: %s', (servers, isEven) => {
    expect(isEvenCount(servers)).toBe(isEven);
  });
});

describe('a change', () => {
  const before = { servers: 3, image: 'consul:1.21.0' };

  it.each([
    [before, false],
    [{ ...before, servers: 5 }, false],
    [{ ...before, image: 'consul:1.22.0' }, false],
    [{ servers: 5, image: 'consul:1.22.0' }, true],
  ])('to %j is of both the size and the image: %s', (after, isBoth) => {
    expect(changesSizeAndImage(before, after)).toBe(isBoth);
  });

  it.each([
    [5, 3, true],
    [3, 5, true],
    [1, 3, true],
    [3, 1, false],
    [5, 1, false],
  ])('from %d to %d servers keeps a majority: %s', (from, to, keeps) => {
    expect(keepsQuorum(from, to)).toBe(keeps);
  });
});
