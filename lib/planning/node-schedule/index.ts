export { isValley, minSizeAt, type NodeStep, type ScheduledSize, scheduledSizes } from './node-schedule.js';
export { nodeScheduleRules, type ScheduleBounds } from './node-schedule-rules.js';
