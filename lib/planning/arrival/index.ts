export {
  type Arrival,
  type ArrivalShape,
  arrivalSchema,
  arrivalShape,
  STATED_ARRIVAL,
} from './arrival-shape.js';
export { type CrowdStep, crowdSteps } from './crowd-steps.js';
export { fitArrival } from './fit-arrival.js';
export { type RateStep, rateSteps, type Wave } from './rate-steps.js';
