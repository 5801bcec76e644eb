import { apiAddress, serverName } from '../../planning/consul/index.js';
import { Memory } from '../../planning/units/index.js';
import type { ConsulJob, JobSide, JobStep, SecretKey } from '../consul-cluster/index.js';
import type {
  BridgedCluster,
  ConsulBridgeProps,
  RemoteApi,
  RemoteDatacenter,
} from './consul-bridge-props.js';

/** The props with every default filled in, but for those of the mode. */
export interface BridgeSettings {
  readonly name: string;
  readonly cluster: BridgedCluster;
  readonly remote: Required<RemoteDatacenter>;
}

/** Keys and values are few; room for both sides' and for what differs. */
const WORK_SIZE = Memory.mebibytes(256);

export function bridgeSettings({ cluster, remote, name }: ConsulBridgeProps): BridgeSettings {
  return {
    name: name ?? `${cluster.name}-${remote.datacenter}`,
    cluster,
    remote: { ...remote, domain: remote.domain ?? 'consul' },
  };
}

/** What all Jobs of a bridge have in common. */
export function bridgeJob({
  name,
  cluster,
}: BridgeSettings): Pick<ConsulJob, 'cluster' | 'component' | 'name' | 'serviceAccount' | 'workSize'> {
  return { cluster, component: 'bridge', name, serviceAccount: cluster.name, workSize: WORK_SIZE };
}

export function bridgeStep(
  { cluster }: BridgeSettings,
  name: string,
  script: string,
  env: Readonly<Record<string, string>>,
): JobStep {
  return { name, image: cluster.image, shell: '/bin/sh', script, env, callsConsul: true };
}

/** This side, and the other where it is called. */
export function sidesOf({ cluster }: BridgeSettings, token: SecretKey, api?: RemoteApi): JobSide[] {
  const here: JobSide = { side: 'here', ca: cluster.ca, token };
  return api === undefined ? [here] : [here, { side: 'there', ca: api.ca, token: api.token }];
}

export function hereEnv({ cluster, remote }: BridgeSettings): Record<string, string> {
  return {
    HERE: cluster.datacenter,
    THERE: remote.datacenter,
    HERE_ADDRESS: apiAddress(cluster),
    HERE_SERVER_NAME: serverName(cluster),
  };
}

export function thereEnv({ remote }: BridgeSettings, { hostname }: RemoteApi): Record<string, string> {
  return { THERE_ADDRESS: `https://${hostname}:8501`, THERE_SERVER_NAME: serverName(remote) };
}
