export {
  type AuthMonitoring,
  AuthServer,
  type AuthServerProps,
  type DatabaseCa,
  type DatabaseUse,
  type RealmImport,
} from './kubernetes/auth-server/index.js';
export {
  type AppRoleLogin,
  type IssuerReference,
  type IssuerScope,
  TlsCertificate,
  type TlsCertificateProps,
  VaultIssuer,
  type VaultIssuerAuth,
  type VaultIssuerProps,
} from './kubernetes/certificates/index.js';
export {
  type BridgedCluster,
  type BridgeMode,
  ConsulBridge,
  type ConsulBridgeProps,
  type KvSync,
  type PeeringAcceptor,
  type PeeringDialer,
  type PeeringObjects,
  type RemoteApi,
  type RemoteDatacenter,
  type WanJoin,
} from './kubernetes/consul-bridge/index.js';
export {
  type ConsulClient,
  ConsulCluster,
  type ConsulClusterProps,
  type ConsulDns,
  type ConsulExposure,
  type ConsulMonitoring,
  type ConsulSnapshots,
  type ExternalService,
  type SecretKey,
} from './kubernetes/consul-cluster/index.js';
export {
  type ArgoCluster,
  ArgoDelivery,
  type ArgoDeliveryProps,
  type ArgoProjects,
  type FluxCluster,
  FluxDelivery,
  type FluxDeliveryProps,
  type FluxKubeConfig,
  type GitCredentials,
  type IgnoredDifference,
  PublishJob,
  type PublishJobProps,
  type PublishParts,
  type PublishWorkflowProps,
  publishWorkflow,
} from './kubernetes/gitops/index.js';
export {
  ImagePrePuller,
  type ImagePrePullerProps,
  type PulledImages,
} from './kubernetes/image-pre-puller/index.js';
export type { IngressController, IngressControllerProps } from './kubernetes/ingress-shard/index.js';
export { type TenantIdentity, type TenantMetadata, tenantMetadata } from './kubernetes/metadata/index.js';
export {
  type IngressMonitoring,
  type IngressShard,
  NginxIngressController,
  type NginxIngressControllerProps,
} from './kubernetes/nginx-ingress-controller/index.js';
export type { NodePool } from './kubernetes/node-pool/index.js';
export {
  type ArgoCdDelivery,
  type FluxCdDelivery,
  type OperatorAccount,
  type OperatorDelivery,
  Operators,
  type OperatorsProps,
} from './kubernetes/operators/index.js';
export {
  type HeldRoom,
  PlaceholderPods,
  type PlaceholderPodsProps,
  PriorityClasses,
  type PriorityClassesProps,
} from './kubernetes/priority-classes/index.js';
export {
  type AwsCredentials,
  type AwsSecretsManager,
  type KnownStore,
  PlatformSecretStore,
  type PlatformSecretStoreProps,
  type SecretProvider,
  type SecretStoreScope,
  StoredSecret,
  type StoredSecretProps,
  type StoredSecretType,
  type StoredValue,
  type VaultAuthority,
  type VaultSecrets,
} from './kubernetes/secret-store/index.js';
export {
  type HostOwner,
  type PathType,
  type RoutedService,
  type ServiceRoute,
  ServiceRoutes,
  type ServiceRoutesProps,
} from './kubernetes/service-routes/index.js';
export {
  type SnapshotClassDefinition,
  StorageClasses,
  type StorageClassesProps,
} from './kubernetes/storage-classes/index.js';
export {
  type Autoscaling,
  DEFAULT_AUTOSCALING,
  type TicketWindow,
} from './kubernetes/tenant-autoscaling/index.js';
export {
  type ClusterBackend,
  type DatabaseBackend,
  type DatabaseBackup,
  type DatabaseBinding,
  type DatabaseMonitoring,
  DEFAULT_DATABASE,
  type ExternalBackend,
  type RdsBackend,
  type RdsBackendForProps,
  rdsBackendFor,
  type SecretStoreReference,
  type SharedBackend,
  TenantDatabase,
  type TenantDatabaseProps,
} from './kubernetes/tenant-database/index.js';

