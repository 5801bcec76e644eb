export { ConsulBridge } from './consul-bridge.js';
export type {
  BridgedCluster,
  BridgeMode,
  ConsulBridgeProps,
  KvSync,
  PeeringAcceptor,
  PeeringDialer,
  PeeringObjects,
  RemoteApi,
  RemoteDatacenter,
  WanJoin,
} from './consul-bridge-props.js';
