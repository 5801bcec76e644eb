export { EnvironmentStacks } from './environment-stacks.js';
export type { Environment, EnvironmentStacksProps } from './environment-stacks-props.js';
