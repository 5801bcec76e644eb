export { imageRules } from './image-rules.js';
export {
  cidrRule,
  foreignLabelsRule,
  kindRule,
  labelsRule,
  namespaceRule,
  objectNameRule,
  portRule,
} from './object-rules.js';
export { cpuRequestRule, cpuUtilizationRule, memoryLimitRule, podTimeRules } from './pod-rules.js';
export { scheduleRule } from './schedule-rule.js';
export {
  isCidr,
  isDataKey,
  isDnsLabel,
  isLabelKey,
  isLabels,
  isLabelValue,
  isPort,
  isServiceName,
  isSubdomain,
  isVariableName,
} from './syntax.js';
