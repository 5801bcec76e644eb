import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { isPresent, type Phase, phaseAt } from '../../planning/lifecycle/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { type AlertSubject, sumOf, workloadFootprint } from '../../planning/tenants/index.js';
import { TENANT_RECORD, type TenantRecord } from '../../publish/index.js';
import { type TenantMetadata, tenantMetadata } from '../metadata/index.js';
import { TenantAutoscaling } from '../tenant-autoscaling/index.js';
import { lastCopyOf, TenantDatabase } from '../tenant-database/index.js';
import { TenantIsolation, TenantNamespace } from '../tenant-isolation/index.js';
import { ingressControllerOf, TenantRoute } from '../tenant-route/index.js';
import { scrapeAnnotations, TenantTelemetry } from '../tenant-telemetry/index.js';
import { CONTAINER, TenantWorkload } from '../tenant-workload/index.js';
import { monitoredDatabase } from './derived-defaults.js';
import { settingsOf, type TicketTenantSettings } from './settings.js';
import { tenantRules } from './tenant-rules.js';
import type { TicketTenantProps } from './ticket-tenant-props.js';

const SERVICE_PORT = 80;

/**
 * The dedicated stack of one event: namespace, database, isolation, workload, autoscaling, telemetry and route.
 * Nothing at all before it is provisioned and after it is retired.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class TicketTenant extends Construct {
  /** The tenant's name. */
  readonly tenant: string;
  /** The namespace of all its objects. */
  readonly namespace: string;
  /** Where the tenant is in its life at `asOf`. */
  readonly phase: Phase;
  /** Where people find it. */
  readonly host: string;
  readonly path: string;
  /** What answers them. */
  readonly service: { readonly name: string; readonly port: number };

  constructor(scope: Construct, id: string, props: TicketTenantProps) {
    super(scope, id);
    const settings = settingsOf(props);
    const metadata = tenantMetadata(settings);
    const appSelector = { app: settings.workload };
    refuseViolations(this, tenantRules(settings, metadata, appSelector));
    this.tenant = settings.tenant;
    this.namespace = settings.tenant;
    this.phase = phaseAt(settings, settings.asOf);
    this.host = settings.host;
    this.path = settings.path;
    this.service = { name: settings.workload, port: SERVICE_PORT };
    if (!isPresent(this.phase)) return;
    Chart.of(this).node.addMetadata(TENANT_RECORD, recordOf(settings));
    this.declare(settings, metadata, appSelector);
  }

  /** In an order in which the objects can be applied one after the other: the Namespace first. */
  private declare(
    settings: TicketTenantSettings,
    metadata: TenantMetadata,
    appSelector: Record<string, string>,
  ): void {
    const { phase } = this;
    const { workload: name, route, telemetry } = settings;
    new TenantNamespace(this, 'namespace', { metadata, phase });
    const { binding } = new TenantDatabase(this, 'database', {
      metadata,
      backend: monitoredDatabase(settings.database, telemetry.prometheusLabels),
      appSelector,
    });
    new TenantIsolation(this, 'isolation', {
      metadata,
      serviceAccount: name,
      appSelector,
      port: settings.port,
      cpu: settings.cpu,
      memory: settings.memory,
      memoryLimit: settings.memoryLimit,
      footprint: sumOf(workloadFootprint(settings), binding.footprint),
      databaseFootprint: binding.footprint,
      databaseEgress: binding.egress,
      ingressController: settings.ingressController ?? ingressControllerOf(route),
      metricsScraper: settings.metricsScraper,
      allowEgress: settings.allowEgress,
      dnsCidrs: settings.dnsCidrs,
    });
    new TenantWorkload(this, 'workload', {
      metadata,
      phase,
      name,
      appSelector,
      image: settings.image,
      config: settings.config,
      databaseSecret: binding.secretName,
      databaseEnvPrefix: binding.envPrefix,
      cpu: settings.cpu,
      cpuLimit: settings.cpuLimit,
      memory: settings.memory,
      memoryLimit: settings.memoryLimit,
      tmpSize: settings.tmpSize,
      port: settings.port,
      servicePort: this.service.port,
      serviceAnnotations: serviceAnnotations(settings),
      healthPath: settings.healthPath,
      startupTime: settings.startupTime,
      preStopDelay: settings.preStopDelay,
      preStopCommand: settings.preStopCommand,
      drainTime: settings.drainTime,
      runAs: settings.runAs,
      nodePool: settings.nodePool,
      priorityClass: settings.priorityClass,
    });
    new TenantAutoscaling(this, 'autoscaling', {
      metadata,
      phase,
      asOf: settings.asOf,
      name,
      autoscaling: settings.autoscaling,
      windows: settings.windows,
      timeZone: settings.timeZone,
      idleReplicas: settings.idleReplicas,
      peakReplicas: settings.peakReplicas,
      maxReplicas: settings.maxReplicas,
    });
    new TenantTelemetry(this, 'telemetry', {
      metadata,
      name,
      appSelector,
      telemetry,
      metricsPath: settings.metricsPath,
      subject: subjectOf(settings),
    });
    new TenantRoute(this, 'route', {
      metadata,
      flavor: route,
      host: this.host,
      path: this.path,
      service: this.service,
    });
  }
}

/** Whom the alerts are about. */
function subjectOf(settings: TicketTenantSettings): Omit<AlertSubject, 'requests'> {
  const { event, name, tenant, costCentre, owner, onCall, environment, workload } = settings;
  const { cpu, windows, peakReplicas, maxReplicas, autoscaling } = settings;
  return {
    event,
    name,
    tenant,
    costCentre,
    owner,
    onCall,
    environment,
    workload,
    container: CONTAINER,
    cpu,
    windows,
    peakReplicas,
    maxReplicas,
    cpuUtilization: autoscaling.cpuUtilization,
  };
}

/** What the inventory of a synth says of the tenant. */
function recordOf(settings: TicketTenantSettings): TenantRecord {
  const { tenant, event, name, windows, retireAt, database, peakReplicas } = settings;
  return {
    tenant,
    event,
    name,
    windows: windows.map(({ scaleUpAt, closesAt, steps }) => ({
      from: scaleUpAt,
      to: closesAt,
      pods: steps ?? [{ at: scaleUpAt, pods: peakReplicas }],
    })),
    retireAt,
    lastCopy: lastCopyOf(database, tenant),
  };
}

/** Where the app answers about itself, for people and tools that find it by its Service. */
function serviceAnnotations(settings: TicketTenantSettings): Record<string, string> {
  return {
    'greenroom.dev/health-path': settings.healthPath,
    'greenroom.dev/info-path': settings.infoPath,
    'greenroom.dev/metrics-path': settings.metricsPath,
    ...scrapeAnnotations(settings),
  };
}
