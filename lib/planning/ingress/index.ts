export type { AccessRule, ControllerAccess } from './access-rule.js';
export {
  CLIENT_ADDRESS_KINDS,
  type ClientAddress,
  type Connection,
  type Forwarded,
  type ProxyProtocol,
  trustedNetworks,
} from './client-address.js';
export { controllerAccess } from './controller-access.js';
export { type ControllerStart, controllerArgs, leaseName, reportsStatus } from './controller-args.js';
export {
  CONTROLLER_FLAVORS,
  CONTROLLER_USER,
  type ControllerFacts,
  type ControllerFlavor,
  classController,
  controllerFacts,
  HEALTH_PATH,
} from './controller-flavor.js';
export {
  type BoundTargetGroup,
  EXPOSURE_KINDS,
  HOST_HEALTH_PORT,
  type HostPortsExposure,
  HTTP_PORT,
  HTTPS_PORT,
  hasService,
  type IngressExposure,
  type LoadBalancerExposure,
  NODE_PORTS,
  type NodePortsExposure,
  podSecurityLevel,
  showsHealth,
  type TargetGroupsExposure,
} from './exposure.js';
export { goMemoryLimit } from './go-memory.js';
export { DEFAULT_LOG_FORMAT, type NginxSettings, nginxSettings, workersOn } from './nginx-settings.js';
export { type PathRow, type PrefixMatching, prefixRows } from './path-rows.js';
export { nginxPorts, openPorts, type PodPorts, publicPorts } from './pod-ports.js';
export { normalizePath } from './route-path.js';
export {
  CLIENT_SIDE_APPLY_LIMIT,
  ETCD_LIMIT,
  type RouteSizes,
  routeSizes,
  type SizedRoute,
} from './route-sizes.js';
export { shardOf } from './shard-of.js';
export { type ControllerLife, type ControllerTimes, controllerTimes } from './shutdown.js';
export { ENTRY_POINTS, PING_PATH, TRAEFIK, TRAEFIK_PORTS, TRAEFIK_READY_PORT } from './traefik.js';
export { traefikAccess } from './traefik-access.js';
export { type TraefikStart, traefikArgs } from './traefik-args.js';
export { CERTIFICATE_FILE, CERTIFICATE_FOLDER, certificateConfig } from './traefik-certificate.js';
