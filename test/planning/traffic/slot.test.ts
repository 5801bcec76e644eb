import { describe, expect, it } from 'vitest';
import { otherSlot, slotLetter, slotName } from '../../../lib/planning/traffic/index.js';

describe('a slot', () => {
  it.each([
    ['paasA', 'paas-a', 'a', 'paasB'],
    ['paasB', 'paas-b', 'b', 'paasA'],
  ] as const)('%s is named %s, lettered %s, and stands across from %s', (slot, name, letter, other) => {
    expect([slotName(slot), slotLetter(slot), otherSlot(slot)]).toEqual([name, letter, other]);
  });
});
