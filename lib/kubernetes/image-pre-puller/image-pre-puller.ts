import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { refuseViolations } from '../../planning/rules/index.js';
import { QuietNamespace } from '../idle-pods/index.js';
import type { ImagePrePullerProps, PulledImages } from './image-pre-puller-props.js';
import { pullerLabels, pullerSelector } from './metadata.js';
import { prePullerRules } from './pre-puller-rules.js';
import { pullerPod } from './puller-pod.js';
import { type PrePullerSettings, prePullerSettings } from './settings.js';

/**
 * Brings images to the nodes of pools before the pods come that need them: a DaemonSet for each pool, whose pods have
 * every node pull them and then wait.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class ImagePrePuller extends Construct {
  readonly namespace: string;

  constructor(scope: Construct, id: string, props: ImagePrePullerProps) {
    super(scope, id);
    const settings = prePullerSettings(props);
    refuseViolations(this, prePullerRules(settings));
    const { namespace, labels } = settings;
    this.namespace = namespace;
    new QuietNamespace(this, 'namespace', { name: namespace, labels: pullerLabels(namespace, labels) });
    for (const one of settings.pools) placeDaemonSet(this, settings, one);
  }
}

function placeDaemonSet(scope: Construct, settings: PrePullerSettings, one: Required<PulledImages>): void {
  const { name } = one;
  const labels = pullerLabels(name, settings.labels);
  new k8s.KubeDaemonSet(scope, `pool-${name}`, {
    metadata: { name, namespace: settings.namespace, labels },
    spec: {
      selector: { matchLabels: pullerSelector(name) },
      // Nobody calls these pods, and a new image is in a hurry.
      updateStrategy: {
        type: 'RollingUpdate',
        rollingUpdate: {
          maxSurge: k8s.IntOrString.fromNumber(0),
          maxUnavailable: k8s.IntOrString.fromString('100%'),
        },
      },
      revisionHistoryLimit: 3,
      template: { metadata: { labels }, spec: pullerPod(settings, one) },
    },
  });
}
