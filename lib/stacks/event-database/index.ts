export { EventDatabaseStack } from './event-database-stack.js';
export type { EventDatabaseStackProps } from './event-database-stack-props.js';
