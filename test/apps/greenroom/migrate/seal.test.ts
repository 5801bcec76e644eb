import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealWith } from '../../../../apps/greenroom/migrate/seal.js';
import { rsaPair } from './certificate.js';
import { unseal } from './unseal.js';

const PAIR = rsaPair();

describe('a sealed value', () => {
  it('is read with the private key, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('shop/db', 'a/b'), (value, label) => {
        const sealed = sealWith(PAIR.publicKey)(value, label);
        expect([...unseal(sealed, label, PAIR.privateKey)]).toEqual([...value]);
      }),
      { numRuns: 50 },
    );
  });

  it('is not read under another name', () => {
    const sealed = sealWith(PAIR.publicKey)(Buffer.from('abc'), 'shop/db');
    expect(() => unseal(sealed, 'shop/other', PAIR.privateKey)).toThrow();
  });

  it('is not read with another key', () => {
    const sealed = sealWith(PAIR.publicKey)(Buffer.from('abc'), 'shop/db');
    expect(() => unseal(sealed, 'shop/db', rsaPair().privateKey)).toThrow();
  });

  it('is another one each time', () => {
    const seal = sealWith(PAIR.publicKey);
    expect(seal(Buffer.from('abc'), 'shop/db')).not.toBe(seal(Buffer.from('abc'), 'shop/db'));
  });
});
