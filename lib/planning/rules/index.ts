export { instantRule } from './instant-rule.js';
export { judgedOnce } from './judged-once.js';
export { inProp, type Message, type Placed, type Rule, refuseViolations } from './rule.js';
