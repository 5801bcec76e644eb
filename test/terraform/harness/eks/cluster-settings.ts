import type {
  Cluster,
  CreateClusterRequest,
  Logging,
  LogType,
  UpdateClusterConfigRequest,
  UpdateParamType,
  UpdateType,
  VpcConfigRequest,
  VpcConfigResponse,
} from '@aws-sdk/client-eks';
import { EksError } from './eks-error.js';

/** What a cluster was asked to be. */
export type ClusterSettings = Pick<
  Cluster,
  | 'accessConfig'
  | 'computeConfig'
  | 'controlPlaneScalingConfig'
  | 'deletionProtection'
  | 'encryptionConfig'
  | 'kubernetesNetworkConfig'
  | 'logging'
  | 'remoteNetworkConfig'
  | 'resourcesVpcConfig'
  | 'storageConfig'
  | 'upgradePolicy'
  | 'version'
  | 'zonalShiftConfig'
>;

const LOG_TYPES: readonly LogType[] = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'];
/** A cluster may only go from left to right. */
const AUTHENTICATION_MODES: readonly (string | undefined)[] = ['CONFIG_MAP', 'API_AND_CONFIG_MAP', 'API'];

/** The settings of a new cluster, with the defaults that the reference of CreateCluster gives. */
export function settingsOf(request: CreateClusterRequest, version: string | undefined): ClusterSettings {
  const { accessConfig, kubernetesNetworkConfig } = request;
  return {
    version: request.version ?? version,
    // Whether the creator became an administrator is asked for, but never described.
    accessConfig: { authenticationMode: accessConfig?.authenticationMode ?? 'CONFIG_MAP' },
    computeConfig: request.computeConfig,
    controlPlaneScalingConfig: request.controlPlaneScalingConfig,
    deletionProtection: request.deletionProtection ?? false,
    encryptionConfig: request.encryptionConfig,
    kubernetesNetworkConfig: {
      ipFamily: 'ipv4',
      serviceIpv4Cidr: kubernetesNetworkConfig?.ipFamily === 'ipv6' ? undefined : '172.20.0.0/16',
      serviceIpv6Cidr: kubernetesNetworkConfig?.ipFamily === 'ipv6' ? 'fd00:172:20::/108' : undefined,
      ...kubernetesNetworkConfig,
    },
    logging: loggingOf(request.logging),
    remoteNetworkConfig: request.remoteNetworkConfig,
    resourcesVpcConfig: vpcConfigOf({}, request.resourcesVpcConfig ?? {}),
    storageConfig: request.storageConfig,
    upgradePolicy: { supportType: 'EXTENDED', ...request.upgradePolicy },
    zonalShiftConfig: request.zonalShiftConfig,
  };
}

/** The settings after UpdateClusterConfig. */
export function changedSettings(old: ClusterSettings, request: UpdateClusterConfigRequest): ClusterSettings {
  refuseWayBack(old.accessConfig?.authenticationMode, request.accessConfig?.authenticationMode);
  return {
    ...old,
    accessConfig: { ...old.accessConfig, ...request.accessConfig },
    computeConfig: merged(old.computeConfig, request.computeConfig),
    controlPlaneScalingConfig: merged(old.controlPlaneScalingConfig, request.controlPlaneScalingConfig),
    deletionProtection: request.deletionProtection ?? old.deletionProtection,
    kubernetesNetworkConfig: merged(old.kubernetesNetworkConfig, request.kubernetesNetworkConfig),
    logging: loggingOf(request.logging, old.logging),
    remoteNetworkConfig: request.remoteNetworkConfig ?? old.remoteNetworkConfig,
    resourcesVpcConfig: vpcConfigOf(old.resourcesVpcConfig ?? {}, request.resourcesVpcConfig ?? {}),
    storageConfig: merged(old.storageConfig, request.storageConfig),
    upgradePolicy: merged(old.upgradePolicy, request.upgradePolicy),
    zonalShiftConfig: merged(old.zonalShiftConfig, request.zonalShiftConfig),
  };
}

/** @throws EksError where the version is neither the same nor the next minor one */
export function changedVersion(old: ClusterSettings, version: string): ClusterSettings {
  const step = minorOf(version) - minorOf(old.version ?? '');
  if (step !== 0 && step !== 1) {
    throw EksError.invalidParameter(
      `Unsupported Kubernetes minor version update from ${old.version} to ${version}`,
    );
  }
  return { ...old, version };
}

