import { isIPv6 } from 'node:net';
import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import type { ExternalService } from './cluster-parts.js';
import { consulMetadata } from './metadata.js';
import type { ConsulSettings } from './settings.js';

/** Gives a service outside Kubernetes a name inside: by another name, or by addresses that nothing else keeps. */
export function placeExternalService(
  scope: Construct,
  settings: ConsulSettings,
  service: ExternalService,
): void {
  const metadata = consulMetadata(settings, 'external-service', service.name);
  if ('hostname' in service) {
    new k8s.KubeService(scope, `external-${service.name}`, {
      metadata,
      spec: { type: 'ExternalName', externalName: service.hostname },
    });
    return;
  }
  const { name, addresses, port } = service;
  new k8s.KubeService(scope, `external-${name}`, {
    metadata,
    spec: {
      type: 'ClusterIP',
      ports: [{ name: 'main', port, protocol: 'TCP', targetPort: k8s.IntOrString.fromNumber(port) }],
    },
  });
  new k8s.KubeEndpointSlice(scope, `external-${name}-endpoints`, {
    metadata: {
      ...metadata,
      labels: {
        ...metadata.labels,
        'kubernetes.io/service-name': name,
        'endpointslice.kubernetes.io/managed-by': 'greenroom',
      },
    },
    addressType: addresses.some((address) => isIPv6(address)) ? 'IPv6' : 'IPv4',
    endpoints: addresses.map((address) => ({ addresses: [address], conditions: { ready: true } })),
    ports: [{ name: 'main', port, protocol: 'TCP' }],
  });
}
