export { type ChargebackRow, chargeback } from './chargeback.js';
export { type Chargeback, type ChargebackLine, chargebackSchema } from './chargeback-schema.js';
export type { Budget, CostInput, EventDatabaseUse, PooledNodes } from './cost-input.js';
export { formatChargebackCsv, formatChargebackJson } from './format-chargeback.js';
export { formatAmount } from './money.js';
export { type CostPlan, planCosts } from './plan-costs.js';
export {
  type DatabaseKind,
  type PriceBook,
  priceBookSchema,
} from './price-book.js';
export { readPriceBook } from './read-price-book.js';
export { type Cost, type Costs, costSchema, costsSchema } from './schema.js';
export type { Season } from './season.js';
export type { LoadedPool, LoadStep } from './share-by-load.js';
