import { expect, it } from 'vitest';
import {
  DEFAULT_PRIORITIES,
  DEFAULT_PRIORITY_CLASSES,
  misordered,
  type PriorityClassDefinition,
} from '../../../lib/planning/priorities/index.js';

it('the default classes keep their names, values and policies', () => {
  expect(
    DEFAULT_PRIORITY_CLASSES.map(({ name, value, preemptionPolicy, globalDefault }) => [
      name,
      value,
      preemptionPolicy,
      globalDefault,
    ]),
  ).toEqual([
    ['platform-critical', 1_000_000, undefined, undefined],
    ['ticket-sales', 100_000, undefined, undefined],
    ['batch', -5, undefined, undefined],
    ['placeholder', -10, 'Never', undefined],
  ]);
});

it('the default classes are those of the names', () => {
  expect(DEFAULT_PRIORITY_CLASSES.map(({ name }) => name)).toEqual(DEFAULT_PRIORITIES);
});

function classOf([name, value]: readonly [string, number]): PriorityClassDefinition {
  return { name, value, description: '' };
}

it.each<[string, [string, number][], [string, string][]]>([
  ['no class at all', [], []],
  [
    'the default values',
    [
      ['platform-critical', 1_000_000],
      ['ticket-sales', 100_000],
      ['batch', -5],
      ['placeholder', -10],
    ],
    [],
  ],
  [
    'two exchanged',
    [
      ['ticket-sales', 2],
      ['platform-critical', 1],
    ],
    [['platform-critical', 'ticket-sales']],
  ],
  [
    'two of one value',
    [
      ['ticket-sales', 1],
      ['platform-critical', 1],
    ],
    [],
  ],
  [
    'two exchanged with one between them left out',
    [
      ['placeholder', 2],
      ['ticket-sales', 1],
    ],
    [['ticket-sales', 'placeholder']],
  ],
  [
    'all upside down',
    [
      ['placeholder', 4],
      ['batch', 3],
      ['ticket-sales', 2],
      ['platform-critical', 1],
    ],
    [
      ['platform-critical', 'ticket-sales'],
      ['ticket-sales', 'batch'],
      ['batch', 'placeholder'],
    ],
  ],
  [
    'a class that nobody knows above all',
    [
      ['reports', 9],
      ['ticket-sales', 1],
    ],
    [],
  ],
])('of %s, the pairs in the wrong order are told', (_, classes, pairs) => {
  expect(misordered(classes.map(classOf)).map(({ upper, lower }) => [upper.name, lower.name])).toEqual(pairs);
});
