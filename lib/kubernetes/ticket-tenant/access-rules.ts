import { quote } from '../../planning/issues/index.js';
import { judgedOnce, type Rule } from '../../planning/rules/index.js';
import { scrapeIntervalRule } from '../service-monitor/index.js';
import type { Telemetry } from '../tenant-telemetry/index.js';
import { type AllowedEgress, egressRules, type NamespacePeer, peerRules } from '../traffic/index.js';
import { cidrRule, foreignLabelsRule, kindRule, labelsRule } from '../validation/index.js';
import type { TicketTenantSettings } from './settings.js';

const KINDS: readonly Telemetry['kind'][] = ['service-monitor', 'annotations'];
const METRIC = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const METRIC_LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/** Who may come in, where the app may go, and who watches. */
export function accessRules(settings: TicketTenantSettings): readonly Rule[] {
  const { ingressController, metricsScraper, allowEgress, dnsCidrs, telemetry } = settings;
  return [
    ...trafficRules(ingressController, metricsScraper, allowEgress, dnsCidrs),
    ...telemetryRules(telemetry),
  ];
}

const trafficRules = judgedOnce(
  (
    ingressController: NamespacePeer | undefined,
    metricsScraper: NamespacePeer,
    allowEgress: readonly AllowedEgress[],
    dnsCidrs: readonly string[],
  ) => [
    ...(ingressController === undefined ? [] : peerRules('ingressController', ingressController)),
    ...peerRules('metricsScraper', metricsScraper),
    ...allowEgress.flatMap((allowed, index) =>
      egressRules(`allowEgress[${index}]`, allowed, 'the app calls'),
    ),
    ...dnsCidrs.map((cidr, index) => cidrRule(`dnsCidrs[${index}]`, cidr)),
  ],
);

const telemetryRules = judgedOnce((telemetry: Telemetry) => {
  const known = kindRule('telemetry.kind', telemetry.kind, KINDS);
  if (known.violatedWhen) return [known];
  const { prometheusLabels, alerts } = telemetry;
  return [
    labelsRule('telemetry.prometheusLabels', prometheusLabels, 'use labels that the objects have'),
    foreignLabelsRule(
      'telemetry.prometheusLabels',
      prometheusLabels,
      'let the Prometheus select by another label',
    ),
    ...(telemetry.kind === 'service-monitor'
      ? [scrapeIntervalRule('telemetry.interval', telemetry.interval)]
      : []),
    ...(alerts === undefined ? [] : alertRules(alerts)),
  ];
});

function alertRules({ name, statusLabel, errorRatio }: NonNullable<Telemetry['alerts']>): Rule[] {
  return [
    {
      violatedWhen: !METRIC.test(name),
      message: () => ({
        field: 'telemetry.alerts.name',
        problem: `${quote(name)} is no name of a metric`,
        allowed: 'letters, digits, "_" and ":", not beginning with a digit',
        mend: "use the name of the app's counter of requests",
      }),
    },
    {
      violatedWhen: !METRIC_LABEL.test(statusLabel),
      message: () => ({
        field: 'telemetry.alerts.statusLabel',
        problem: `${quote(statusLabel)} is no label of a metric`,
        allowed: 'letters, digits and "_", not beginning with a digit',
        mend: 'use the label in which the counter has the HTTP status',
      }),
    },
    {
      violatedWhen: !(errorRatio > 0 && errorRatio < 1),
      message: () => ({
        field: 'telemetry.alerts.errorRatio',
        problem: `${errorRatio} is no share of all responses`,
        allowed: 'a number above 0 and below 1',
        mend: 'write 0.05 for five per cent',
      }),
    },
  ];
}
