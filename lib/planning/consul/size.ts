/** What depends on a cluster. */
export type ConsulEnvironment = 'production' | 'staging' | 'development';

export const ENVIRONMENTS: readonly ConsulEnvironment[] = ['production', 'staging', 'development'];

/** Sizes that survive the loss of one and of two servers; more servers only make every write slower. */
const SIZES = [3, 5];
/** A size that survives nothing. */
const LONE = 1;

/** What a cluster was made of before a change. */
export interface ConsulState {
  readonly servers: number;
  readonly image: string;
}

/** Servers that must agree: more than half. */
export function quorumOf(servers: number): number {
  return Math.floor(servers / 2) + 1;
}

/** Servers that may be lost at once. */
export function toleranceOf(servers: number): number {
  return servers - quorumOf(servers);
}

export function isServerCount(servers: number, environment: ConsulEnvironment): boolean {
  return SIZES.includes(servers) || (servers === LONE && environment !== 'production');
}

/** A server more than an odd number: it may lose no more of them, and has one more to lose. */
export function isEvenCount(servers: number): boolean {
  return Number.isInteger(servers) && servers > 0 && servers % 2 === 0;
}

/**
 * True when one change would replace servers and add or remove others. Those that come are no voters yet while those
 * that stay restart one by one: https://github.com/hashicorp/consul-k8s/issues/1516
 */
export function changesSizeAndImage(before: ConsulState, after: ConsulState): boolean {
  return before.servers !== after.servers && before.image !== after.image;
}

/** True when those that stay still are more than half of those that were: all others are stopped at the same time. */
export function keepsQuorum(before: number, after: number): boolean {
  return after >= quorumOf(before);
}
