export { type AwsOptions, synthesizeAws } from './synthesize.js';
