import type { AddressPlan } from '../../planning/addresses/index.js';
import type { InstantText } from '../../planning/instants/index.js';
import type { PlannedPlatform } from '../../planning/planned-platform/index.js';
import type { PlatformConfig } from './platform-config.js';

export interface PlatformStacksProps extends PlatformConfig {
  /** Holds all ranges of `addressDemand`. */
  readonly addresses: AddressPlan;
  /** The instant for which the stacks are made. */
  readonly asOf: InstantText;
  /**
   * A forecast: its tenants that ask for a database on RDS get one, its pools their schedules, the load balancer and the
   * control plane the capacity that is planned for the instant.
   *
   * @default - none: the platform is as its settings say
   */
  readonly forecast?: PlannedPlatform;
}
