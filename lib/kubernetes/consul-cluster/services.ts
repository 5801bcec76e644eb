import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import {
  type ConsulPort,
  consulPorts,
  DNS_PORT,
  headlessName,
  portsOfCaller,
} from '../../planning/consul/index.js';
import { consulMetadata, podLabels } from './metadata.js';
import type { ConsulSettings } from './settings.js';

const DNS = 53;

/** The Services of the servers: one by which they find each other, one that apps call, and those that were asked for. */
export function placeServices(scope: Construct, settings: ConsulSettings): void {
  const { name, plainHttp, dns, exposure } = settings;
  const selector = podLabels(name, 'server');
  const ports = consulPorts(plainHttp).map(servicePort);
  new k8s.KubeService(scope, 'headless-service', {
    metadata: consulMetadata(settings, 'server', headlessName(name)),
    // A server is ready when there is a leader, and there is none before they have found each other.
    spec: { type: 'ClusterIP', clusterIp: 'None', publishNotReadyAddresses: true, selector, ports },
  });
  new k8s.KubeService(scope, 'service', {
    metadata: consulMetadata(settings, 'api', name),
    spec: { type: 'ClusterIP', selector, ports },
  });
  if (dns !== undefined) {
    new k8s.KubeService(scope, 'dns-service', {
      metadata: consulMetadata(settings, 'dns', `${name}-dns`),
      spec: { type: 'ClusterIP', clusterIp: dns.clusterIp, selector, ports: dnsPorts() },
    });
  }
  if (exposure !== undefined) {
    new k8s.KubeService(scope, 'exposed-service', {
      metadata: consulMetadata(settings, 'bridge', `${name}-exposed`, {
        ...exposure.annotations,
        'external-dns.alpha.kubernetes.io/hostname': exposure.hostname,
      }),
      spec: {
        type: 'LoadBalancer',
        loadBalancerSourceRanges: [...exposure.cidrs],
        selector,
        ports: portsOfCaller('peers', plainHttp).map(servicePort),
      },
    });
  }
}

function servicePort({ name, port, protocol }: ConsulPort): k8s.ServicePort {
  return { name, port, protocol, targetPort: k8s.IntOrString.fromString(name) };
}

function dnsPorts(): k8s.ServicePort[] {
  return consulPorts(false)
    .filter(({ port }) => port === DNS_PORT)
    .map((port) => ({ ...servicePort(port), port: DNS }));
}
