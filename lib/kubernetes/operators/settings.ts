import { Duration } from '../../planning/units/index.js';
import type { ArgoCdDelivery, FluxCdDelivery, OperatorDelivery } from './operator-delivery.js';
import type { OperatorsProps } from './operators-props.js';

/** The props with every default in place. */
export type OperatorsSettings = Required<Omit<OperatorsProps, 'priorityClass' | 'delivery'>> &
  Pick<OperatorsProps, 'priorityClass'> & { readonly delivery: DeliverySettings };

export type DeliverySettings = ArgoCdSettings | FluxSettings;
export type ArgoCdSettings = Required<ArgoCdDelivery>;
export type FluxSettings = Required<FluxCdDelivery>;

/** The cluster in which Argo CD runs, as Argo CD calls it. */
export const IN_CLUSTER = 'https://kubernetes.default.svc';

export function operatorsSettings(props: OperatorsProps): OperatorsSettings {
  return { ...props, delivery: deliverySettings(props.delivery), labels: props.labels ?? {} };
}

/** A kind that is not known is left for the rules to refuse. */
function deliverySettings(delivery: OperatorDelivery): DeliverySettings {
  if (delivery.kind === 'flux') {
    const { namespace = 'flux-system', interval = Duration.minutes(10) } = delivery;
    return { ...delivery, namespace, interval };
  }
  const { namespace = 'argocd', project = 'default', destination = { server: IN_CLUSTER } } = delivery;
  return { ...delivery, namespace, project, destination };
}
