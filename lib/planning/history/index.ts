export type { HistoryReading, PastSale } from './past-sale.js';
export { readHistory } from './read-history.js';
