import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHistory } from '../../../lib/planning/history/index.js';
import { fitted } from './sales.js';

const FILE = 'examples/season/history.csv';

describe("the season's history", () => {
  const { records, issues } = readHistory({ file: FILE, text: readFileSync(FILE, 'utf8') });

  it('is read without an issue', () => {
    expect(issues).toEqual([]);
    expect(records).toHaveLength(42);
  });

  it('is over before the season is forecast', () => {
    expect((records.at(-1)?.opensAt ?? '') < '2026-12-01T00:00:00Z').toBe(true);
  });

  it('has enough of everything to tell each feature', () => {
    const { model, warnings } = fitted(records);
    expect(warnings).toEqual([]);
    expect(model).toMatchObject({
      leftOut: [],
      because:
        'fitted to 42 past on-sales: the peak grows with the power 0.652 of the followers and by presale, venue capacity, tier major, tier small, weekend and evening; sigma 0.43 with 34 degrees of freedom, R2 0.938; with fewer than ten sales per coefficient, slopes are drawn to the prior (the exponent to 0.7, the others to 0) as by 3.8 sales',
    });
  });
});
