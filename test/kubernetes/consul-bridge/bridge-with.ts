import { App, Chart } from 'cdk8s';
import {
  type BridgeMode,
  ConsulBridge,
  type ConsulBridgeProps,
} from '../../../lib/kubernetes/consul-bridge/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';
import { consulWith } from '../consul-cluster/consul-with.js';

export const API = {
  hostname: 'consul.paas-b.example.com',
  ca: { name: 'consul-paas-b', key: 'ca.crt' },
  token: { name: 'consul-paas-b', key: 'token' },
};
const token = { name: 'consul-bridge', key: 'token' };

/** Each mode with every default. */
export const KV_SYNC = { kind: 'kv-sync', api: API, token, prefix: 'app/' } as const;
export const DIALER = { kind: 'peering', role: 'dialer', api: API, token, exports: ['tickets'] } as const;
export const ACCEPTOR = { kind: 'peering', role: 'acceptor', token } as const;
export const OBJECTS = {
  kind: 'peering-objects',
  role: 'acceptor',
  peeringToken: { name: 'peering-token', key: 'data' },
  exports: ['tickets'],
} as const;
export const WAN = { kind: 'wan', token, addresses: ['consul-servers.paas-b.example.com'] } as const;
export const MODES: readonly BridgeMode[] = [KV_SYNC, DIALER, ACCEPTOR, OBJECTS, WAN];

/** A bridge in a chart of its own: its path is `chart/bridge`. */
export function bridgeWith(mode: BridgeMode, change: Partial<ConsulBridgeProps> = {}): Manifest[] {
  const chart = new Chart(new App(), 'chart');
  const bridge = new ConsulBridge(chart, 'bridge', {
    cluster: consulWith(),
    remote: { datacenter: 'paas-b', cidrs: ['10.64.0.0/16'] },
    mode,
    ...change,
  });
  return manifestsOf(bridge);
}
