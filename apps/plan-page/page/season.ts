import type { InstantText } from '../../../lib/planning/instants/index.js';
import {
  type EventRow,
  type PlanView,
  podsByPool,
  poolSteps,
  totalDemand,
} from '../../../lib/planning/plan-view/index.js';
import type { Step } from '../../../lib/planning/step-function/index.js';
import { byCodePoint } from '../../../lib/planning/wording/index.js';

/** A line of the timeline. */
export interface Line {
  readonly name: string;
  /** Its place among the colours, the same whatever is filtered. */
  readonly colour: number;
  readonly steps: readonly Step[];
}

/** The lines of the events that are looked at. */
export interface Season {
  /** Of the forecast, which knows nothing of the nodes before it. */
  readonly asOf: InstantText;
  readonly rows: readonly EventRow[];
  readonly isFiltered: boolean;
  /** Of the whole season. */
  readonly tiers: readonly string[];
  readonly demand: readonly Step[];
  /** By pool. */
  readonly pods: readonly Line[];
  /** By pool, of all its events; empty where the forecast names no pools. */
  readonly nodes: readonly Line[];
}

/** Counts lines for events; the colours of tiers and pools are those of the whole season. */
export class SeasonLines {
  private readonly tiers: readonly string[];
  private readonly pools: readonly string[];

  constructor(private readonly view: PlanView) {
    const names = (view.pools ?? []).map(({ name }) => name);
    this.tiers = sorted(view.events.map(({ tier }) => tier));
    this.pools = sorted([...podsByPool(view.events).keys(), ...names]);
  }

  /** @param pool '' for all pools */
  of(rows: readonly EventRow[], pool: string): Season {
    const pods = podsByPool(rows);
    const isWanted = (name: string) => pool === '' || name === pool;
    const colourOf = (name: string) => this.pools.indexOf(name);
    return {
      asOf: this.view.asOf,
      rows,
      isFiltered: rows.length < this.view.events.length,
      tiers: this.tiers,
      demand: totalDemand(rows),
      pods: this.pools
        .filter((name) => pods.has(name))
        .map((name) => ({ name, colour: colourOf(name), steps: pods.get(name) ?? [] })),
      nodes: (this.view.pools ?? [])
        .filter(({ name }) => isWanted(name))
        .map((plan) => ({
          name: plan.name,
          colour: colourOf(plan.name),
          steps: poolSteps(plan, this.view.asOf),
        })),
    };
  }
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort(byCodePoint);
}
