export {
  CONTAINER_SECURITY,
  IDLE_POD,
  LEAST_MEMORY,
  PAUSE_IMAGE,
  pauseContainer,
  requested,
} from './idle-pod.js';
export { poolNameRules } from './pool-name-rules.js';
export { QuietNamespace, type QuietNamespaceProps } from './quiet-namespace.js';
