import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { costSchema } from '../../../lib/planning/costs/index.js';

function messagesOf(amount: number) {
  const { issues = [] } = v.safeParse(costSchema, { amount, because: 'why' }, { abortPipeEarly: true });
  return issues.map(({ message }) => message);
}

describe('an amount of the forecast', () => {
  it.each([0, 0.01, 1.1, 19.99, 90_071_992_547_409.91])('may be %d', (amount) => {
    expect(messagesOf(amount)).toEqual([]);
  });

  it.each([-0.01, 0.001, 1.005, 1e15])('may not be %d', (amount) => {
    expect(messagesOf(amount)).toEqual(['an amount of at least 0 with at most two decimals']);
  });
});
