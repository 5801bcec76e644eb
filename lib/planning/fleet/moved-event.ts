import type { FleetDemand, FleetLoad } from './fleet-input.js';

/**
 * The load while an event's windows are at another time: its pods stay as they are outside of its windows, its
 * requests are gone.
 */
export function withoutWindows({ demands, rate }: FleetLoad, event: string): FleetLoad {
  return {
    demands: demands.map((demand) => (demand.event === event ? atIdle(demand) : demand)),
    rate: rate.filter((other) => other.event !== event),
  };
}

/** The load that an event is by itself. */
export function onlyOf({ demands, rate }: FleetLoad, event: string): FleetLoad {
  return {
    demands: demands.filter((demand) => demand.event === event),
    rate: rate.filter((other) => other.event === event),
  };
}

function atIdle(demand: FleetDemand): FleetDemand {
  const idle = leastAboveNone(demand.steps.map(({ pods }) => pods));
  return { ...demand, steps: demand.steps.map(({ at, pods }) => ({ at, pods: Math.min(pods, idle) })) };
}

/** The lowest of the values that are not 0; 0 when there is none. */
export function leastAboveNone(values: readonly number[]): number {
  const least = values.reduce(
    (low, value) => (value > 0 ? Math.min(low, value) : low),
    Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(least) ? least : 0;
}
