export { Bastion } from './bastion.js';
export type { BastionAccess, BastionProps } from './bastion-props.js';
export { bastionRules } from './bastion-rules.js';
