export { EventDatabase } from './event-database.js';
export {
  type AuroraEngine,
  type DatabaseEngine,
  type DatabaseSettings,
  type EventDatabaseProps,
  type InstanceEngine,
  POSTGRES_VERSIONS,
  type PostgresVersion,
} from './event-database-props.js';
export { eventDatabaseRules } from './event-database-rules.js';
