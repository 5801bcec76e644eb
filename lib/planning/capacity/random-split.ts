import { Duration } from '../units/index.js';
import { formatCount } from '../wording/index.js';
import { erlangC } from './erlang.js';
import type { Service } from './pods-for.js';

/**
 * Erlang's formula is that of one queue for all pods. A Service picks a pod at random, so that each has a queue of its
 * own, and with few slots many requests wait at a busy pod while another one is free.
 *
 * @returns what a person should look at, when more than the target's share would wait at the target utilisation
 */
export function randomSplitWarning(service: Service): string | undefined {
  const { slots, targetUtilization, waitLimit, waitShare, time } = service;
  const load = (slots * targetUtilization) / 100;
  const limit = Duration.parse(waitLimit).toMillis() / Duration.parse(time).toMillis();
  const longer = erlangC({ load, slots }) * Math.exp(-(slots - load) * limit);
  if (longer <= waitShare) return undefined;
  return `service: where a pod is picked at random, as kube-proxy does, ${percent(longer)} of the requests wait over ${waitLimit} with ${targetUtilization} % of ${formatCount(slots)} slots in use, more than the ${percent(waitShare)} of waitShare; lower targetUtilization, or let a pod have more slots`;
}

function percent(share: number): string {
  return `${formatCount(Number((share * 100).toPrecision(3)))} %`;
}
