import type { Phase } from '../lifecycle/index.js';

const SURGE_PERCENT = 25;

/** How many pods a rolling update adds, and how many it takes away before their successors are ready. */
export interface Rollout {
  readonly maxSurge: string;
  readonly maxUnavailable: 0 | string;
}

/**
 * The rolling update of a phase. Nothing is taken away while a window is open, nor while one may open before the
 * next synth; afterwards a quarter may go at once, as capacity is no longer the point.
 */
export function rolloutIn(phase: Phase): Rollout {
  return {
    maxSurge: `${SURGE_PERCENT}%`,
    maxUnavailable: phase === 'draining' ? `${SURGE_PERCENT}%` : 0,
  };
}

/** Pods that a rolling update of so many adds: the percentage rounded up, as the Deployment controller does. */
export function surgeOf(replicas: number): number {
  return Math.ceil((replicas * SURGE_PERCENT) / 100);
}
