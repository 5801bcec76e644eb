export { isCronSchedule } from './cron-schedule.js';
