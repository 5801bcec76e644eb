import { Construct } from 'constructs';
import { refuseViolations } from '../../planning/rules/index.js';
import { type IngressController, placeController } from '../ingress-shard/index.js';
import { traefikProgram } from './program.js';
import { settingsOf } from './settings.js';
import type { TraefikControllerProps } from './traefik-controller-props.js';
import { traefikRules } from './traefik-rules.js';

/**
 * What brings people's requests to tenants: Traefik in a namespace of its own, once for each IngressClass, reading
 * Ingresses and nothing else.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class TraefikController extends Construct implements IngressController {
  /** The namespace of all its objects; tenants let requests in from there. */
  readonly namespace: string;
  /** The names of its IngressClasses, in the order of the shards. */
  readonly ingressClasses: readonly string[];

  constructor(scope: Construct, id: string, props: TraefikControllerProps) {
    super(scope, id);
    const settings = settingsOf(props);
    refuseViolations(this, traefikRules(settings));
    this.namespace = settings.namespace;
    this.ingressClasses = settings.shards.map(({ ingressClass }) => ingressClass);
    placeController(this, traefikProgram(settings));
  }
}
