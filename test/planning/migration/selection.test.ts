import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSelector } from '../../../lib/planning/migration/selection/index.js';
import { fulfils } from '../../../lib/planning/migration/selection/requirement.js';

function selects(selector: string, labels: Readonly<Record<string, string>>): boolean {
  const parsed = parseSelector(selector);
  if (!parsed.ok) throw new Error(parsed.problem);
  return fulfils(labels, parsed.requirements);
}

const LABELS = { app: 'shop', tier: 'web', build: '12', empty: '' };

describe('a label selector', () => {
  it.each([
    ['app=shop', true],
    ['app==shop', true],
    ['app=other', false],
    ['app!=shop', false],
    ['app!=other', true],
    ['none!=shop', true],
    ['app', true],
    ['none', false],
    ['!none', true],
    ['!app', false],
    ['tier in (web,api)', true],
    ['tier in (api)', false],
    ['none in (web)', false],
    ['tier notin (web,api)', false],
    ['tier notin (api)', true],
    ['none notin (api)', true],
    ['build>11', true],
    ['build>12', false],
    ['build<13', true],
    ['app>1', false],
    ['none<1', false],
    ['empty=', true],
    ['empty in (,x)', true],
    ['app=', false],
    ['app=shop,tier in ( web , api ),!none', true],
    ['app=shop,tier=api', false],
    [' app = shop ', true],
    ['app in(shop)', true],
    ['app.kubernetes.io/name!=shop', true],
  ])('%s is %s', (selector, expected) => {
    expect(selects(selector, LABELS)).toBe(expected);
  });

  it.each([
    ['app=shop,', 'it ends at character 10, where there must be the key of a label'],
    [',app', '"," stands at character 1, where there must be the key of a label'],
    ['app=a=b', '"=" stands at character 6, where there must be ","'],
    ['app in web', '"web" stands at character 8, where there must be "("'],
    ['app in (web', 'it ends at character 12, where there must be ")"'],
    ['app in (web))', '")" stands at character 13, where there must be ","'],
    [
      'app has web',
      '"has" stands at character 5, where there must be one of =, ==, !=, in, notin, <, > or a comma',
    ],
    ['a/b/c=d', '"a/b/c" stands at character 1, where there must be the key of a label'],
    ['-app=x', '"-app" stands at character 1, where there must be the key of a label'],
    ['app=x y', '"y" stands at character 7, where there must be ","'],
    ['app=ä', '"ä" stands at character 5, where there must be the value of a label'],
    [
      `app=${'x'.repeat(64)}`,
      `"${'x'.repeat(64)}" stands at character 5, where there must be the value of a label`,
    ],
    ['build>x', '"x" stands at character 7, where there must be a whole number'],
    ['build>', 'it ends at character 7, where there must be a whole number'],
    ['!', 'it ends at character 2, where there must be the key of a label'],
    [' ', 'it ends at character 2, where there must be the key of a label'],
  ])('%s is refused', (selector, problem) => {
    expect(parseSelector(selector)).toEqual({ ok: false, problem });
  });

  it('takes a value of 63 characters', () => {
    expect(selects(`app=${'x'.repeat(63)}`, { app: 'x'.repeat(63) })).toBe(true);
  });

  it('is parsed or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab=!,() in<>/.-1'.split('')) }), (text) => {
        const parsed = parseSelector(text);
        return parsed.ok ? parsed.requirements.length > 0 : parsed.problem.includes(' at character ');
      }),
    );
  });

  it('selects the other half when it is turned round', () => {
    const label = fc.constantFrom('a', 'b', 'c');
    const labels = fc.dictionary(fc.constantFrom('app', 'tier'), label, { noNullPrototype: true });
    fc.assert(
      fc.property(labels, label, label, (found, one, other) => {
        const isIn = selects(`app in (${one},${other})`, found);
        const isNotIn = selects(`app notin (${one},${other})`, found);
        return isIn !== isNotIn;
      }),
    );
  });
});
