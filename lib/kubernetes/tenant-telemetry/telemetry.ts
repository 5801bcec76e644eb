import type { RequestsMetric } from '../../planning/tenants/index.js';
import { Duration } from '../../planning/units/index.js';

/** How a tenant's metrics are found, and what is alerted on. */
export type Telemetry =
  | (AlertSettings & {
      /** A ServiceMonitor of the Prometheus Operator. */
      readonly kind: 'service-monitor';
      /** How often each pod is asked. */
      readonly interval: Duration;
    })
  | (AlertSettings & {
      /** Annotations of the Service, for a Prometheus that finds its targets by `prometheus.io/scrape`. */
      readonly kind: 'annotations';
    });

interface AlertSettings {
  /** Labels that the Prometheus selects its monitors and rules by; by default also those of the database's monitor. */
  readonly prometheusLabels: Readonly<Record<string, string>>;
  /**
   * The counter of requests that the alerts read.
   *
   * @default - no PrometheusRule: for a cluster without the Prometheus Operator
   */
  readonly alerts?: RequestsMetric;
}

interface ScrapeTarget {
  readonly telemetry: Telemetry;
  /** Where the pods listen. */
  readonly port: number;
  readonly metricsPath: string;
}

/** What the client libraries of Prometheus count by default; one response of twenty failing calls somebody. */
export const DEFAULT_TELEMETRY: Telemetry = {
  kind: 'service-monitor',
  interval: Duration.seconds(15),
  prometheusLabels: {},
  alerts: { name: 'http_requests_total', statusLabel: 'code', errorRatio: 0.05 },
};

/** The annotations by which a Service asks to be scraped. */
export function scrapeAnnotations({ telemetry, port, metricsPath }: ScrapeTarget): Record<string, string> {
  return telemetry.kind === 'annotations'
    ? {
        'prometheus.io/scrape': 'true',
        'prometheus.io/scheme': 'http',
        'prometheus.io/path': metricsPath,
        'prometheus.io/port': `${port}`,
      }
    : {};
}
