import type { InstantText } from '../instants/index.js';
import type { Step } from '../step-function/index.js';
import { lengthOf, offsetsIn, type Season } from './season.js';

/** The nodes of a pool over time, and what load is put onto it. */
export interface LoadedPool {
  readonly minSize: number;
  /** In the order of time; before the first step the pool has `minSize`. */
  readonly nodes: readonly { readonly at: InstantText; readonly nodes: number }[];
  /**
   * Steps in the order of time, in a unit that all loads of the pool have in common; before its first step a load is
   * zero.
   */
  readonly shares: readonly { readonly steps: readonly Step[] }[];
}

/** Who used the node-seconds of a pool. */
export interface NodeSeconds {
  /** Of each of the shares, in their order. */
  readonly ofShares: readonly number[];
  /** While there was no load at all. */
  readonly idle: number;
}

interface Change {
  readonly offset: number;
  /** The share whose load changes; without one, the number of nodes does. */
  readonly share?: number;
  readonly value: number;
}

/**
 * At each moment the loads share the nodes in proportion. One sweep over the steps sums up the node-seconds that one
 * unit of load is charged; a share pays its load times what was added between its steps. That takes no longer than
 * sorting the steps, where going through all loads at each step would take their square.
 *
 * @throws RangeError for a load that is negative or no number
 */
export function shareByLoad(season: Season, pool: LoadedPool): NodeSeconds {
  const meter = new Meter(pool.minSize, pool.shares.length);
  for (const { offset, share, value } of changesOf(season, pool)) {
    meter.advance(offset);
    if (share === undefined) meter.setNodes(value);
    else meter.setLoad(share, value);
  }
  meter.advance(lengthOf(season));
  for (const share of pool.shares.keys()) meter.setLoad(share, 0);
  return { ofShares: meter.ofShares, idle: meter.idle };
}

function changesOf(season: Season, { nodes, shares }: LoadedPool): Change[] {
  const offsetOf = offsetsIn(season);
  const changes: Change[] = [
    ...nodes.map((step) => ({ offset: offsetOf(step.at), value: step.nodes })),
    ...shares.flatMap(({ steps }, share) =>
      steps.map(({ at, value }) => ({ offset: offsetOf(at), share, value })),
    ),
  ];
  return changes.sort((a, b) => a.offset - b.offset);
}

/** Counts node-seconds per unit of load. */
class Meter {
  readonly ofShares: number[];
  idle = 0;
  private readonly loads: number[];
  private readonly readings: number[];
  private nodes: number;
  private offset = 0;
  private reading = 0;
  private users = 0;
  private load = 0;
  private lost = 0;

  constructor(nodes: number, shares: number) {
    this.nodes = nodes;
    this.ofShares = Array.from({ length: shares }, () => 0);
    this.loads = [...this.ofShares];
    this.readings = [...this.ofShares];
  }

  advance(offset: number): void {
    const nodeSeconds = this.nodes * (offset - this.offset);
    if (this.users === 0) this.idle += nodeSeconds;
    else this.reading += nodeSeconds / (this.load + this.lost);
    this.offset = offset;
  }

  setNodes(nodes: number): void {
    this.nodes = nodes;
  }

  setLoad(share: number, load: number): void {
    if (!(load >= 0 && load < Number.POSITIVE_INFINITY)) throw new RangeError(`${load} is no load`);
    const before = this.loads[share] ?? 0;
    const used = before * (this.reading - (this.readings[share] ?? 0));
    this.ofShares[share] = (this.ofShares[share] ?? 0) + used;
    this.loads[share] = load;
    this.readings[share] = this.reading;
    this.users += Math.sign(load) - Math.sign(before);
    this.add(load);
    this.add(-before);
    if (this.users === 0) this.startAgain();
  }

  /** After Neumaier, so that the small load that stays is not lost behind a large one that goes. */
  private add(load: number): void {
    const total = this.load + load;
    this.lost += Math.abs(this.load) >= Math.abs(load) ? this.load - total + load : load - total + this.load;
    this.load = total;
  }

  /** Nobody is left who would have to pay for what was read: neither drift nor size is carried on. */
  private startAgain(): void {
    this.load = 0;
    this.lost = 0;
    this.reading = 0;
  }
}
