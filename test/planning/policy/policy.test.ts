import { describe, expect, it } from 'vitest';
import { formatIssue } from '../../../lib/planning/issues/index.js';
import { DEFAULT_POLICY, policyFindings, readPolicy } from '../../../lib/planning/policy/index.js';

const MEND = 'To mend: correct the value, or leave it out for the default.';

function read(policy: unknown) {
  return readPolicy({ file: 'policy.json', text: JSON.stringify(policy) });
}

describe('a policy file', () => {
  it.each([
    ['nothing', {}, DEFAULT_POLICY],
    ['a duration', { drain: '2d' }, { ...DEFAULT_POLICY, drain: '2d' }],
    [
      'one lead time',
      { leadTimes: { ahead: '14d' } },
      { ...DEFAULT_POLICY, leadTimes: { ...DEFAULT_POLICY.leadTimes, ahead: '14d' } },
    ],
    [
      'one tier more',
      { tiers: { vip: { quantile: 'p99', idle: 1, min: 1, max: 1 } } },
      {
        ...DEFAULT_POLICY,
        tiers: { ...DEFAULT_POLICY.tiers, vip: { quantile: 'p99', idle: 1, min: 1, max: 1 } },
      },
    ],
  ])('with %s leaves the rest at the default', (_title, file, policy) => {
    expect(read(file)).toEqual({ ok: true, value: policy });
  });

  it.each([
    [
      'a spelling mistake',
      { leadTime: {} },
      'policy.json, row 1, leadTime: the field is unknown. Allowed: hold, drain, leadTimes, audience, fallback, service, arrival, fleet, budget, costCentre, defaultTier, tiers. To mend: remove it, or correct its spelling.',
    ],
    ['a list', [], `policy.json, row 1: [] is not allowed here. Allowed: an object. ${MEND}`],
    [
      'no duration',
      { hold: '4 hours' },
      `policy.json, row 1, hold: "4 hours" is not allowed here. Allowed: a duration such as 14d, 4h, 1h30m or 45s. ${MEND}`,
    ],
    [
      'an empty duration',
      { hold: '' },
      `policy.json, row 1, hold: "" is not allowed here. Allowed: a duration such as 14d, 4h, 1h30m or 45s. ${MEND}`,
    ],
    [
      'a window of no length',
      { hold: '0h' },
      'policy.json, row 1, hold: a window of "0h" closes when it opens. Allowed: a duration longer than none. To mend: say how long the crowd stays, such as 4h.',
    ],
    [
      'a service time of none',
      { service: { time: '0ms' } },
      `policy.json, row 1, service.time: "0ms" is not allowed here. Allowed: a time such as 80ms or 1s500ms, longer than none. ${MEND}`,
    ],
    [
      'an overlap above one',
      { audience: { overlap: 1.01 } },
      `policy.json, row 1, audience.overlap: 1.01 is not allowed here. Allowed: a number from 0 to 1. ${MEND}`,
    ],
    [
      'an unknown rule',
      { audience: { rule: 'mean' } },
      `policy.json, row 1, audience.rule: "mean" is not allowed here. Allowed: "max" or "sum" or "headliner". ${MEND}`,
    ],
    [
      'more than all slots in use',
      { service: { targetUtilization: 101 } },
      `policy.json, row 1, service.targetUtilization: 101 is not allowed here. Allowed: a whole number from 1 to 100. ${MEND}`,
    ],
    [
      'a default tier that is not there',
      { defaultTier: 'gold' },
      'policy.json, row 1, defaultTier: there is no tier "gold". Allowed: major, small, standard. To mend: name one of these, or add the tier to tiers.',
    ],
    [
      'a tier with more than its most',
      { tiers: { small: { quantile: 'p50', idle: 1, min: 61, max: 60 } } },
      'policy.json, row 1, tiers.small.min: min 61 is more than max 60. Allowed: at most 60. To mend: lower min or raise max.',
    ],
    [
      'a tier with more idle pods than its most',
      { tiers: { small: { quantile: 'p50', idle: 61, min: 2, max: 60 } } },
      'policy.json, row 1, tiers.small.idle: idle 61 is more than max 60. Allowed: at most 60. To mend: lower idle or raise max.',
    ],
    [
      'a tier whose name is no name',
      { tiers: { 'A+': { quantile: 'p50', idle: 1, min: 2, max: 60 } } },
      'policy.json, row 1, tiers["A+"]: "A+" is no name for a tier. Allowed: lower-case letters, digits and "-", beginning with a letter, not ending with "-". To mend: rename the tier.',
    ],
  ])('with %s is refused', (_title, file, issue) => {
    const reading = read(file);
    expect(reading.ok || reading.issues.map(formatIssue)).toEqual([issue]);
  });

  it.each([{ overlap: 0 }, { overlap: 1 }])('may say %o', (audience) => {
    expect(read({ audience }).ok).toBe(true);
  });
});

it('finds nothing wrong with the default policy', () => {
  expect(policyFindings(DEFAULT_POLICY)).toEqual([]);
});
