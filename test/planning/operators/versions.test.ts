import { describe, expect, it } from 'vitest';
import {
  formatRange,
  isAllowed,
  isKubernetesVersion,
  isLikePinned,
  isTested,
  isVersionOf,
} from '../../../lib/planning/operators/index.js';

describe('the version of an operator', () => {
  it.each(['2.20.2', '0.0.1', '3.0.0-rc.1', '3.0.0+build.5'])('may be %s', (version) => {
    expect(isVersionOf('keda', version)).toBe(true);
  });

  it.each(['', 'latest', '*', '2', '2.20', '2.20.x', '^2.20.2', '~2.20.2', '>=2.20.2', '2.20.2 ', 'v2.20.2'])(
    'cannot be %j',
    (version) => {
      expect(isVersionOf('keda', version)).toBe(false);
    },
  );

  it.each([
    ['v1.22.0', true],
    ['1.22.0', false],
    ['v*', false],
    ['v1.22', false],
  ])('is written as upstream writes it: %s of cert-manager is one: %j', (version, isOne) => {
    expect(isVersionOf('cert-manager', version)).toBe(isOne);
  });

  it.each([
    ['2.20.9', true],
    ['2.21.0', false],
    ['3.20.2', false],
  ])('%s is like that of the catalogue: %j', (version, isLike) => {
    expect(isLikePinned('keda', version)).toBe(isLike);
  });
});

describe('a version of Kubernetes', () => {
  it.each([
    ['1.35', true],
    ['1.9', true],
    ['1.35.2', false],
    ['v1.35', false],
    ['1.035', false],
    ['2.0', false],
  ])('may be %s: %j', (version, isOne) => {
    expect(isKubernetesVersion(version)).toBe(isOne);
  });

  it.each([
    ['1.32', false],
    ['1.33', true],
    ['1.36', true],
    ['1.37', false],
  ])('of 1.33 to 1.36 may be %s: %j', (version, isIn) => {
    expect(isAllowed({ min: '1.33', max: '1.36' }, version)).toBe(isIn);
  });

  it('has no most where upstream names none, and counts in numbers', () => {
    expect(isAllowed({ min: '1.9' }, '1.100')).toBe(true);
  });

  it.each([
    ['1.33', true],
    ['1.34', true],
    ['1.35', true],
    ['1.36', false],
  ])('of tests with 1.34 and 1.35 holds for %s: %j', (version, isIn) => {
    expect(isTested({ min: '1.1', tested: ['1.34', '1.35'] }, version)).toBe(isIn);
  });

  it('is tested where upstream does not say', () => {
    expect(isTested({ min: '1.1' }, '1.35')).toBe(true);
  });

  it.each([
    ['1.31', undefined, '1.31 or later'],
    ['1.33', '1.36', '1.33 to 1.36'],
    ['1.36', '1.36', '1.36'],
  ])('from %s to %s is told as %s', (min, max, text) => {
    expect(formatRange(min, max)).toBe(text);
  });
});
