import type { Policy } from '../policy/index.js';
import type { K6Options, LoadTest, LoadTestScenario } from './schema.js';
import { promisedTime } from './virtual-users.js';

/** One request in so many may fail, and k6 may drop as many. */
const TOLERANCE = 100;

/** The highest percentile that is asked for: above it, single slow answers of the network decide. */
const HIGHEST_PERCENTILE = 95;

/**
 * What must hold on each worker: k6 compares what one process has measured. Of the answers that were let in, those with
 * 200, as 429 is fast and would hide slow ones.
 */
export function thresholdsOf(
  scenarios: readonly LoadTestScenario[],
  policy: Policy,
  workers: number,
): K6Options['thresholds'] {
  const time = `p(${percentile(policy)})<${promisedTime(policy).toMillis()}`;
  const requests = scenarios.reduce((sum, scenario) => sum + scenario.requests, 0);
  return Object.fromEntries([
    ...scenarios.flatMap(({ scenario, admission }) => [
      [`http_req_duration{scenario:${scenario},status:200}`, [time]],
      [`http_req_failed{scenario:${scenario}}`, [`rate<${1 / TOLERANCE}`]],
      [`http_reqs{scenario:${scenario},status:200}`, ['count>0']],
      [
        `http_reqs{scenario:${scenario},status:429}`,
        [admission.refusals === 'counted' ? 'count>=0' : 'count<1'],
      ],
    ]),
    ['dropped_iterations', [`count<=${Math.floor(requests / TOLERANCE / workers)}`]],
  ]);
}

/** Why the thresholds are what they are. */
export function thresholdReasons(policy: Policy): LoadTest['thresholds'] {
  const { time, waitLimit, waitShare } = policy.service;
  const share = formatShare(waitShare);
  return {
    duration: `a pod takes ${time} for a request, and at most ${share} wait longer than ${waitLimit} for a slot: the other ${formatShare(1 - waitShare)} are answered within ${promisedTime(policy)}; p(${percentile(policy)}) leaves room for the network`,
    failures: 'fewer than 1 % of the requests; 429 is no failure here, it is counted by itself',
    admission:
      'where the peak is not above the admission rate, every 429 breaks the promise of the forecast; above it they are counted and shown',
    dropped:
      'at most 1 % of the requests of a worker may be dropped for want of virtual users, or less was tested than planned',
  };
}

/** At most what the policy promises: with more than 5 % that may wait longer, a lower one. */
function percentile({ service }: Policy): number {
  const promised = Math.round((1 - service.waitShare) * 1_000_000) / 10_000;
  return Math.min(HIGHEST_PERCENTILE, promised);
}

function formatShare(share: number): string {
  return `${Math.round(share * 1_000_000) / 10_000} %`;
}
