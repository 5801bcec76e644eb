import { quote } from '../issues/index.js';
import type { Rule } from '../rules/index.js';
import { SLOTS, type Slot } from './slot.js';
import type { TrafficSwitch } from './traffic-switch.js';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupTuple.html */
const MOST_WEIGHT = 999;

/**
 * What is wrong with a switch.
 *
 * @param present the slots whose clusters exist; a load balancer must not send requests to any other
 */
export function trafficRules(field: string, traffic: TrafficSwitch, present: readonly Slot[]): Rule[] {
  const { live, preLive } = traffic;
  return [
    ...SLOTS.map((slot) => ({
      violatedWhen: !isWeight(live[slot]),
      message: () => ({
        field: `${field}.live.${slot}`,
        problem: `${quote(live[slot])} is no weight`,
        allowed: 'a whole number from 0 to 999',
        mend: 'write shares such as 95 and 5; they need not add up to 100',
      }),
    })),
    {
      violatedWhen: SLOTS.every((slot) => live[slot] === 0),
      message: () => ({
        field: `${field}.live`,
        problem: 'both weights are 0, so that no cluster answers live requests',
        allowed: 'a positive sum',
        mend: 'give the slot that serves a weight of 100',
      }),
    },
    ...SLOTS.map((slot) => ({
      violatedWhen: live[slot] > 0 && !present.includes(slot),
      message: () => ({
        field: `${field}.live.${slot}`,
        problem: `it has a weight of ${live[slot]}, but there is no cluster in slot ${slot}`,
        allowed: `0 while the slots are ${quote(present)}`,
        mend: `give its weight to a cluster that exists, or keep slot ${slot} until the switch is applied`,
      }),
    })),
    {
      violatedWhen: !SLOTS.includes(preLive),
      message: () => ({
        field: `${field}.preLive`,
        problem: `${quote(preLive)} is no slot`,
        allowed: SLOTS.join(', '),
        mend: 'name the cluster that is to be tested; the one that serves, when there is no other',
      }),
    },
    {
      violatedWhen: SLOTS.includes(preLive) && !present.includes(preLive),
      message: () => ({
        field: `${field}.preLive`,
        problem: `there is no cluster in slot ${preLive}`,
        allowed: `one of ${quote(present)}`,
        mend: 'name a cluster that exists; the one that serves, when there is no other',
      }),
    },
  ];
}

function isWeight(weight: number): boolean {
  return Number.isInteger(weight) && weight >= 0 && weight <= MOST_WEIGHT;
}
