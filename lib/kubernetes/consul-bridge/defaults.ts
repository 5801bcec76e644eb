/** Every five minutes. */
export const DEFAULT_SYNC_SCHEDULE = '*/5 * * * *';

/** Every ten minutes: servers that lost each other find each other again. */
export const DEFAULT_JOIN_SCHEDULE = '*/10 * * * *';
