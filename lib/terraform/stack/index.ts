export { logicalId } from './logical-id.js';
export { prepareStack, type StackRequirements, stackTags } from './prepare-stack.js';
export { publish, publishedBy } from './stack-outputs.js';
export { stackRules } from './stack-rules.js';
export type { LocalState, S3State, StackSettings, StateBackend } from './stack-settings.js';
