import { describe, expect, it } from 'vitest';
import {
  isCidr,
  isDnsLabel,
  isLabelKey,
  isLabels,
  isLabelValue,
  isPort,
  isServiceName,
  isSubdomain,
  isVariableName,
} from '../../../lib/kubernetes/validation/index.js';

const LABEL = `a${'b'.repeat(61)}c`;

describe.each([
  [
    'the name of a namespace',
    isDnsLabel,
    ['a', '1', 'a-b', LABEL],
    ['', '-a', 'a-', 'A', 'a.b', `${LABEL}d`, 'ü'],
  ],
  ['the name of a Service', isServiceName, ['a', 'a-1', LABEL], ['', '1a', 'a-', 'A', 'a_b', `${LABEL}d`]],
  [
    'a name with dots',
    isSubdomain,
    ['a', 'a.b-c.1', `${'a.'.repeat(126)}a`],
    ['', '.a', 'a..b', 'a-.b', 'A', `${'a.'.repeat(126)}ab`],
  ],
  [
    'the value of a label',
    isLabelValue,
    ['', 'A', '1_2.3-4', LABEL],
    ['-a', 'a.', 'a b', `${LABEL}d`, 'ü', 'a\n'],
  ],
  [
    'the key of a label',
    isLabelKey,
    ['app', 'greenroom.dev/pool', 'a/B_c.d', `a/${LABEL}`],
    ['', '/a', 'a/', 'a/b/c', 'A.b/c', 'a/-b', `a/${LABEL}d`],
  ],
  ['the name of a variable', isVariableName, ['A', '_a1', 'LOG_FORMAT'], ['', '1A', 'A-B', 'a.b', 'ü']],
  [
    'a network',
    isCidr,
    [
      '10.0.0.0/8',
      '0.0.0.0/0',
      '255.255.255.255/32',
      'fd00::/8',
      '::/0',
      '2001:db8:0:1:2:3:4:5/128',
      '::1/128',
    ],
    [
      '10.0.0.0',
      '10.0.0.0/33',
      '10.0.0.0/08',
      '10.0.0/8',
      '010.0.0.0/8',
      '256.0.0.0/8',
      '10.0.0.0/8/8',
      'fd00::/129',
      '1::2::3/64',
      '1:2:3:4:5:6:7/64',
      '1:2:3:4:5:6:7:8::/64',
      '12345::/16',
      ':::/0',
      'example.com/8',
      '',
    ],
  ],
])('%s', (_title, isValid, good, bad) => {
  it.each(good)('may be %j', (text) => {
    expect(isValid(text)).toBe(true);
  });

  it.each(bad)('may not be %j', (text) => {
    expect(isValid(text)).toBe(false);
  });
});

describe('a port', () => {
  it.each([1, 65_535])('may be %d', (port) => {
    expect(isPort(port)).toBe(true);
  });

  it.each([0, 65_536, -1, 80.5, Number.NaN, Number.POSITIVE_INFINITY])('may not be %d', (port) => {
    expect(isPort(port)).toBe(false);
  });
});

describe('labels', () => {
  it('need good keys and good values', () => {
    expect(isLabels({ app: 'a', 'example.com/b': '' })).toBe(true);
    expect(isLabels({})).toBe(true);
    expect(isLabels({ 'a b': 'a' })).toBe(false);
    expect(isLabels({ app: 'a b' })).toBe(false);
  });
});
