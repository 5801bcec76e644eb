import { CONTROL_PLANE_TIERS } from '../control-plane/index.js';
import {
  mapped,
  maximumOf,
  mostFallsADay,
  type Step,
  type StepFunction,
  startingAt,
  widened,
} from '../step-function/index.js';
import { Duration } from '../units/index.js';
import { formatCount } from '../wording/index.js';
import type { FleetInput } from './fleet-input.js';
import type { ControlPlanePlan, LoadBalancerPlan } from './plan-schema.js';

/** It takes minutes as a rule; whoever applies Terraform once a day asks a day ahead. */
const LEAD = Duration.hours(1);
/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/capacity-unit-reservation.html */
const MOST_FALLS_A_DAY = 2;

/** The capacity units to reserve, from `asOf` on. */
export function planLoadBalancer(
  requests: StepFunction,
  { fleet, asOf }: FleetInput,
): LoadBalancerPlan | undefined {
  const { loadBalancer } = fleet;
  if (loadBalancer === undefined) return undefined;
  const { least } = loadBalancer;
  const rates = startingAt(requests, asOf);
  const above = startingAt(
    ahead(mapped(rates, (value) => Math.max(0, Math.ceil(value / loadBalancer.rate) - least))),
    asOf,
  );
  const steps = mostFallsADay(above, MOST_FALLS_A_DAY).map(({ at, value }) => ({ at, units: least + value }));
  const highest = maximumOf(rates);
  return {
    steps: fromTheStart(steps, { at: asOf, units: least }),
    because:
      highest === undefined
        ? `no requests are planned: ${formatCount(least)} units, the least`
        : `room for ${formatCount(highest.value)} req/s from ${highest.at} on, ${formatCount(loadBalancer.rate)} for a unit, at least ${formatCount(least)} units; each rise ${LEAD} ahead, at most ${MOST_FALLS_A_DAY} falls a day (UTC)`,
  };
}

/** The tier of the control plane, from `asOf` on. */
export function planControlPlane(
  allPods: StepFunction,
  { fleet, asOf }: FleetInput,
): ControlPlanePlan | undefined {
  const { controlPlane } = fleet;
  if (controlPlane === undefined) return undefined;
  const pods = startingAt(allPods, asOf);
  const indexFor = (count: number) => {
    const rung = controlPlane.findLast((other) => other.pods <= count);
    return rung === undefined ? 0 : CONTROL_PLANE_TIERS.indexOf(rung.tier);
  };
  const tierOf = (count: number) => CONTROL_PLANE_TIERS[indexFor(count)] ?? 'standard';
  const [lowest, highest] = [indexFor(0), maximumOf(pods)];
  const above = startingAt(ahead(mapped(pods, (count) => indexFor(count) - lowest)), asOf);
  const steps = above.map(({ at, value }) => ({
    at,
    tier: CONTROL_PLANE_TIERS[lowest + value] ?? 'standard',
  }));
  return {
    steps: fromTheStart(steps, { at: asOf, tier: tierOf(0) }),
    because: `${formatCount(highest?.value ?? 0)} pods${highest === undefined ? '' : ` at ${highest.at}`} are for ${tierOf(highest?.value ?? 0)}; each rise ${LEAD} ahead`,
  };
}

function ahead(steps: readonly Step[]): Step[] {
  return widened(steps, LEAD, Duration.millis(0));
}

/** A reservation always is something: the lowest, until the first step. */
function fromTheStart<T extends { readonly at: string }>(steps: readonly T[], lowest: T): T[] {
  return steps[0]?.at === lowest.at ? [...steps] : [lowest, ...steps];
}
