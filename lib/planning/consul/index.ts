export { type AgentToken, agentScript, RUN_FOLDER, SECRETS_FOLDER } from './agent-script.js';
export { dialScript, EXPORT_SCRIPT, EXPORTS_FILE, KV_SYNC_SCRIPT, WAN_SCRIPT } from './bridge-scripts.js';
export { exportedServices } from './exported-services.js';
export { caFile, SIDES_FOLDER, type Side, tokenFile, WORK_FOLDER } from './job-sides.js';
export {
  apiAddress,
  type ConsulIdentity,
  certificateNames,
  headlessName,
  joinAddress,
  LONGEST_COMMON_NAME,
  LONGEST_NAME,
  serverAddresses,
  serverName,
} from './names.js';
export {
  type ConsulPort,
  consulPorts,
  DNS_PORT,
  GRPC_PORT,
  HTTPS_PORT,
  type PortCaller,
  portsOfCaller,
} from './ports.js';
export { reloadScript } from './reload-script.js';
export {
  bootstrapConfig,
  CONFIG_FOLDER,
  configText,
  DATA_FOLDER,
  ownedKeys,
  type ServerConfigInput,
  serverConfig,
  TLS_FOLDER,
} from './server-config.js';
export {
  type ConsulEnvironment,
  type ConsulState,
  changesSizeAndImage,
  ENVIRONMENTS,
  isEvenCount,
  isServerCount,
  keepsQuorum,
  quorumOf,
  toleranceOf,
} from './size.js';
export { SAVE_SCRIPT, UPLOAD_SCRIPT } from './snapshot-scripts.js';
export { stubDomain } from './stub-domain.js';
