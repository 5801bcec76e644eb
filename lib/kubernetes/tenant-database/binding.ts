import type { Footprint } from '../../planning/tenants/index.js';
import type { EgressRule } from '../traffic/index.js';

/** What a tenant's workload needs to know of its database, whichever backend it is. */
export interface DatabaseBinding {
  /** The Secret in the tenant's namespace that holds the connection. */
  readonly secretName: string;
  /** Set in front of each of the Secret's keys when they become environment variables; may be empty. */
  readonly envPrefix: string;
  /** The traffic that reaches the database. */
  readonly egress: readonly EgressRule[];
  /** What the database itself asks of the namespace's quota, at its largest. */
  readonly footprint: Footprint;
}
