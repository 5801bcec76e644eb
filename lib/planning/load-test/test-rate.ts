import type { TenantPlan, TenantWindow } from '../forecast/index.js';
import { InputError, quote } from '../issues/index.js';
import { openSteps } from '../plan-steps/index.js';
import { ceilDivide } from '../rates/index.js';
import { formatCount } from '../wording/index.js';
import type { LoadTestRequest } from './request.js';

/** How the rates of a tenant's forecast become those of its test. */
export interface TestRate {
  /** The window with the highest rate; of several, the first. */
  readonly window: TenantWindow;
  /** The highest rate of that window, in the test. */
  readonly peak: number;
  /** The rate of the test for a rate of the forecast, rounded up. */
  readonly of: (rate: number) => number;
  readonly because: string;
}

/** @throws InputError when nothing is forecast for the tenant */
export function testRate(plan: TenantPlan, { at, scale }: LoadTestRequest): TestRate {
  const { demand } = plan;
  const quantile = at ?? demand.quantile;
  const [own, other] = [demand[demand.quantile], demand[quantile]];
  const window = largestWindow(plan);
  const forecast = peakOf(window);
  const isOwn = quantile === demand.quantile;
  if (forecast === 0 || (!isOwn && own === 0)) throw nothingToSend(plan, demand.quantile);
  if (other === 0) throw nothingToSend(plan, quantile);
  const of = (rate: number) =>
    isOwn
      ? ceilDivide(BigInt(rate) * BigInt(scale), 100n)
      : ceilDivide(BigInt(rate) * BigInt(other) * BigInt(scale), BigInt(own) * 100n);
  const peak = of(forecast);
  const factors = [
    `${formatCount(forecast)} req/s at ${demand.quantile}`,
    ...(isOwn ? [] : [`x ${formatCount(other)} / ${formatCount(own)} for ${quantile}`]),
    ...(scale === 100 ? [] : [`x ${scale} %`]),
  ];
  const because =
    factors.length === 1 ? factors.join('') : `${factors.join(' ')} = ${formatCount(peak)} req/s`;
  return { window, peak, of, because };
}

function largestWindow({ windows }: TenantPlan): TenantWindow {
  return windows.reduce((largest, window) => (peakOf(window) > peakOf(largest) ? window : largest));
}

function peakOf(window: TenantWindow): number {
  return Math.max(...openSteps(window).map(({ value }) => value));
}

function nothingToSend({ event }: TenantPlan, quantile: string): InputError {
  return new InputError([
    {
      severity: 'error',
      place: { file: 'request', field: 'at' },
      problem: `no requests are forecast for event ${quote(event)} at ${quantile}`,
      allowed: 'events with at least 1 request per second',
      mend: 'choose another quantile, or name the events without this one',
    },
  ]);
}
