import type { InstantText } from '../instants/index.js';
import type { SaleWindow } from './windows.js';

/** The phases of a tenant, in the order in which it passes them. Nothing of it exists in the first and the last. */
export const PHASES = ['planned', 'warming', 'on-sale', 'draining', 'retired'] as const;
export type Phase = (typeof PHASES)[number];

/** What a phase is decided by. */
interface Times {
  readonly provisionAt: InstantText;
  readonly windows: readonly Pick<SaleWindow, 'opensAt' | 'closesAt'>[];
  readonly retireAt: InstantText;
}

/**
 * The phase of a tenant at an instant. Each begins with its instant: a tenant that is to be provisioned at ten is
 * warming at ten. It is on sale from its first opening to its last closing, also between two windows.
 */
export function phaseAt({ provisionAt, windows, retireAt }: Times, asOf: InstantText): Phase {
  if (asOf >= retireAt) return 'retired';
  if (asOf < provisionAt) return 'planned';
  if (windows.every(({ opensAt }) => asOf < opensAt)) return 'warming';
  return windows.every(({ closesAt }) => asOf >= closesAt) ? 'draining' : 'on-sale';
}

/** True when a tenant has objects: from its provisioning until it is retired. */
export function isPresent(phase: Phase): boolean {
  return phase !== 'planned' && phase !== 'retired';
}

/** Those that have objects at an instant, in their order. */
export function presentAt<T extends Times>(tenants: readonly T[], asOf: InstantText): T[] {
  return tenants.filter((tenant) => isPresent(phaseAt(tenant, asOf)));
}
