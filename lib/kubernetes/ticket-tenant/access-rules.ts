import { quote } from '../../planning/issues/index.js';
import type { AllowedEgress, NamespacePeer } from '../tenant-isolation/index.js';
import type { Telemetry } from '../tenant-telemetry/index.js';
import { isCidr, isDnsLabel, isLabels, isPort, type Rule } from '../validation/index.js';
import type { TicketTenantSettings } from './settings.js';
import { isWholeSeconds } from './size-rules.js';

const METRIC = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const METRIC_LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const TENANT_LABEL = /^(app\.kubernetes\.io|greenroom\.dev)\//;

/** Who may come in, where the app may go, and who watches. */
export function accessRules(settings: TicketTenantSettings): Rule[] {
  const { ingressController, metricsScraper, allowEgress, telemetry } = settings;
  return [
    ...peerRules('ingressController', ingressController),
    ...peerRules('metricsScraper', metricsScraper),
    ...allowEgress.flatMap((allowed, index) => egressRules(`allowEgress[${index}]`, allowed)),
    ...telemetryRules(telemetry),
  ];
}

function peerRules(field: string, { namespace, podLabels = {} }: NamespacePeer): Rule[] {
  return [
    {
      violatedWhen: !isDnsLabel(namespace),
      message: {
        field: `${field}.namespace`,
        problem: `${quote(namespace)} is no name of a namespace`,
        allowed: 'at most 63 lower-case letters, digits and "-", not beginning or ending with "-"',
        mend: 'correct the name',
      },
    },
    labelsRule(`${field}.podLabels`, podLabels),
  ];
}

function labelsRule(field: string, labels: Readonly<Record<string, string>>): Rule {
  return {
    violatedWhen: !isLabels(labels),
    message: {
      field,
      problem: `${quote(labels)} are no labels`,
      allowed: 'keys such as app or example.com/app, values of at most 63 letters, digits, "-", "_" and "."',
      mend: 'use labels that the objects have',
    },
  };
}

function egressRules(field: string, allowed: AllowedEgress): Rule[] {
  return [
    ...('cidr' in allowed ? [cidrRule(`${field}.cidr`, allowed.cidr)] : peerRules(field, allowed)),
    {
      violatedWhen: allowed.ports.length === 0,
      message: {
        field: `${field}.ports`,
        problem: 'there is no port, which would mean every port',
        allowed: 'one port or more',
        mend: 'list the ports that the app calls',
      },
    },
    ...allowed.ports.map(({ port }, index) => ({
      violatedWhen: !isPort(port),
      message: {
        field: `${field}.ports[${index}].port`,
        problem: `${port} is no port`,
        allowed: 'a whole number from 1 to 65535',
        mend: 'say which port the app calls',
      },
    })),
  ];
}

function cidrRule(field: string, cidr: string): Rule {
  return {
    violatedWhen: !isCidr(cidr),
    message: {
      field,
      problem: `${quote(cidr)} is no network`,
      allowed: 'an IPv4 or IPv6 network such as 10.0.0.0/8 or fd00::/8',
      mend: 'write an address and the length of its prefix; /32 is one IPv4 address',
    },
  };
}

function telemetryRules(telemetry: Telemetry): Rule[] {
  const { prometheusLabels, alerts } = telemetry;
  return [
    labelsRule('telemetry.prometheusLabels', prometheusLabels),
    {
      violatedWhen: Object.keys(prometheusLabels).some((key) => TENANT_LABEL.test(key)),
      message: {
        field: 'telemetry.prometheusLabels',
        problem: `${quote(prometheusLabels)} would take the place of labels that say whose the object is`,
        allowed: 'keys that do not begin with app.kubernetes.io/ or greenroom.dev/',
        mend: 'let the Prometheus select by another label',
      },
    },
    ...(telemetry.kind === 'service-monitor' ? [intervalRule(telemetry)] : []),
    ...(alerts === undefined ? [] : alertRules(alerts)),
  ];
}

function intervalRule({ interval }: Extract<Telemetry, { kind: 'service-monitor' }>): Rule {
  return {
    violatedWhen: !isWholeSeconds(interval) || interval.toMillis() === 0,
    message: {
      field: 'telemetry.interval',
      problem: `metrics cannot be scraped every ${interval}`,
      allowed: 'whole seconds, at least 1s',
      mend: 'round it up',
    },
  };
}

function alertRules({ name, statusLabel, errorRatio }: NonNullable<Telemetry['alerts']>): Rule[] {
  return [
    {
      violatedWhen: !METRIC.test(name),
      message: {
        field: 'telemetry.alerts.name',
        problem: `${quote(name)} is no name of a metric`,
        allowed: 'letters, digits, "_" and ":", not beginning with a digit',
        mend: "use the name of the app's counter of requests",
      },
    },
    {
      violatedWhen: !METRIC_LABEL.test(statusLabel),
      message: {
        field: 'telemetry.alerts.statusLabel',
        problem: `${quote(statusLabel)} is no label of a metric`,
        allowed: 'letters, digits and "_", not beginning with a digit',
        mend: 'use the label in which the counter has the HTTP status',
      },
    },
    {
      violatedWhen: !(errorRatio > 0 && errorRatio < 1),
      message: {
        field: 'telemetry.alerts.errorRatio',
        problem: `${errorRatio} is no share of all responses`,
        allowed: 'a number above 0 and below 1',
        mend: 'write 0.05 for five per cent',
      },
    },
  ];
}
