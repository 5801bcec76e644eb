import type { EventStacksProps } from '../../lib/stacks/index.js';
import type { PlatformChartsProps } from '../../lib/stacks/platform-charts/index.js';

/** What a repository decides once for all its tenants. */
export interface KubernetesConfig extends Omit<EventStacksProps, 'forecast' | 'asOf'> {
  /** The forecast's file, from the folder in which the app runs. */
  readonly forecast: string;
  /**
   * What the clusters have inside besides tenants; the images of tenants are pulled ahead by themselves.
   *
   * @default - nothing: somebody else sees to it
   */
  readonly platform?: PlatformChartsProps;
}
