export { chosenPolicy } from './chosen-policy.js';
export { optionIssues } from './option-issues.js';
export { readSales } from './read-sales.js';
export { SourceNames } from './source-names.js';
export { withPlaces } from './with-places.js';
