import { describe, expect, it } from 'vitest';
import { planForecast } from '../../../lib/planning/forecast/index.js';
import { DEFAULT_POLICY } from '../../../lib/planning/policy/index.js';
import { eventOf, inputOf, issuesOf, plan } from './plan-fixture.js';

describe('events that cannot be planned are errors:', () => {
  const second = eventOf({ id: 'E2', place: { file: 'events.csv', row: 3 } });

  it.each([
    [
      'a tier that the policy does not have',
      { events: [eventOf({ tier: 'gold' })] },
      'error: events.csv, row 2, tier: event "E1" is of tier "gold", which the policy does not have. Allowed: major, small, standard. To mend: name one of these, or add the tier to the policy.',
    ],
    [
      'a tier that is only a property of every object',
      { events: [eventOf({ tier: 'constructor' })] },
      'error: events.csv, row 2, tier: event "E1" is of tier "constructor", which the policy does not have. Allowed: major, small, standard. To mend: name one of these, or add the tier to the policy.',
    ],
    [
      'a window of nearly a year',
      { policy: { ...DEFAULT_POLICY, hold: '330d' } },
      'error: events.csv, row 2: a window of event "E1" is open from 2026-12-04T10:00:00Z to 2027-10-30T10:00:00Z. Allowed: windows of at most 330d, because a schedule in cron has no year. To mend: correct the end of the sale, or make hold in the policy shorter.',
    ],
    [
      'a life before the year 0',
      { policy: { ...DEFAULT_POLICY, leadTimes: { ...DEFAULT_POLICY.leadTimes, ahead: '800000d' } } },
      'error: events.csv, row 2: the life of the tenant of event "E1" is not within the years 0000 to 9999. Allowed: sales and durations that are. To mend: correct the times of the sales, or hold, drain and leadTimes of the policy.',
    ],
    [
      'two of them on one path without a host',
      { events: [eventOf({ path: '/x' }), { ...second, path: '/x/' }] },
      'error: events.csv, row 3: event "E2" has the same host and path, "/x/", as event "E1" in events.csv, row 2. Allowed: every host and path once. To mend: give one of the events another host or path.',
    ],
    [
      'two of them on one host and path',
      {
        host: 'a.example.com',
        events: [eventOf({ path: '/x/' }), { ...second, path: '/x', host: 'a.example.com' }],
      },
      'error: events.csv, row 3: event "E2" has the same host and path, "a.example.com/x/", as event "E1" in events.csv, row 2. Allowed: every host and path once. To mend: give one of the events another host or path.',
    ],
    [
      'two of them on the root of one host',
      { events: [eventOf({ path: '/' }), { ...second, path: '/' }] },
      'error: events.csv, row 3: event "E2" has the same host and path, "/", as event "E1" in events.csv, row 2. Allowed: every host and path once. To mend: give one of the events another host or path.',
    ],
  ])('%s', (_title, input, issue) => {
    expect(issuesOf(input)).toEqual([issue]);
  });

  it('two of them with the tenant name that a previous forecast holds', () => {
    const previous = plan();
    const [held] = previous.tenants;
    const tenants = held === undefined ? [] : [held, { ...held, event: 'E2', path: '/other' }];
    expect(issuesOf({ events: [eventOf(), second], previous: { ...previous, tenants } })).toEqual([
      'error: events.csv, row 3: event "E2" has the same tenant name, "paper-lanterns-eisjvjq7", as event "E1" in events.csv, row 2. Allowed: every tenant name once. To mend: give the events different ids; if they have, correct the previous forecast, which holds the names.',
    ]);
  });

  it('not one path on two hosts', () => {
    const events = [
      eventOf({ path: '/x', host: 'a.example.com' }),
      { ...second, path: '/x', host: 'b.example.com' },
    ];
    expect(issuesOf({ events })).toEqual([]);
  });

  it('all of them, not only the first', () => {
    const events = [eventOf({ tier: 'gold', path: '/x' }), { ...second, tier: 'silver', path: '/x' }];
    expect(planForecast(inputOf({ events })).issues.map(({ problem }) => problem)).toEqual([
      'event "E1" is of tier "gold", which the policy does not have',
      'event "E2" is of tier "silver", which the policy does not have',
      'event "E2" has the same host and path, "/x/", as event "E1" in events.csv, row 2',
    ]);
  });
});
