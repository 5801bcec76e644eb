import type { ControlPlaneTier } from '../control-plane/index.js';
import type { InstantText } from '../instants/index.js';
import type { Step } from '../step-function/index.js';
import type { DatabaseKind, PriceBook } from './price-book.js';
import type { Season } from './season.js';
import type { LoadedPool } from './share-by-load.js';

/** What a season may cost, in the currency of the price book. */
export interface Budget {
  /** What one event may cost, without its share of the platform. */
  readonly event?: number;
  readonly total?: number;
}

/** The nodes of one pool and the events that use them. */
export interface PooledNodes extends LoadedPool {
  readonly name: string;
  readonly instanceType: string;
  /** What a pool that is never scaled would need. */
  readonly peakNodes: number;
  /** The load of each event, with zero as its last step. */
  readonly shares: readonly { readonly event: string; readonly steps: readonly Step[] }[];
}

/** The database of one event. */
export interface EventDatabaseUse extends Season {
  readonly event: string;
  readonly kind: DatabaseKind;
}

/** What a season uses, and at what prices. */
export interface CostInput extends Season {
  /** The instant for which this is computed; the prices are held against it. */
  readonly asOf: InstantText;
  readonly prices: PriceBook;
  readonly budget?: Budget;
  /** All events, each once; those that use nothing too. */
  readonly events: readonly { readonly event: string }[];
  readonly pools: readonly PooledNodes[];
  /** Reserved capacity units; before the first step none. Without it, none are counted. */
  readonly loadBalancer?: readonly { readonly at: InstantText; readonly units: number }[];
  /** Before the first step `standard`. Without it, the control plane is not counted. */
  readonly controlPlane?: readonly { readonly at: InstantText; readonly tier: ControlPlaneTier }[];
  readonly databases: readonly EventDatabaseUse[];
}
