export { type CronSchedule, cronSchedule, fitsCron, LONGEST_CRON_WINDOW } from './cron-schedule.js';
export { leadTimeWarning } from './lead-time-warning.js';
export { type Lifecycle, lifecycleOf } from './lifecycle.js';
export { nodeLead } from './node-lead.js';
export { isPresent, PHASES, type Phase, phaseAt, presentAt } from './phase.js';
export { type SaleWindow, windowsOf } from './windows.js';
