import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { isPresent, type Phase, phaseAt } from '../../planning/lifecycle/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import { sumOf, workloadFootprint } from '../../planning/tenants/index.js';
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

/** The settings, with what several parts of a tenant are told. */
type SharedProps = TicketTenantSettings & {
  readonly metadata: TenantMetadata;
  readonly appSelector: Record<string, string>;
  readonly phase: Phase;
};

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
    const shared = { ...settings, metadata, appSelector, phase: this.phase, name: settings.workload };
    if (!isPresent(this.phase)) return;
    Chart.of(this).node.addMetadata(TENANT_RECORD, recordOf(settings));
    this.declare(settings, shared);
  }

  /** In an order in which the objects can be applied one after the other: the Namespace first. */
  private declare(settings: TicketTenantSettings, shared: SharedProps): void {
    const { metadata, appSelector } = shared;
    new TenantNamespace(this, 'namespace', shared);
    const { binding } = new TenantDatabase(this, 'database', {
      metadata,
      backend: monitoredDatabase(settings.database, settings.telemetry.prometheusLabels),
      appSelector,
    });
    new TenantIsolation(this, 'isolation', {
      ...shared,
      serviceAccount: settings.workload,
      ingressController: settings.ingressController ?? ingressControllerOf(settings.route),
      databaseEgress: binding.egress,
      databaseFootprint: binding.footprint,
      footprint: sumOf(workloadFootprint(settings), binding.footprint),
    });
    new TenantWorkload(this, 'workload', {
      ...shared,
      databaseSecret: binding.secretName,
      databaseEnvPrefix: binding.envPrefix,
      servicePort: this.service.port,
      serviceAnnotations: { ...contractAnnotations(settings), ...scrapeAnnotations(settings) },
    });
    new TenantAutoscaling(this, 'autoscaling', shared);
    new TenantTelemetry(this, 'telemetry', {
      ...shared,
      subject: { ...settings, container: CONTAINER, cpuUtilization: settings.autoscaling.cpuUtilization },
    });
    new TenantRoute(this, 'route', {
      metadata,
      flavor: settings.route,
      host: this.host,
      path: this.path,
      service: this.service,
    });
  }
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
function contractAnnotations({
  healthPath,
  metricsPath,
  infoPath,
}: TicketTenantSettings): Record<string, string> {
  return {
    'greenroom.dev/health-path': healthPath,
    'greenroom.dev/info-path': infoPath,
    'greenroom.dev/metrics-path': metricsPath,
  };
}
