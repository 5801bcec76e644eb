export { ASSIGNED_FIELDS } from './assigned-fields.js';
export { CONSTANT_IMPORTS } from './constant-imports.js';
export { KUBERNETES_API } from './kubernetes-api.js';
export { NAMED_GVK } from './named-gvk.js';
export { TOKENS_WITHOUT_STACKS } from './tokens-without-stacks.js';
