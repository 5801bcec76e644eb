import { expect, it } from 'vitest';
import { databaseTable } from '../../../../apps/greenroom/postgres/database-table.js';

const COLUMNS = ['id', 'name', 'on_sale'];
const ROWS = [
  ['b', 'B', undefined],
  ['a', 'Z', undefined],
  ['é', 'É', undefined],
  ['B', 'B', undefined],
  ['a', 'A', undefined],
];
const hashOf = (columns: readonly string[], rows: typeof ROWS, others: readonly string[] = []) =>
  databaseTable('db', { columns, rows }, others).sha256;

it('Rows are in the order of their ids by code point, and rows of one id in that of all their values', () => {
  const { table } = databaseTable('db', { columns: COLUMNS, rows: ROWS }, ['notes']);
  expect(table).toEqual({
    file: 'db',
    columns: ['id', 'name', 'on_sale', 'notes'],
    rows: [
      ['B', 'B', undefined],
      ['a', 'A', undefined],
      ['a', 'Z', undefined],
      ['b', 'B', undefined],
      ['é', 'É', undefined],
    ],
  });
});

it.each([
  ['the order of the rows', () => hashOf(COLUMNS, [...ROWS].reverse())],
  [
    'the order of the columns',
    () =>
      hashOf(
        [...COLUMNS].reverse(),
        ROWS.map((row) => [...row].reverse()),
      ),
  ],
  [
    'a column that is not known',
    () =>
      hashOf(
        [...COLUMNS, 'notes'],
        ROWS.map((row) => [...row, 'x']),
      ),
  ],
  ['a column that was not read', () => hashOf(COLUMNS, ROWS, ['notes'])],
])('The hash does not change with %s', (_title, hash) => {
  expect(hash()).toBe(hashOf(COLUMNS, ROWS));
});

it.each([
  ['a value', () => hashOf(COLUMNS, [['b', 'C', undefined], ...ROWS.slice(1)])],
  ['an empty text for a null', () => hashOf(COLUMNS, [['b', 'B', ''], ...ROWS.slice(1)])],
  ['a row', () => hashOf(COLUMNS, ROWS.slice(1))],
  ['a column that is known', () => hashOf([...COLUMNS, 'tier'], ROWS)],
])('The hash changes with %s', (_title, hash) => {
  expect(hash()).not.toBe(hashOf(COLUMNS, ROWS));
});
