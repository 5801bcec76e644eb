export { AuthServer } from './auth-server.js';
export type { AuthMonitoring, DatabaseCa, DatabaseUse, RealmImport } from './auth-server-parts.js';
export type { AuthServerProps } from './auth-server-props.js';