export {
  type CommunityFlavor,
  DEFAULT_ROUTE,
  type GatewayFlavor,
  type NginxFlavor,
  type RateLimit,
  type RoutedTenant,
  type RouteFlavor,
  TenantRoute,
  type TenantRouteProps,
  TenantRoutes,
  type TenantRoutesProps,
  type TraefikFlavor,
} from './kubernetes/tenant-route/index.js';
export { DEFAULT_TELEMETRY, type Telemetry } from './kubernetes/tenant-telemetry/index.js';
export {
  type PlannedProps,
  TicketTenant,
  type TicketTenantProps,
  ticketTenantProps,
} from './kubernetes/ticket-tenant/index.js';
export type { AccountName } from './kubernetes/token-account/index.js';
export { TraefikController, type TraefikControllerProps } from './kubernetes/traefik-controller/index.js';
export type { AllowedEgress, AllowedPort, EgressRule, NamespacePeer } from './kubernetes/traffic/index.js';
export { warningsOf } from './kubernetes/warnings/index.js';
export {
  type AddressDemand,
  type AddressLedger,
  AddressPlan,
  type AddressRequest,
  formatAddressLedger,
  planAddresses,
  type Reservation,
  readAddressLedger,
} from './planning/addresses/index.js';
export type { PrivateKeyKind } from './planning/certificates/index.js';
export type { ConsulEnvironment, ConsulIdentity, ConsulState } from './planning/consul/index.js';
export type { DocumentReading, TextDocument } from './planning/documents/index.js';
export {
  type DatabaseEvent,
  type EventDatabaseGroup,
  eventDatabaseAddress,
  eventDatabaseStacks,
  masterSecretTag,
  type StackPolicy,
} from './planning/event-databases/index.js';
export {
  type ForecastFile,
  formatForecast,
  readForecast,
  type TenantPlan,
  type TenantWindow,
} from './planning/forecast/index.js';
export type { Author, ObjectKind, Part } from './planning/gitops/index.js';
export { type ImageUser, imagePulls, type PoolImages } from './planning/image-pulls/index.js';
export {
  type BoundTargetGroup,
  CLIENT_SIDE_APPLY_LIMIT,
  type ClientAddress,
  type Connection,
  type ControllerFlavor,
  ETCD_LIMIT,
  type Forwarded,
  type HostPortsExposure,
  type IngressExposure,
  type LoadBalancerExposure,
  type NodePortsExposure,
  type ProxyProtocol,
  type RouteSizes,
  routeSizes,
  type SizedRoute,
  shardOf,
  type TargetGroupsExposure,
} from './planning/ingress/index.js';
export type { InstantText } from './planning/instants/index.js';
export { formatIssue, InputError, type Issue, type Place } from './planning/issues/index.js';
export { PHASES, type Phase, phaseAt } from './planning/lifecycle/index.js';
export { tenantName } from './planning/names/index.js';
export { addressDemand, type NetworkRangesProps, RANGE } from './planning/network-ranges/index.js';
export type { NodeStep } from './planning/node-schedule/index.js';
export {
  type DetailedChoice,
  type HelmValue,
  type HelmValues,
  type ManifestKind,
  type NeededOperators,
  OPERATOR_NAMES,
  OPERATORS,
  type OperatedCluster,
  type OperatorChoice,
  type OperatorName,
  type OperatorRelease,
  operatorsFor,
  REPOSITORIES,
} from './planning/operators/index.js';
export { DEFAULT_POLICY, type Policy, type Quantile, type TierPolicy } from './planning/policy/index.js';
export type { NodePoolDefinition, SpotCapacity, WarmPool } from './planning/pools/index.js';
export {
  DEFAULT_PRIORITIES,
  DEFAULT_PRIORITY_CLASSES,
  type DefaultPriority,
  type PreemptionPolicy,
  type PriorityClassDefinition,
} from './planning/priorities/index.js';
export type { RouteShard } from './planning/route-shards/index.js';
export type {
  Footprint,
  PodStep,
  RequestsMetric,
} from './planning/tenants/index.js';
export {
  mayFollow,
  SLOTS,
  type Slot,
  slotName,
  TRAFFIC_STATES,
  type TrafficPlan,
  type TrafficState,
  type TrafficSwitch,
  trafficOf,
  type Weights,
} from './planning/traffic/index.js';
export { Cpu, Duration, Memory } from './planning/units/index.js';
export type { KubernetesLogin } from './planning/vault/index.js';
export {
  DEFAULT_STORAGE_CLASSES,
  type DefaultStorageClass,
  type FileSystem,
  type ReclaimPolicy,
  type StorageClassDefinition,
  type Tags,
} from './planning/volumes/index.js';
export {
  type Environment,
  EnvironmentStacks,
  type EnvironmentStacksProps,
} from './stacks/environments/index.js';
export {
  type ClusterConfig,
  chartFile,
  EventStacks,
  type EventStacksProps,
  type HostRoutes,
  PlacedChart,
  type RdsDefaults,
  TenantChart,
  type TenantDefaults,
  TenantFleet,
  type TenantFleetProps,
} from './stacks/index.js';
export {
  type ClusterOverrides,
  type PlatformCertificate,
  PlatformCharts,
  type PlatformChartsProps,
  type PlatformCluster,
  type PlatformDefinition,
  type PlatformImages,
  type PlatformIngress,
  type PlatformOperators,
  type PlatformSecret,
} from './stacks/platform-charts/index.js';
export {
  type ChartFile,
  ChartStream,
  type ChartStreamProps,
  LinearApp,
  type LinearAppProps,
  type Synthesis,
  type TurnReport,
  Turns,
} from './synth/index.js';
