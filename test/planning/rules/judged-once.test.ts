import { expect, it, vi } from 'vitest';
import { judgedOnce, type Rule } from '../../../lib/planning/rules/index.js';

function below(field: string, value: number, limit: number): Rule {
  return {
    violatedWhen: value >= limit,
    message: () => ({ field, problem: `${value} is too much`, allowed: `below ${limit}`, mend: 'lower it' }),
  };
}

const rulesOf = (pods: number, nodes: number) => [below('pods', pods, 10), below('nodes', nodes, 5)];

it('returns the rules that are violated', () => {
  const judge = judgedOnce(rulesOf);
  expect(judge(1, 1)).toEqual([]);
  expect(judge(12, 7).map(({ message }) => message().problem)).toEqual(['12 is too much', '7 is too much']);
});

it('judges the same values once', () => {
  const judged = vi.fn(rulesOf);
  const judge = judgedOnce(judged);
  expect(judge(12, 1)).toBe(judge(12, 1));
  expect(judged).toHaveBeenCalledOnce();
});

it.each([
  [13, 1],
  [12, 7],
])('judges again when one value is another: %d and %d', (pods, nodes) => {
  const judge = judgedOnce(rulesOf);
  judge(12, 1);
  expect(judge(pods, nodes).map(({ message }) => message())).toEqual(
    rulesOf(pods, nodes)
      .filter(({ violatedWhen }) => violatedWhen)
      .map(({ message }) => message()),
  );
});

it('remembers the last values alone', () => {
  const judged = vi.fn(rulesOf);
  const judge = judgedOnce(judged);
  for (const pods of [1, 2, 1]) judge(pods, 1);
  expect(judged).toHaveBeenCalledTimes(3);
});

it('judges again what it could not judge', () => {
  const judge = judgedOnce((pods: number): Rule[] => {
    throw new RangeError(`${pods} cannot be judged`);
  });
  for (const pods of [1, 1]) expect(() => judge(pods)).toThrow('1 cannot be judged');
});

it('tells values that are left out from those that are not', () => {
  const judge = judgedOnce((...pods: readonly number[]) => pods.map((count) => below('pods', count, 10)));
  expect([judge(12), judge(12, 13), judge(12)].map((violated) => violated.length)).toEqual([1, 2, 1]);
});
