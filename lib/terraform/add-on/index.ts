export { AddOn, type AddOnProps } from './add-on.js';
export { ADD_ONS, type AddOnName, type AddOnVersions, PINNED_ADD_ONS } from './add-on-versions.js';
