import { describe, expect, it } from 'vitest';
import { sameCrowdWarnings } from '../../../lib/planning/forecast/same-crowd.js';
import { DEFAULT_POLICY } from '../../../lib/planning/policy/index.js';
import { planOf, WINDOW } from './forecast-fixture.js';

const AUDIENCE = {
  followers: 9_525_000,
  basis: 'performers',
  because: '9,525,000 of "Paper Lanterns"',
} as const;

function dateOf(event: string, opensAt = WINDOW.opensAt, audience: typeof AUDIENCE = AUDIENCE) {
  return planOf({ event, audience, windows: [{ ...WINDOW, opensAt }] });
}

describe('dates of one tour', () => {
  it('are told when they open together, with the followers that are counted for each', () => {
    expect(
      sameCrowdWarnings([dateOf('B'), dateOf('A', '2026-12-04T12:00:00Z'), dateOf('C')], DEFAULT_POLICY),
    ).toEqual([
      'events "B", "C" and "A": the same 9,525,000 followers are counted once for each, and all open from 2026-12-04T10:00:00Z on; if they are one crowd, give each event the followers that it will have',
    ]);
  });

  it.each([
    ['a second before the window of another is over', '2026-12-04T13:59:59Z', 1],
    ['when the window of another is over', '2026-12-04T14:00:00Z', 0],
  ])('open together %s', (_title, opensAt, warnings) => {
    expect(sameCrowdWarnings([dateOf('A'), dateOf('B', opensAt)], DEFAULT_POLICY)).toHaveLength(warnings);
  });

  it('are no news when each has an audience of its own', () => {
    const other = { ...AUDIENCE, because: '9,525,000 of "Violet Hour"' };
    const given = planOf({ event: 'D' });
    expect(
      sameCrowdWarnings([dateOf('A'), planOf({ event: 'B', audience: other }), given, given], DEFAULT_POLICY),
    ).toEqual([]);
  });
});
