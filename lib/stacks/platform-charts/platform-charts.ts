import { Construct } from 'constructs';
import { forEachOf } from '../../planning/issues/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { ClusterPlatform } from './cluster-platform.js';
import { definitionOf } from './definition-of.js';
import type { PlatformChartsProps } from './platform-charts-props.js';
import { clusterNameRules, overrideRules } from './platform-rules.js';
import { seasonImages } from './season-images.js';

/**
 * What the clusters of a platform have inside besides tenants: one definition for all of them, and what is different in each.
 * A chart for each part, which a `LinearApp` with `chartFile` writes to `<folder>/platform/<part>`.
 *
 * @throws InputError with everything that is wrong with any part in any cluster
 */
export class PlatformCharts extends Construct {
  constructor(scope: Construct, id: string, { clusters, season, ...definition }: PlatformChartsProps) {
    super(scope, id);
    refuseViolations(this, [...clusterNameRules(clusters), ...overrideRules(definition, clusters)]);
    forEachOf(clusters, (cluster) => {
      const own = definitionOf(definition, cluster);
      const images = season && { pools: seasonImages(season, cluster), ...own.images };
      return new ClusterPlatform(this, cluster, { ...own, images: images ?? own.images });
    });
  }
}
