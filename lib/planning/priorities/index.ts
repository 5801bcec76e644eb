export {
  DEFAULT_PRIORITIES,
  DEFAULT_PRIORITY_CLASSES,
  type DefaultPriority,
} from './default-priority-classes.js';
export { type MisorderedPair, misordered } from './misordered.js';
export {
  PREEMPTION_POLICIES,
  type PreemptionPolicy,
  type PriorityClassDefinition,
} from './priority-class.js';
