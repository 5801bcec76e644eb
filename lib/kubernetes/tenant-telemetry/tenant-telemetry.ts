import { Construct } from 'constructs';
import { type AlertSubject, alertRules } from '../../planning/tenants/index.js';
import { namespaced, ofComponent, type TenantMetadata } from '../metadata/index.js';
import { ServiceMonitor } from '../service-monitor/index.js';
import { PrometheusRule } from './prometheus-rule.js';
import type { Telemetry } from './telemetry.js';

/** The labels of the Service that a tenant's series get. */
const TARGET_LABELS = ['greenroom.dev/event', 'greenroom.dev/tenant', 'greenroom.dev/cost-centre'];
const ENVIRONMENT = 'greenroom.dev/environment';

export interface TenantTelemetryProps {
  readonly metadata: TenantMetadata;
  /** The name of the objects here. */
  readonly name: string;
  /** The labels by which the Service is found. */
  readonly appSelector: Record<string, string>;
  readonly telemetry: Telemetry;
  readonly metricsPath: string;
  /** Whom the alerts are about. */
  readonly subject: Omit<AlertSubject, 'requests'>;
}

/** A tenant's own metrics and alerts, apart from every other tenant's. */
export class TenantTelemetry extends Construct {
  constructor(scope: Construct, id: string, props: TenantTelemetryProps) {
    super(scope, id);
    const { name, telemetry, appSelector, metricsPath, subject } = props;
    const { prometheusLabels: labels } = telemetry;
    const metadata = ofComponent(props.metadata, 'telemetry');
    if (telemetry.kind === 'service-monitor') {
      new ServiceMonitor(this, 'service-monitor', {
        metadata: namespaced(metadata, name, { labels }),
        spec: {
          selector: { matchLabels: appSelector },
          targetLabels: [...TARGET_LABELS, ...(ENVIRONMENT in metadata.labels ? [ENVIRONMENT] : [])],
          endpoints: [{ port: 'http', path: metricsPath, interval: `${telemetry.interval}` }],
        },
      });
    }
    if (telemetry.alerts !== undefined) {
      new PrometheusRule(this, 'alerts', {
        metadata: namespaced(metadata, name, { labels }),
        spec: { groups: [{ name, rules: alertRules({ requests: telemetry.alerts, ...subject }) }] },
      });
    }
  }
}
