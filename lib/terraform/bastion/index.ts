export { Bastion } from './bastion.js';
export { type BastionAccess, type BastionProps, isPublic } from './bastion-props.js';
export { bastionRules } from './bastion-rules.js';
