import { tmpdir } from 'node:os';
import { App } from 'cdktf';
import { PaasCluster, type PaasClusterProps } from '../../../lib/stacks/paas-cluster/index.js';
import { jsonOf, type StackJson } from '../../terraform/synthesized.js';
import { propsOf } from '../platform/platform-with.js';

const { addresses, platform, region, state, owner, costCentre, zones, asOf } = propsOf();

export const CLUSTER_PROPS: PaasClusterProps = {
  platform,
  region,
  state,
  owner,
  costCentre,
  zones,
  addresses,
  asOf,
  slot: 'paasA',
  version: '1.33',
  imageRelease: 'v20251112',
  isServing: false,
  pools: [
    { name: 'ingress', instanceTypes: ['c7i.xlarge'], minSize: 2, maxSize: 6, receivesTraffic: true },
    { name: 'standard', instanceTypes: ['m7i.xlarge'], minSize: 1, maxSize: 40 },
  ],
};

/** A cluster, of which nothing is written. */
export function placeCluster(changes: object = {}): PaasCluster {
  return new PaasCluster(new App({ outdir: tmpdir(), stackTraces: false }), { ...CLUSTER_PROPS, ...changes });
}

export function clusterWith(changes: Partial<PaasClusterProps> = {}): StackJson {
  return jsonOf(placeCluster(changes));
}
