import { type BadInput, GOOD_FEED } from './bad-input.js';

export const BAD_POLICIES: readonly BadInput[] = [
  {
    title: 'a policy with a spelling mistake',
    files: { ...GOOD_FEED, 'policy.json': '{ "drane": "1d" }' },
    args: ['--policy', 'policy.json'],
    errors: [
      'policy.json, row 1, drane: the field is unknown. Allowed: hold, drain, leadTimes, audience, fallback, service, arrival, fleet, budget, costCentre, defaultTier, tiers. To mend: remove it, or correct its spelling.',
    ],
  },
  {
    title: 'a policy that is not JSON',
    files: { ...GOOD_FEED, 'policy.json': '{ drain: 1d }' },
    args: ['--policy', 'policy.json'],
    errors: [
      'policy.json, row 1: the text is not JSON: invalid symbol. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or export the file again if it was cut off.',
    ],
  },
  {
    title: 'a policy with a number out of range',
    files: { ...GOOD_FEED, 'policy.json': '{ "service": { "slots": 0 } }' },
    args: ['--policy', 'policy.json'],
    errors: [
      'policy.json, row 1, service.slots: 0 is not allowed here. Allowed: a whole number of at least 1. To mend: correct the value, or leave it out for the default.',
    ],
  },
];
