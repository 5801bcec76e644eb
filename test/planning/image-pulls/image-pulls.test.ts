import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImageUser, imagePulls } from '../../../lib/planning/image-pulls/index.js';

const TENANT: ImageUser = {
  image: 'shop:1',
  pool: 'standard',
  provisionAt: '2026-12-01T06:00:00Z',
  windows: [{ opensAt: '2026-12-01T10:00:00Z', closesAt: '2026-12-01T12:00:00Z' }],
  retireAt: '2026-12-02T12:00:00Z',
};
const ON_SALE = '2026-12-01T11:00:00Z';

it.each<[string, string, boolean]>([
  ['planned', '2026-12-01T05:59:59Z', false],
  ['warming', '2026-12-01T06:00:00Z', true],
  ['on sale', '2026-12-01T10:00:00Z', true],
  ['on sale until its last second', '2026-12-01T11:59:59Z', true],
  ['draining', '2026-12-01T12:00:00Z', false],
  ['retired', '2026-12-02T12:00:00Z', false],
])('whether the image of a tenant that is %s is needed', (_, asOf, isNeeded) => {
  expect(imagePulls([TENANT], asOf)).toEqual(isNeeded ? [{ pool: 'standard', images: ['shop:1'] }] : []);
});

it('pools are sorted, and so are the images of each, without repetition', () => {
  const tenants = [
    { ...TENANT, image: 'b:1', pool: 'standard' },
    { ...TENANT, image: 'a:1', pool: 'standard' },
    { ...TENANT, image: 'Z:1', pool: 'standard' },
    { ...TENANT, image: 'b:1', pool: 'standard' },
    { ...TENANT, image: 'b:1', pool: 'big' },
  ];
  expect(imagePulls(tenants, ON_SALE)).toEqual([
    { pool: 'big', images: ['b:1'] },
    { pool: 'standard', images: ['Z:1', 'a:1', 'b:1'] },
  ]);
});

describe('whatever the tenants', () => {
  const tenant = fc.record({
    image: fc.constantFrom('a:1', 'b:1', 'c:1'),
    pool: fc.constantFrom('big', 'standard'),
    isEarly: fc.boolean(),
  });
  const tenants = fc.array(tenant).map((list) =>
    list.map(({ image, pool, isEarly }) => ({
      ...TENANT,
      image,
      pool,
      ...(isEarly && { retireAt: '2026-11-30T00:00:00Z' }),
    })),
  );

  it('their order changes nothing', () => {
    fc.assert(
      fc.property(tenants, (list) => {
        expect(imagePulls([...list].reverse(), ON_SALE)).toEqual(imagePulls(list, ON_SALE));
      }),
    );
  });

  it('a second tenant of the same image and pool changes nothing', () => {
    fc.assert(
      fc.property(tenants, (list) => {
        expect(imagePulls([...list, ...list], ON_SALE)).toEqual(imagePulls(list, ON_SALE));
      }),
    );
  });

  it('a retired one changes nothing', () => {
    fc.assert(
      fc.property(tenants, (list) => {
        const retired = { ...TENANT, image: 'old:1', retireAt: '2026-11-30T00:00:00Z' };
        expect(imagePulls([...list, retired], ON_SALE)).toEqual(imagePulls(list, ON_SALE));
      }),
    );
  });
});
