import { CONTROL_PLANE_TIERS, type ControlPlaneTier } from '../control-plane/index.js';
import { sum } from '../statistics/index.js';
import type { CostInput } from './cost-input.js';
import { type CostLine, formatHours } from './cost-line.js';
import { centsFor, toCents } from './money.js';
import { lengthOf, type Stretch, stretchesOf } from './season.js';

/** How long so many capacity units are reserved. */
export function unitsOf(input: CostInput): Stretch<number>[] {
  const steps = (input.loadBalancer ?? []).map(({ at, units }) => ({ at, value: units }));
  return stretchesOf(input, 0, steps).filter(({ value }) => value > 0);
}

/** How long the control plane has each tier. */
export function tiersOf(input: CostInput): Stretch<ControlPlaneTier>[] {
  if (input.controlPlane === undefined) return [];
  return stretchesOf(
    input,
    'standard',
    input.controlPlane.map(({ at, tier }) => ({ at, value: tier })),
  );
}

/** All of it is the platform's: it is reserved for the sum of the crowds, not for one of them. */
export function loadBalancerLine(input: CostInput): CostLine {
  const { currency, loadBalancerUnit = 0 } = input.prices;
  const stretches = unitsOf(input);
  const seconds = sum(stretches.map(({ value, seconds }) => value * seconds));
  const most = stretches.reduce((units, { value }) => Math.max(units, value), 0);
  const total = centsFor(seconds, loadBalancerUnit);
  return {
    kind: 'load balancer',
    total,
    standing: centsFor(most * lengthOf(input), loadBalancerUnit),
    unallocated: total,
    parts: [],
    arithmetic: `${formatHours(seconds)} unit-hours x ${loadBalancerUnit} ${currency}`,
  };
}

/** All of it is the platform's, for the same reason. */
export function controlPlaneLine(input: CostInput): CostLine {
  const { currency, controlPlane = {} } = input.prices;
  const stretches = tiersOf(input);
  const uses = CONTROL_PLANE_TIERS.map((tier) => ({
    tier,
    price: controlPlane[tier] ?? 0,
    seconds: sum(stretches.filter(({ value }) => value === tier).map(({ seconds }) => seconds)),
  })).filter(({ seconds }) => seconds > 0);
  const total = toCents(sum(uses.map(({ seconds, price }) => (seconds * price) / 3600)));
  return {
    kind: 'control plane',
    total,
    standing: Math.max(total, ...uses.map(({ price }) => centsFor(lengthOf(input), price))),
    unallocated: total,
    parts: [],
    arithmetic: uses
      .map(({ tier, price, seconds }) => `${formatHours(seconds)} hours of ${tier} x ${price} ${currency}`)
      .join(' + '),
  };
}
