import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import {
  controllerFacts,
  HTTP_PORT,
  HTTPS_PORT,
  hasService,
  type IngressExposure,
  type TargetGroupsExposure,
} from '../../planning/ingress/index.js';
import { ofShard, shardSelector } from './controller-metadata.js';
import { ServiceMonitor } from './service-monitor.js';
import type { ControllerSettings, ShardSettings } from './settings.js';
import { TargetGroupBinding } from './target-group-binding.js';

/** The label by which a monitor tells the Service of metrics from that of requests. */
const METRICS = { 'greenroom.dev/metrics': 'nginx' };

/** What leads to the pods of a class: requests, those who count them, and the scraper. */
export class ShardServices extends Construct {
  constructor(scope: Construct, id: string, settings: ControllerSettings, shard: ShardSettings) {
    super(scope, id);
    const { exposure } = shard;
    if (hasService(settings.flavor, exposure)) this.requests(settings, shard);
    if (exposure.kind === 'target-groups') this.bindings(exposure, settings, shard);
    if (settings.monitoring.kind === 'service-monitor') this.metrics(settings, shard, settings.monitoring);
  }

  private requests(settings: ControllerSettings, { ingressClass, exposure }: ShardSettings): void {
    const annotations = exposure.kind === 'load-balancer' ? exposure.annotations : undefined;
    new k8s.KubeService(this, 'service', {
      metadata: { ...ofShard(settings, ingressClass), ...(annotations && { annotations }) },
      spec: { selector: shardSelector(settings.flavor, ingressClass), ...serviceSpec(exposure) },
    });
  }

  private bindings(
    { targetGroups }: TargetGroupsExposure,
    settings: ControllerSettings,
    { ingressClass }: ShardSettings,
  ): void {
    for (const { name, scheme = 'https' } of targetGroups) {
      new TargetGroupBinding(this, `binding-${name}`, {
        metadata: ofShard(settings, ingressClass, name.toLowerCase()),
        spec: {
          serviceRef: { name: ingressClass, port: scheme === 'https' ? HTTPS_PORT : HTTP_PORT },
          targetGroupName: name,
          targetType: 'ip',
        },
      });
    }
  }

  private metrics(
    settings: ControllerSettings,
    { ingressClass }: ShardSettings,
    { interval, labels }: Extract<ControllerSettings['monitoring'], { kind: 'service-monitor' }>,
  ): void {
    const metadata = ofShard(settings, ingressClass, `${ingressClass}-metrics`);
    const selector = shardSelector(settings.flavor, ingressClass);
    new k8s.KubeService(this, 'metrics', {
      metadata: { ...metadata, labels: { ...metadata.labels, ...METRICS } },
      spec: {
        type: 'ClusterIP',
        clusterIp: 'None',
        selector,
        ports: [portOf('metrics', controllerFacts(settings.flavor).metricsPort)],
      },
    });
    new ServiceMonitor(this, 'monitor', {
      metadata: { ...metadata, labels: { ...metadata.labels, ...labels } },
      spec: {
        selector: { matchLabels: { ...selector, ...METRICS } },
        endpoints: [{ port: 'metrics', path: '/metrics', interval: `${interval}` }],
      },
    });
  }
}

function serviceSpec(exposure: IngressExposure): k8s.ServiceSpec {
  switch (exposure.kind) {
    case 'load-balancer':
      return {
        type: 'LoadBalancer',
        // Straight to a node with a pod: a second node in between would replace the client's address with its own.
        externalTrafficPolicy: 'Local',
        loadBalancerClass: exposure.loadBalancerClass,
        loadBalancerSourceRanges: exposure.sourceRanges && [...exposure.sourceRanges],
        ports: [portOf('http', HTTP_PORT), portOf('https', HTTPS_PORT)],
      };
    case 'node-ports':
      return {
        type: 'NodePort',
        externalTrafficPolicy: 'Local',
        ports: [
          { ...portOf('http', HTTP_PORT), nodePort: exposure.httpPort },
          { ...portOf('https', HTTPS_PORT), nodePort: exposure.httpsPort },
        ],
      };
    case 'target-groups':
      return { type: 'ClusterIP', ports: [portOf('http', HTTP_PORT), portOf('https', HTTPS_PORT)] };
    case 'host-ports':
      return {
        type: 'ClusterIP',
        clusterIp: 'None',
        ports: [portOf('http', HTTP_PORT), portOf('https', HTTPS_PORT)],
      };
  }
}

/** By number: the pods of one flavour have a port for metrics and the other's are asked at that of their health. */
function portOf(name: string, port: number): k8s.ServicePort {
  return { name, port, targetPort: k8s.IntOrString.fromNumber(port), protocol: 'TCP' };
}