/** @throws EksError where one request changes settings of several kinds, or none */
export function updateTypeOf(request: UpdateClusterConfigRequest): UpdateType {
  const types = new Set(
    Object.entries(UPDATE_TYPES)
      .filter(([key]) => request[key as keyof typeof UPDATE_TYPES] !== undefined)
      .map(([, type]) => type),
  );
  const [type] = types;
  if (type === undefined || types.size > 1) {
    throw EksError.invalidParameter('Exactly one type of update can be made at a time');
  }
  return type;
}

/** What the update changes, as DescribeUpdate tells it. */
export function updateParamsOf(request: UpdateClusterConfigRequest): [UpdateParamType, unknown][] {
  return Object.keys(UPDATE_TYPES)
    .map((key) => key as keyof typeof UPDATE_TYPES)
    .filter((key) => request[key] !== undefined)
    .map((key) => [UPDATE_PARAMS[key], request[key]]);
}

const UPDATE_TYPES = {
  accessConfig: 'AccessConfigUpdate',
  computeConfig: 'AutoModeUpdate',
  controlPlaneScalingConfig: 'ControlPlaneScalingConfigUpdate',
  deletionProtection: 'DeletionProtectionUpdate',
  kubernetesNetworkConfig: 'AutoModeUpdate',
  logging: 'LoggingUpdate',
  remoteNetworkConfig: 'RemoteNetworkConfigUpdate',
  resourcesVpcConfig: 'VpcConfigUpdate',
  storageConfig: 'AutoModeUpdate',
  upgradePolicy: 'UpgradePolicyUpdate',
  zonalShiftConfig: 'ZonalShiftConfigUpdate',
} as const satisfies Partial<Record<keyof UpdateClusterConfigRequest, UpdateType>>;

const UPDATE_PARAMS: Readonly<Record<keyof typeof UPDATE_TYPES, UpdateParamType>> = {
  accessConfig: 'AuthenticationMode',
  computeConfig: 'ComputeConfig',
  controlPlaneScalingConfig: 'UpdatedTier',
  deletionProtection: 'DeletionProtection',
  kubernetesNetworkConfig: 'KubernetesNetworkConfig',
  logging: 'ClusterLogging',
  remoteNetworkConfig: 'RemoteNetworkConfig',
  resourcesVpcConfig: 'Subnets',
  storageConfig: 'StorageConfig',
  upgradePolicy: 'UpgradePolicy',
  zonalShiftConfig: 'ZonalShiftConfig',
};

function vpcConfigOf(old: VpcConfigResponse, request: VpcConfigRequest): VpcConfigResponse {
  const config = {
    subnetIds: [],
    securityGroupIds: [],
    endpointPublicAccess: true,
    endpointPrivateAccess: false,
    ...old,
    ...request,
  };
  if (!config.endpointPublicAccess) return { ...config, publicAccessCidrs: [] };
  const cidrs = config.publicAccessCidrs ?? [];
  return { ...config, publicAccessCidrs: cidrs.length > 0 ? cidrs : ['0.0.0.0/0'] };
}

/** Every type of log is described, those that are off in a group of their own. */
function loggingOf(request: Logging | undefined, old: Logging = {}): Logging {
  const isOn = (type: LogType) =>
    [...(old.clusterLogging ?? []), ...(request?.clusterLogging ?? [])].findLast(({ types }) =>
      types?.includes(type),
    )?.enabled ?? false;
  return {
    clusterLogging: [true, false]
      .map((enabled) => ({ types: LOG_TYPES.filter((type) => isOn(type) === enabled), enabled }))
      .filter(({ types }) => types.length > 0),
  };
}

function merged<T extends object>(old: T | undefined, request: T | undefined): T | undefined {
  return request === undefined ? old : { ...old, ...request };
}

function refuseWayBack(from: string | undefined, to: string | undefined): void {
  if (to !== undefined && AUTHENTICATION_MODES.indexOf(to) < AUTHENTICATION_MODES.indexOf(from)) {
    throw EksError.invalidParameter(`Unsupported authentication mode update from ${from} to ${to}`);
  }
}

function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}
