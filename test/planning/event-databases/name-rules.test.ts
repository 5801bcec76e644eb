import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningRules } from '../../../lib/planning/event-databases/index.js';
import { tenantName } from '../../../lib/planning/names/index.js';
import { violationsOf } from '../rules/violations.js';

const tenants = fc.stringMatching(/^[a-c]([ab-]{0,4}[ab])?$/);

function fieldsOf(names: readonly string[]): string[] {
  return beginningRules(names, (index) => `events[${index}].tenant`)
    .filter(({ violatedWhen }) => violatedWhen)
    .map(({ message }) => message().field);
}

describe('names of tenants that begin with each other', () => {
  it('are told with both names', () => {
    expect(violationsOf(beginningRules(['moons', 'moons-2'], (index) => `events[${index}].tenant`))).toEqual([
      'events[1].tenant: "moons-2" begins with "moons", which is another tenant. Allowed: names of which none begins with another: the secret of a database is found by how its ARN begins. To mend: rename the tenant whose database is not there yet.',
    ]);
  });

  it.each<[string, string[], string[]]>([
    ['nothing of names that only look alike', ['moons-1', 'moons-2', 'moon-s'], []],
    ['nothing of a name that is listed twice', ['moons', 'moons'], []],
    ['of the longer name, in whatever order', ['moons-2', 'moons'], ['events[0].tenant']],
    ['of a name that goes on without a hyphen', ['moon', 'moons'], ['events[1].tenant']],
    ['of every longer name', ['a', 'ab', 'abc'], ['events[1].tenant', 'events[2].tenant']],
    ['nothing where there is no tenant', [], []],
  ])('tell %s', (_what, names, fields) => {
    expect(fieldsOf(names)).toEqual(fields);
  });

  it('are found as by comparing all with all', () => {
    fc.assert(
      fc.property(fc.uniqueArray(tenants, { maxLength: 8 }), (names) => {
        const expected = names.flatMap((name, index) =>
          names.some((other) => other !== name && name.startsWith(other)) ? [`events[${index}].tenant`] : [],
        );
        expect(fieldsOf(names)).toEqual(expected);
      }),
    );
  });

  it('do not come from a forecast: the hash at the end tells them apart', () => {
    const names = ['Moons', 'Moons 2', 'Moons 22', 'Moon'].map((name, index) =>
      tenantName(`evt-${index}`, name),
    );
    expect(fieldsOf(names)).toEqual([]);
  });
});
