export { type PlanOptions, runPlan } from './run-plan.js';
