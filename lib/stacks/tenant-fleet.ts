import type { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ForecastFile, TenantPlan } from '../planning/forecast/index.js';
import type { InstantText } from '../planning/instants/index.js';
import { presentAt } from '../planning/lifecycle/index.js';
import { ChartStream } from '../synth/index.js';

export interface TenantFleetProps {
  readonly forecast: Pick<ForecastFile, 'tenants' | 'asOf'>;
  /**
   * The instant for which the charts are made.
   *
   * @default - the forecast's
   */
  readonly asOf?: InstantText;
  /** Makes the chart of a tenant below the scope; called for each tenant that is warming, on sale or draining. */
  readonly chart: (scope: Construct, plan: TenantPlan) => Chart;
}

/**
 * A chart for each tenant of a forecast that is there at one instant. A `LinearApp` makes, writes and drops one after the
 * other: see `ChartStream`.
 *
 * @throws InputError with everything that is wrong with any tenant, where the charts are in the tree
 */
export class TenantFleet extends ChartStream<TenantPlan> {
  constructor(scope: Construct, id: string, { forecast, asOf = forecast.asOf, chart }: TenantFleetProps) {
    super(scope, id, { items: presentAt(forecast.tenants, asOf), chart });
  }
}
