import type { Construct } from 'constructs';
import { consulMetadata } from '../consul-cluster/index.js';
import type { PeeringObjects } from './consul-bridge-props.js';
import { ExportedServices, PeeringEnd } from './peering-objects.js';
import type { BridgeSettings } from './settings.js';
import { peeringPorts, placeServerTraffic } from './traffic.js';

const KINDS = { acceptor: 'PeeringAcceptor', dialer: 'PeeringDialer' } as const;

export function placePeeringObjects(scope: Construct, settings: BridgeSettings, mode: PeeringObjects): void {
  const { cluster, remote } = settings;
  const { role, peeringToken, exports: services = [] } = mode;
  placeServerTraffic(scope, settings, peeringPorts());
  new PeeringEnd(scope, 'peering', KINDS[role], {
    metadata: consulMetadata(cluster, 'bridge', remote.datacenter),
    spec: { peer: { secret: { ...peeringToken, backend: 'kubernetes' } } },
  });
  if (services.length > 0) {
    new ExportedServices(scope, 'exports', {
      metadata: consulMetadata(cluster, 'bridge', 'default'),
      spec: { services: services.map((name) => ({ name, consumers: [{ peer: remote.datacenter }] })) },
    });
  }
}
