export type { Figure, Run, Time } from './figures.js';
export { formatResults } from './markdown.js';
export { withResults } from './page.js';
export { type Pair, ratiosOf } from './ratios.js';
export {
  type Agreement,
  type ComparisonResults,
  figureResults,
  type Machine,
  type Results,
  type Skipped,
} from './results.js';
