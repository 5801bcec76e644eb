import { Construct } from 'constructs';
import { refuseViolations } from '../../planning/rules/index.js';
import { QuietNamespace } from '../idle-pods/index.js';
import { platformLabels } from '../metadata/index.js';
import { placeDeployment } from './placeholder-deployment.js';
import type { PlaceholderPodsProps } from './placeholder-props.js';
import { placeholderRules } from './placeholder-rules.js';
import { placeholderSettings } from './placeholder-settings.js';

/**
 * Pods that do nothing and hold room on pools until others need it. These push them off, which takes no time, and with
 * a cluster autoscaler they come back on nodes that it adds.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class PlaceholderPods extends Construct {
  readonly namespace: string;

  constructor(scope: Construct, id: string, props: PlaceholderPodsProps) {
    super(scope, id);
    const settings = placeholderSettings(props);
    refuseViolations(this, placeholderRules(settings));
    const { namespace, labels } = settings;
    this.namespace = namespace;
    new QuietNamespace(this, 'namespace', {
      name: namespace,
      labels: platformLabels(
        { name: 'placeholder-pods', instance: namespace, component: 'placeholder' },
        labels,
      ),
    });
    for (const room of settings.pools) placeDeployment(this, settings, room);
  }
}
