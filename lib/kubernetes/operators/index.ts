export type { ArgoCdDelivery, FluxCdDelivery, OperatorDelivery } from './operator-delivery.js';
export { type OperatorAccount, Operators } from './operators.js';
export type { OperatorsProps } from './operators-props.js';
