export { QUANTILES, type Quantile, SHARE_OF } from './quantile.js';
