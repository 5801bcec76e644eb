import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangB, erlangC, keepsWait, slotsForWait } from '../../../lib/planning/capacity/index.js';

describe('erlangB', () => {
  // Traffic that loses one call in a hundred, from the tables of ITU-T's Teletraffic Engineering Handbook.
  it.each([
    [1, 0.0101],
    [2, 0.1526],
    [5, 1.3608],
    [10, 4.4612],
    [20, 12.031],
    [50, 37.901],
    [100, 84.064],
  ])('loses one call in a hundred on %d lines with %d Erlang', (slots, load) => {
    expect(erlangB({ load, slots })).toBeCloseTo(0.01, 5);
  });

  it('loses everything without a line, and nothing without a call', () => {
    expect([erlangB({ load: 1, slots: 0 }), erlangB({ load: 0, slots: 1 })]).toEqual([1, 0]);
  });
});

describe('erlangC', () => {
  // The worked example of https://www.mitan.co.uk/erlang/elgcmath.htm: 360 calls in 1,800 s of 240 s each, 55 agents.
  it('is 0.239 for 48 Erlang and 55 agents', () => {
    expect(erlangC({ load: 48, slots: 55 })).toBeCloseTo(0.239, 3);
  });

  it('is the utilisation for a single slot, as for M/M/1', () => {
    expect(erlangC({ load: 0.7, slots: 1 })).toBeCloseTo(0.7, 12);
  });

  it('is the textbook form with factorials, where that does not overflow', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (slots, share) => {
          const load = slots * share;
          expect(erlangC({ load, slots })).toBeCloseTo(textbook(load, slots), 9);
        },
      ),
    );
  });

  it('is 1 when the slots never catch up, and 0 without requests', () => {
    expect([erlangC({ load: 5, slots: 5 }), erlangC({ load: 0, slots: 5 })]).toEqual([1, 0]);
  });

  it('stays a share for a hundred thousand slots', () => {
    expect(erlangC({ load: 99_000, slots: 100_000 })).toBeCloseTo(0.0009, 3);
  });
});

describe('slotsForWait', () => {
  const target = { limit: 15 / 240, share: 1 - 0.845 };

  it('needs the 55 agents of the worked example, in which 84.5 % of calls are answered within 15 s', () => {
    expect(keepsWait({ load: 48, slots: 55 }, { ...target, share: 0.155 })).toBe(true);
    expect(keepsWait({ load: 48, slots: 54 }, { ...target, share: 0.155 })).toBe(false);
    expect(slotsForWait(48, 1, { ...target, share: 0.155 })).toBe(55);
  });

  it('is the fewest that keep the wait, in steps of a pod', () => {
    const anyTarget = fc.record({
      limit: fc.double({ min: 0.01, max: 5, noNaN: true }),
      share: fc.constantFrom(0.5, 0.1, 0.01, 0.0001),
    });
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 3000, noNaN: true }),
        fc.integer({ min: 1, max: 100 }),
        anyTarget,
        (load, step, any) => {
          const slots = slotsForWait(load, step, any);
          expect(slots % step).toBe(0);
          expect(keepsWait({ load, slots }, any)).toBe(true);
          expect(keepsWait({ load, slots: slots - step }, any)).toBe(false);
        },
      ),
    );
  });

  it('needs none without requests', () => {
    expect(slotsForWait(0, 50, target)).toBe(0);
  });

  it('is enough for a load that no recursion could walk through', () => {
    const slots = slotsForWait(5e12, 50, target);
    expect(slots).toBeGreaterThan(5e12);
    expect(slots / 5e12).toBeCloseTo(1, 6);
  });
});

/** C = (a^c / c!) (c / (c - a)) / (sum of a^k / k! below c + the same). */
function textbook(load: number, slots: number): number {
  let term = 1;
  let sum = 0;
  for (let k = 0; k < slots; k += 1) {
    sum += term;
    term *= load / (k + 1);
  }
  const waiting = term * (slots / (slots - load));
  return waiting / (sum + waiting);
}
