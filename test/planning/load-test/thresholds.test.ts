import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../lib/planning/policy/index.js';
import { FIRST, planOf } from './load-test-fixture.js';

describe('the thresholds', () => {
  it('are those of the policy for each scenario, and one for requests that k6 drops', () => {
    expect(planOf().options.thresholds).toEqual({
      'http_req_duration{scenario:event-0000,status:200}': ['p(95)<130'],
      'http_req_failed{scenario:event-0000}': ['rate<0.01'],
      'http_reqs{scenario:event-0000,status:200}': ['count>0'],
      'http_reqs{scenario:event-0000,status:429}': ['count<1'],
      dropped_iterations: ['count<=11989'],
    });
  });

  it.each([
    [254, 'failed', 'count<1'],
    [253, 'counted', 'count>=0'],
  ])('take 429 at an admission of %d req/s for %s', (rate, refusals, threshold) => {
    const plan = planOf({}, [{ ...FIRST, admission: { rate, because: 'by hand' } }]);
    expect([
      plan.scenarios[0]?.admission.refusals,
      plan.options.thresholds['http_reqs{scenario:event-0000,status:429}'],
    ]).toEqual([refusals, [threshold]]);
  });

  it.each([
    [0.000001, 'p(95)<130'],
    [0.05, 'p(95)<130'],
    [0.07, 'p(93)<130'],
    [0.5, 'p(50)<130'],
  ])(
    'ask of the duration what a policy promises that lets a share of %d wait longer',
    (waitShare, threshold) => {
      const policy = { ...DEFAULT_POLICY, service: { ...DEFAULT_POLICY.service, waitShare } };
      expect(
        planOf({}, [FIRST], { policy }).options.thresholds[
          'http_req_duration{scenario:event-0000,status:200}'
        ],
      ).toEqual([threshold]);
    },
  );

  it('allow each worker its part of the dropped requests', () => {
    expect(planOf({ ratePerWorker: 127 }).options.thresholds.dropped_iterations).toEqual(['count<=5994']);
  });

  it('say why', () => {
    expect(planOf().thresholds).toEqual({
      duration:
        'a pod takes 80ms for a request, and at most 1 % wait longer than 50ms for a slot: the other 99 % are answered within 130ms; p(95) leaves room for the network',
      failures: 'fewer than 1 % of the requests; 429 is no failure here, it is counted by itself',
      admission:
        'where the peak is not above the admission rate, every 429 breaks the promise of the forecast; above it they are counted and shown',
      dropped:
        'at most 1 % of the requests of a worker may be dropped for want of virtual users, or less was tested than planned',
    });
  });
});
