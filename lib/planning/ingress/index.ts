export {
  CLIENT_ADDRESS_KINDS,
  type ClientAddress,
  type Connection,
  type Forwarded,
  type ProxyProtocol,
  trustedNetworks,
} from './client-address.js';
export { type AccessRule, type ControllerAccess, controllerAccess } from './controller-access.js';
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
  publicPorts,
  showsHealth,
  type TargetGroupsExposure,
} from './exposure.js';
export { DEFAULT_LOG_FORMAT, type NginxSettings, nginxSettings, workersOn } from './nginx-settings.js';
export {
  CLIENT_SIDE_APPLY_LIMIT,
  ETCD_LIMIT,
  type RouteSizes,
  routeSizes,
  type SizedRoute,
} from './route-sizes.js';
export { shardOf } from './shard-of.js';
export { type ControllerLife, type ControllerTimes, controllerTimes } from './shutdown.js';
