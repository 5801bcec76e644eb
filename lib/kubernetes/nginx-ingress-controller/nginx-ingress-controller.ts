import { Construct } from 'constructs';
import { refuseViolations } from '../../planning/rules/index.js';
import { type IngressController, placeController } from '../ingress-shard/index.js';
import { addWarning } from '../warnings/index.js';
import type { NginxIngressControllerProps } from './controller-props.js';
import { flavorRule, nginxRules } from './controller-rules.js';
import { controllerWarnings } from './controller-warnings.js';
import { nginxProgram } from './program.js';
import { settingsOf } from './settings.js';

/**
 * What brings people's requests to tenants: NGINX Ingress Controller in a namespace of its own, once for each
 * IngressClass.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class NginxIngressController extends Construct implements IngressController {
  /** The namespace of all its objects; tenants let requests in from there. */
  readonly namespace: string;
  /** The names of its IngressClasses, in the order of the shards. */
  readonly ingressClasses: readonly string[];

  constructor(scope: Construct, id: string, props: NginxIngressControllerProps) {
    super(scope, id);
    refuseViolations(this, [flavorRule(props)]);
    const settings = settingsOf(props);
    refuseViolations(this, nginxRules(settings));
    for (const warning of controllerWarnings(settings)) addWarning(this, warning);
    this.namespace = settings.namespace;
    this.ingressClasses = settings.shards.map(({ ingressClass }) => ingressClass);
    placeController(this, nginxProgram(settings));
  }
}
