export {
  type EngineKind,
  type EventDatabaseAddress,
  eventDatabaseAddress,
  eventDatabaseIn,
  privateZoneName,
} from './address.js';
export {
  type DatabaseEvent,
  type EventDatabaseGroup,
  eventDatabaseStacks,
  eventStackName,
  STACK_POLICIES,
  type StackPolicy,
} from './database-stacks.js';
export { type MasterSecretTag, masterSecretTag } from './master-secret.js';
export { beginningRules } from './name-rules.js';
