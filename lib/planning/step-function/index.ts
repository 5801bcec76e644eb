export { mostFallsADay, mostSteps } from './raise-valleys.js';
export { mapped, shifted, startingAt, widened } from './reshape.js';
export { highestIn, maximumOf, type Step, type StepFunction, valueAt } from './step.js';
export { highestOf, sumOf } from './sum.js';
