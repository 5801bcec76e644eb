import type { EventDatabaseGroup } from '../../planning/event-databases/index.js';
import type { DatabaseSettings } from '../../terraform/event-database/index.js';
import type { StackSettings } from '../../terraform/stack/index.js';

/** Its `name` and `events` are what `eventDatabaseStacks` has decided. */
export interface EventDatabaseStackProps extends StackSettings, DatabaseSettings, EventDatabaseGroup {
  /** Those of the shell; the databases lie in the database subnets of all of them. */
  readonly zones: readonly string[];
}
