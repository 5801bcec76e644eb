import { tenantName } from '../../planning/names/index.js';
import { sleepCommand } from '../../planning/tenants/index.js';
import { type Cpu, Duration, Memory } from '../../planning/units/index.js';
import { DEFAULT_AUTOSCALING } from '../tenant-autoscaling/index.js';
import { DEFAULT_DATABASE } from '../tenant-database/index.js';
import { DEFAULT_ROUTE } from '../tenant-route/index.js';
import { DEFAULT_TELEMETRY } from '../tenant-telemetry/index.js';
import { type AllowedEgress, DEFAULT_DNS_CIDRS, type NamespacePeer } from '../traffic/index.js';
import { MOST_CPU } from './bounds.js';
import type { TicketTenantProps } from './ticket-tenant-props.js';

/** Props whose absence means something of its own. */
type Optional =
  | 'config'
  | 'nodePool'
  | 'priorityClass'
  | 'owner'
  | 'onCall'
  | 'securityScan'
  | 'environment'
  | 'ingressController';

const ALWAYS_BEFORE = '0000-01-01T00:00:00Z';
const NEVER_REACHED = '9999-12-31T23:59:59Z';
const PRE_STOP_DELAY = Duration.seconds(15);
const STARTUP_TIME = Duration.minutes(1);
const DRAIN_TIME = Duration.seconds(30);
const TMP_SIZE = Memory.mebibytes(64);
const METRICS_SCRAPER: NamespacePeer = { namespace: 'monitoring' };
const NOWHERE: readonly AllowedEgress[] = [];

/** The props with every default filled in. */
export type TicketTenantSettings = Required<Omit<TicketTenantProps, Optional>> &
  Pick<TicketTenantProps, Optional> & {
    /** The name of the Deployment, the Service and what belongs to them. */
    readonly workload: string;
  };

/** Field by field: an object to which fields are added after a spread takes two hundred times as long. */
export function settingsOf(props: TicketTenantProps): TicketTenantSettings {
  const tenant = props.tenant ?? tenantName(props.event, props.name);
  const { workloadPrefix = 'ticket-seller-tenant-', preStopDelay = PRE_STOP_DELAY } = props;
  return {
    event: props.event,
    name: props.name,
    asOf: props.asOf,
    windows: props.windows,
    peakReplicas: props.peakReplicas,
    image: props.image,
    config: props.config,
    cpu: props.cpu,
    memory: props.memory,
    nodePool: props.nodePool,
    priorityClass: props.priorityClass,
    costCentre: props.costCentre,
    owner: props.owner,
    onCall: props.onCall,
    securityScan: props.securityScan,
    environment: props.environment,
    ingressController: props.ingressController,
    host: props.host,
    tenant,
    workloadPrefix,
    workload: `${workloadPrefix}${tenant}`,
    provisionAt: props.provisionAt ?? ALWAYS_BEFORE,
    retireAt: props.retireAt ?? NEVER_REACHED,
    timeZone: props.timeZone ?? 'UTC',
    idleReplicas: props.idleReplicas ?? Math.min(2, props.peakReplicas),
    maxReplicas: props.maxReplicas ?? props.peakReplicas,
    cpuLimit: props.cpuLimit ?? twice(props.cpu),
    memoryLimit: props.memoryLimit ?? props.memory,
    tmpSize: props.tmpSize ?? TMP_SIZE,
    port: props.port ?? 80,
    healthPath: props.healthPath ?? '/health',
    metricsPath: props.metricsPath ?? '/metrics',
    infoPath: props.infoPath ?? '/info',
    startupTime: props.startupTime ?? STARTUP_TIME,
    preStopDelay,
    preStopCommand: props.preStopCommand ?? sleepCommand(preStopDelay),
    drainTime: props.drainTime ?? DRAIN_TIME,
    runAs: props.runAs ?? 65_532,
    autoscaling: props.autoscaling ?? DEFAULT_AUTOSCALING,
    telemetry: props.telemetry ?? DEFAULT_TELEMETRY,
    metricsScraper: props.metricsScraper ?? METRICS_SCRAPER,
    allowEgress: props.allowEgress ?? NOWHERE,
    dnsCidrs: props.dnsCidrs ?? DEFAULT_DNS_CIDRS,
    database: props.database ?? DEFAULT_DATABASE,
    path: props.path ?? `/${tenant}`,
    route: props.route ?? DEFAULT_ROUTE,
  };
}

/** An amount that is refused for its size is left as it is: twice as much may be too large for a number. */
function twice(cpu: Cpu): Cpu {
  return cpu.toMilli() > MOST_CPU.toMilli() ? cpu : cpu.times(2);
}
