export {
  databasePodsOverTime,
  demandOverTime,
  openSteps,
  type PlannedWindow,
  podsOverTime,
  requestsOverTime,
  type TenantLife,
} from './steps-of-plan.js';
