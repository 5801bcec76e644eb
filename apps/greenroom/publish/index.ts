export type { PublishOptions } from './publish-options.js';
export { runPublish } from './run-publish.js';
