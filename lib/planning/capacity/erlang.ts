/** Above so many busy slots the closed bound is as good as the recursion, which would take that many steps. */
const MOST_STEPS = 1_000_000;

/** What a request finds: so many slots are busy on average, and so many are there. */
export interface Queue {
  /** Offered load in Erlang: `rate x time`, the slots that are busy on average. */
  readonly load: number;
  readonly slots: number;
}

/** How long requests may wait for a free slot. */
export interface WaitTarget {
  /** In times of service: a limit of 50 ms for requests of 80 ms is 0.625. */
  readonly limit: number;
  /** The share of requests that may wait longer. */
  readonly share: number;
}

/**
 * The share of requests that find all slots busy and wait, by Erlang's C formula: requests come at random, each takes
 * an exponential time, and nobody leaves.
 *
 * From Erlang's B by `1/B(k) = 1 + (k / load) / B(k-1)`, which has no factorials and does not overflow where it counts;
 * A. K. Erlang, Solution of some problems in the theory of probabilities of significance in automatic telephone
 * exchanges, 1917.
 *
 * @returns 1 where the slots never catch up
 */
export function erlangC({ load, slots }: Queue): number {
  if (load === 0) return 0;
  if (load >= slots) return 1;
  return fromB(erlangB({ load, slots }), load / slots);
}

/** The share of requests that are lost when nobody waits, by Erlang's B formula. */
export function erlangB({ load, slots }: Queue): number {
  if (load === 0) return slots === 0 ? 1 : 0;
  let inverse = 1;
  for (let slot = 1; slot <= slots; slot += 1) inverse = 1 + (slot / load) * inverse;
  return 1 / inverse;
}

/** True when at most the target's share of requests waits longer than its limit. */
export function keepsWait(queue: Queue, { limit, share }: WaitTarget): boolean {
  const { load, slots } = queue;
  if (load === 0) return true;
  if (load >= slots) return false;
  const longer = Math.exp(-(slots - load) * limit);
  // Not more than all of them wait.
  if (longer <= share) return true;
  return load <= MOST_STEPS && erlangC(queue) * longer <= share;
}

/**
 * The fewest slots, in steps of a pod's, with which at most the target's share of requests waits longer than its limit.
 *
 * @param step slots of a pod
 */
export function slotsForWait(load: number, step: number, { limit, share }: WaitTarget): number {
  if (load === 0) return 0;
  const enough = roundUp(load + Math.log(1 / share) / limit, step);
  if (load > MOST_STEPS) return enough;
  let inverse = 1;
  let slot = 0;
  for (let slots = roundUp(load, step); slots < enough; slots += step) {
    for (; slot < slots; slot += 1) inverse = 1 + ((slot + 1) / load) * inverse;
    if (slots > load && fromB(1 / inverse, load / slots) * Math.exp(-(slots - load) * limit) <= share) {
      return slots;
    }
  }
  return Math.max(enough, step);
}

function fromB(blocked: number, utilization: number): number {
  return blocked / (1 - utilization * (1 - blocked));
}

function roundUp(amount: number, step: number): number {
  return Math.ceil(amount / step) * step;
}
