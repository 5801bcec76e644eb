import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { podSecurityLevel } from '../../planning/ingress/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { addWarning } from '../warnings/index.js';
import { controllerLabels } from './controller-metadata.js';
import type { NginxIngressControllerProps } from './controller-props.js';
import { controllerRules, flavorRule } from './controller-rules.js';
import { controllerWarnings } from './controller-warnings.js';
import { ControllerAccount } from './service-account.js';
import { type ControllerSettings, settingsOf } from './settings.js';
import { ShardServices } from './shard-services.js';
import { ShardTraffic } from './shard-traffic.js';
import { ShardWorkload } from './shard-workload.js';

/**
 * What brings people's requests to tenants: NGINX Ingress Controller in a namespace of its own, once for each
 * IngressClass.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class NginxIngressController extends Construct {
  /** The namespace of all its objects; tenants let requests in from there. */
  readonly namespace: string;
  /** The names of its IngressClasses, in the order of the shards. */
  readonly ingressClasses: readonly string[];

  constructor(scope: Construct, id: string, props: NginxIngressControllerProps) {
    super(scope, id);
    refuseViolations(this, [flavorRule(props)]);
    const settings = settingsOf(props);
    refuseViolations(this, controllerRules(settings));
    for (const warning of controllerWarnings(settings)) addWarning(this, warning);
    this.namespace = settings.namespace;
    this.ingressClasses = settings.shards.map(({ ingressClass }) => ingressClass);
    this.declare(settings);
  }

  /** In an order in which the objects can be applied one after the other: the Namespace first. */
  private declare(settings: ControllerSettings): void {
    this.placeNamespace(settings);
    const { serviceAccount } = new ControllerAccount(this, 'account', settings);
    for (const shard of settings.shards) {
      const scope = new Construct(this, `shard-${shard.ingressClass}`);
      new ShardTraffic(scope, 'traffic', settings, shard);
      new ShardWorkload(scope, 'workload', settings, shard, serviceAccount);
      new ShardServices(scope, 'services', settings, shard);
    }
  }

  private placeNamespace(settings: ControllerSettings): void {
    const { namespace, shards } = settings;
    const exposures = shards.map(({ exposure }) => exposure);
    const level = podSecurityLevel(exposures);
    const isBound = exposures.some(({ kind }) => kind === 'target-groups');
    new k8s.KubeNamespace(this, 'namespace', {
      metadata: {
        name: namespace,
        labels: {
          ...controllerLabels(settings),
          'pod-security.kubernetes.io/enforce': level,
          'pod-security.kubernetes.io/audit': level,
          'pod-security.kubernetes.io/warn': level,
          // A pod counts as ready when its target groups say so, and not before.
          ...(isBound && { 'elbv2.k8s.aws/pod-readiness-gate-inject': 'enabled' }),
        },
      },
    });
  }
}
