import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import {
  HTTP_PORT,
  HTTPS_PORT,
  type IngressExposure,
  type PodPorts,
  type TargetGroupsExposure,
} from '../../planning/ingress/index.js';
import { ServiceMonitor } from '../service-monitor/index.js';
import { type ControllerIdentity, ofShard, shardSelector } from './identity.js';
import type { ControllerSettings, ShardSettings } from './settings.js';
import { TargetGroupBinding } from './target-group-binding.js';

/** The label by which a monitor tells the Service of metrics from that of requests. */
const METRICS = 'greenroom.dev/metrics';

/** What leads to the pods of a class, and where they listen. */
export interface ShardServicesProps {
  readonly controller: ControllerIdentity;
  readonly shard: ShardSettings;
  readonly monitoring: ControllerSettings['monitoring'];
  readonly ports: PodPorts;
  /** True where there is a Service for requests. */
  readonly hasService: boolean;
  /** Whose metrics they are. */
  readonly program: string;
}

/** What leads to the pods of a class: requests, those who count them, and the scraper. */
export class ShardServices extends Construct {
  constructor(scope: Construct, id: string, props: ShardServicesProps) {
    super(scope, id);
    const { shard, monitoring, hasService } = props;
    if (hasService) this.requests(props);
    if (shard.exposure.kind === 'target-groups') this.bindings(shard.exposure, props);
    if (monitoring.kind === 'service-monitor') this.metrics(monitoring, props);
  }

  private requests({ controller, shard: { ingressClass, exposure }, ports }: ShardServicesProps): void {
    const annotations = exposure.kind === 'load-balancer' ? exposure.annotations : undefined;
    new k8s.KubeService(this, 'service', {
      metadata: { ...ofShard(controller, ingressClass), ...(annotations && { annotations }) },
      spec: { selector: shardSelector(controller, ingressClass), ...serviceSpec(exposure, ports) },
    });
  }

  private bindings(
    { targetGroups }: TargetGroupsExposure,
    { controller, shard: { ingressClass } }: ShardServicesProps,
  ): void {
    for (const { name, scheme = 'https' } of targetGroups) {
      new TargetGroupBinding(this, `binding-${name}`, {
        metadata: ofShard(controller, ingressClass, name.toLowerCase()),
        spec: {
          serviceRef: { name: ingressClass, port: scheme === 'https' ? HTTPS_PORT : HTTP_PORT },
          targetGroupName: name,
          targetType: 'ip',
        },
      });
    }
  }

  private metrics(
    { interval, labels }: Extract<ControllerSettings['monitoring'], { kind: 'service-monitor' }>,
    { controller, shard: { ingressClass }, ports, program }: ShardServicesProps,
  ): void {
    const metadata = ofShard(controller, ingressClass, `${ingressClass}-metrics`);
    const selector = shardSelector(controller, ingressClass);
    const own = { [METRICS]: program };
    new k8s.KubeService(this, 'metrics', {
      metadata: { ...metadata, labels: { ...metadata.labels, ...own } },
      spec: {
        type: 'ClusterIP',
        clusterIp: 'None',
        selector,
        ports: [portOf('metrics', ports.metrics, ports.metrics)],
      },
    });
    new ServiceMonitor(this, 'monitor', {
      metadata: { ...metadata, labels: { ...metadata.labels, ...labels } },
      spec: {
        selector: { matchLabels: { ...selector, ...own } },
        endpoints: [{ port: 'metrics', path: '/metrics', interval: `${interval}` }],
      },
    });
  }
}

function serviceSpec(exposure: IngressExposure, { http, https }: PodPorts): k8s.ServiceSpec {
  const ports = [portOf('http', HTTP_PORT, http), portOf('https', HTTPS_PORT, https)];
  switch (exposure.kind) {
    case 'load-balancer':
      return {
        type: 'LoadBalancer',
        // Straight to a node with a pod: a second node in between would replace the client's address with its own.
        externalTrafficPolicy: 'Local',
        loadBalancerClass: exposure.loadBalancerClass,
        loadBalancerSourceRanges: exposure.sourceRanges && [...exposure.sourceRanges],
        ports,
      };
    case 'node-ports':
      return {
        type: 'NodePort',
        externalTrafficPolicy: 'Local',
        ports: [
          { ...portOf('http', HTTP_PORT, http), nodePort: exposure.httpPort },
          { ...portOf('https', HTTPS_PORT, https), nodePort: exposure.httpsPort },
        ],
      };
    case 'target-groups':
      return { type: 'ClusterIP', ports };
    case 'host-ports':
      return { type: 'ClusterIP', clusterIp: 'None', ports };
  }
}

/** By number: some pods have a port for metrics, and others are asked at that of their health. */
function portOf(name: string, port: number, podPort: number): k8s.ServicePort {
  return { name, port, targetPort: k8s.IntOrString.fromNumber(podPort), protocol: 'TCP' };
}
