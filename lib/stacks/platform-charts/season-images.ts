import { imagePulls, type PoolImages } from '../../planning/image-pulls/index.js';
import type { PlatformChartsProps, PlatformCluster } from './platform-charts-props.js';

/** The images of coming on-sales, by the pools on which they will run in a cluster. */
export function seasonImages(
  season: NonNullable<PlatformChartsProps['season']>,
  { folder }: PlatformCluster,
): PoolImages[] {
  const { forecast, asOf = forecast.asOf, clusters } = season;
  const tenant = { ...season.tenant, ...clusters.find(({ name }) => name === folder)?.tenant };
  const users = forecast.tenants.flatMap((plan) => {
    const pool = plan.pool ?? tenant.nodePool?.name;
    const { provisionAt, windows, retireAt } = plan;
    return pool === undefined ? [] : [{ provisionAt, windows, retireAt, pool, image: tenant.image }];
  });
  return imagePulls(users, asOf);
}
