export { PlaceholderPods } from './placeholder-pods.js';
export type { HeldRoom, PlaceholderPodsProps } from './placeholder-props.js';
export { PriorityClasses } from './priority-classes.js';
export type { PriorityClassesProps } from './priority-classes-props.js';
