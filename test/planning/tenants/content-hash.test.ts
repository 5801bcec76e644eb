import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../lib/planning/tenants/index.js';

describe('the hash of a configuration', () => {
  it('is the same for the same values in another order', () => {
    expect(contentHash({ B: '2', A: '1' })).toBe(contentHash({ A: '1', B: '2' }));
  });

  it('stays the same from release to release, as a new one would make new pods', () => {
    expect(contentHash({ LOG_FORMAT: 'json', LOCALE: 'pl' })).toBe('61edefec94e85a88');
  });

  it.each([
    ['another value', { A: '2' }],
    ['another key', { B: '1' }],
    ['a key more', { A: '1', B: '' }],
    ['the values shifted', { 'A": "1': '' }],
    ['nothing', {}],
  ])('is another one for %s', (_title, values) => {
    expect(contentHash(values)).not.toBe(contentHash({ A: '1' }));
  });
});
