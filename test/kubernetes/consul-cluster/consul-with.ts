import { App, Chart } from 'cdk8s';
import { ConsulCluster, type ConsulClusterProps } from '../../../lib/kubernetes/consul-cluster/index.js';
import { InputError } from '../../../lib/planning/issues/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';

/** Three servers with every default. */
export const PROPS: ConsulClusterProps = {
  namespace: 'consul',
  environment: 'production',
  datacenter: 'paas-a',
  gossipKey: { name: 'consul-gossip', key: 'key' },
  managementToken: { name: 'consul-management', key: 'token' },
  issuer: { kind: 'Issuer', name: 'consul' },
  storageClass: 'gp3',
};

/** A cluster with props of its own, in a chart of its own: its path is `chart/consul`. */
export function consulWith(change: Partial<ConsulClusterProps> = {}): ConsulCluster {
  return new ConsulCluster(new Chart(new App(), 'chart'), 'consul', { ...PROPS, ...change });
}

export function manifestsWith(change: Partial<ConsulClusterProps> = {}): Manifest[] {
  return manifestsOf(consulWith(change));
}

/** All that the work is refused for. */
export function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'nothing is wrong';
}
