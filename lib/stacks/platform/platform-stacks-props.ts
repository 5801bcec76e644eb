import type { AddressPlan } from '../../planning/addresses/index.js';
import type { TenantPlan } from '../../planning/forecast/index.js';
import type { InstantText } from '../../planning/instants/index.js';
import type { PlatformConfig } from './platform-config.js';

export interface PlatformStacksProps extends PlatformConfig {
  /** Holds all ranges of `addressDemand`. */
  readonly addresses: AddressPlan;
  /** The instant for which the stacks are made. */
  readonly asOf: InstantText;
  /** The tenants of a forecast; those that ask for a database on RDS get one. */
  readonly tenants: readonly TenantPlan[];
}
