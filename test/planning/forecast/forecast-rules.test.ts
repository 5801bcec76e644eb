import { describe, expect, it } from 'vitest';
import { planOf, WINDOW } from './forecast-fixture.js';
import { changed, issuesOf, withTenant } from './forecast-texts.js';

const second = planOf({ event: 'E2', tenant: 'second-bbbbbbbb', path: '/second' });

describe('a forecast that contradicts itself', () => {
  it.each([
    [
      'a window that closes before it opens',
      withTenant({
        windows: [{ ...WINDOW, closesAt: '2026-12-04T09:59:59Z', steps: WINDOW.steps.slice(0, 1) }],
      }),
      'forecast.json, tenants[0].windows[0].closesAt: the window closes at 2026-12-04T09:59:59Z, not after it opens at 2026-12-04T10:00:00Z. Allowed: an instant after 2026-12-04T10:00:00Z. To mend: correct one of the two, or make the forecast again.',
    ],
    [
      'a window that opens before its pods are asked for',
      withTenant({
        windows: [
          {
            ...WINDOW,
            scaleUpAt: '2026-12-04T10:00:01Z',
            steps: [{ at: '2026-12-04T10:00:01Z', rate: 3805, pods: 14 }],
          },
        ],
      }),
      'forecast.json, tenants[0].windows[0].opensAt: 2026-12-04T10:00:00Z is before windows[0].scaleUpAt, 2026-12-04T10:00:01Z. Allowed: 2026-12-04T10:00:01Z or more. To mend: put the two in order, or make the forecast again.',
    ],
    [
      'a window whose first step is not at its start',
      withTenant({ windows: [{ ...WINDOW, steps: WINDOW.steps.slice(1) }] }),
      'forecast.json, tenants[0].windows[0].steps[0].at: the first step is at 2026-12-04T10:30:00Z, not when the window scales up. Allowed: 2026-12-04T09:50:00Z. To mend: correct it, or make the forecast again.',
    ],
    [
      'steps out of order',
      withTenant({ windows: [{ ...WINDOW, steps: [...WINDOW.steps, ...WINDOW.steps.slice(1)] }] }),
      'forecast.json, tenants[0].windows[0].steps[2].at: the step is at 2026-12-04T10:30:00Z, not between the one before and the end of the window. Allowed: after 2026-12-04T10:30:00Z and before 2026-12-04T14:00:00Z. To mend: correct it, or make the forecast again.',
    ],
    [
      'a step at the end of its window',
      withTenant({
        windows: [{ ...WINDOW, steps: [...WINDOW.steps, { at: '2026-12-04T14:00:00Z', rate: 1, pods: 2 }] }],
      }),
      'forecast.json, tenants[0].windows[0].steps[2].at: the step is at 2026-12-04T14:00:00Z, not between the one before and the end of the window. Allowed: after 2026-12-04T10:30:00Z and before 2026-12-04T14:00:00Z. To mend: correct it, or make the forecast again.',
    ],
    [
      'a step with more pods than the peak',
      withTenant({
        windows: [{ ...WINDOW, steps: WINDOW.steps.map((step) => ({ ...step, pods: 15 })).slice(0, 1) }],
      }),
      'forecast.json, tenants[0].windows[0].steps[0].pods: 15 pods are more than replicas.peak. Allowed: at most 14. To mend: correct one of the two, or make the forecast again.',
    ],
    [
      'a tenant that is retired in its window',
      withTenant({ retireAt: '2026-12-04T13:59:59Z' }),
      'forecast.json, tenants[0].retireAt: 2026-12-04T13:59:59Z is before windows[0].closesAt, 2026-12-04T14:00:00Z. Allowed: 2026-12-04T14:00:00Z or more. To mend: put the two in order, or make the forecast again.',
    ],
    [
      'fewer pods in the window than outside',
      withTenant({ replicas: { ...planOf().replicas, idle: 15 } }),
      'forecast.json, tenants[0].replicas.peak: 14 is less than replicas.idle, 15. Allowed: 15 or more. To mend: put the two in order, or make the forecast again.',
    ],
    [
      'quantiles out of order',
      withTenant({ demand: { ...planOf().demand, p99: 3804 } }),
      'forecast.json, tenants[0].demand.p99: 3804 is less than demand.p90, 3805. Allowed: 3805 or more. To mend: put the two in order, or make the forecast again.',
    ],
    [
      'a tier that the policy does not have',
      withTenant({ tier: 'gold' }),
      'forecast.json, tenants[0].tier: there is no tier "gold" in the policy. Allowed: major, small, standard. To mend: name one of these, or add the tier to policy.tiers.',
    ],
    [
      'the same event twice',
      changed({ tenants: [planOf(), { ...second, event: 'E1' }] }),
      'forecast.json, tenants[1].event: event "E1" is also that of tenants[0], event "E1". Allowed: every event once. To mend: change or remove one of the two.',
    ],
    [
      'the same host and path twice, whatever the last slash',
      changed({ tenants: [planOf(), { ...second, path: '/paper-lanterns/' }] }),
      'forecast.json, tenants[1].path: host and path "tickets.example.com/paper-lanterns/" is also that of tenants[0], event "E1". Allowed: every host and path once. To mend: change or remove one of the two.',
    ],
  ])('has %s', (_title, text, issue) => {
    expect(issuesOf(text)).toEqual([issue]);
  });
});
