import type { Rule } from '../../planning/rules/index.js';
import { egressRules, peerRules } from '../traffic/index.js';
import { cidrRule, foreignLabelsRule, isCidr, labelsRule } from '../validation/index.js';
import type { AuthServerSettings } from './settings.js';

/** Nobody's ingress controllers are spread over a wider network. */
const SHORTEST_PREFIX = 8;

/** Who may come in and is believed, where the servers may go, and who watches. */
export function accessRules(settings: AuthServerSettings): Rule[] {
  const { ingressController, adminIngressController, metricsScraper, allowEgress, dnsCidrs } = settings;
  return [
    ...peerRules('ingressController', ingressController),
    ...(settings.adminHost === undefined || adminIngressController === ingressController
      ? []
      : peerRules('adminIngressController', adminIngressController)),
    ...proxyRules(settings),
    ...peerRules('metricsScraper', metricsScraper),
    ...allowEgress.flatMap((allowed, index) =>
      egressRules(`allowEgress[${index}]`, allowed, 'the servers call'),
    ),
    ...dnsCidrs.map((cidr, index) => cidrRule(`dnsCidrs[${index}]`, cidr)),
    ...monitoringRules(settings),
  ];
}

function proxyRules({ trustedProxies }: AuthServerSettings): Rule[] {
  const mend = "list the networks of the ingress controllers' pods, such as the VPC's";
  return [
    {
      violatedWhen: trustedProxies.length === 0,
      message: {
        field: 'trustedProxies',
        problem: 'no network is listed, and Keycloak would believe everybody about the address of a client',
        allowed: 'one network or more',
        mend,
      },
    },
    ...trustedProxies.flatMap((cidr, index) => [
      cidrRule(`trustedProxies[${index}]`, cidr),
      {
        violatedWhen: isCidr(cidr) && Number(cidr.split('/')[1]) < SHORTEST_PREFIX,
        message: {
          field: `trustedProxies[${index}]`,
          problem: `${cidr} has strangers in it, who could pretend to be any client`,
          allowed: `networks with a prefix of at least ${SHORTEST_PREFIX}`,
          mend,
        },
      },
    ]),
  ];
}

function monitoringRules({ monitoring }: AuthServerSettings): Rule[] {
  if (monitoring.kind !== 'service-monitor') return [];
  const { interval, labels } = monitoring;
  return [
    {
      violatedWhen: !interval.isWholeSeconds() || interval.toMillis() === 0,
      message: {
        field: 'monitoring.interval',
        problem: `metrics cannot be scraped every ${interval}`,
        allowed: 'whole seconds, at least 1s',
        mend: 'round it up',
      },
    },
    labelsRule('monitoring.labels', labels, 'use labels that the Prometheus selects by'),
    foreignLabelsRule('monitoring.labels', labels, 'let the Prometheus select by another label'),
  ];
}
