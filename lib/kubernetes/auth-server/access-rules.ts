import type { Rule } from '../../planning/rules/index.js';
import { monitorRules } from '../service-monitor/index.js';
import { egressRules, peerRules } from '../traffic/index.js';
import { cidrRule, isCidr } from '../validation/index.js';
import type { AuthServerSettings } from './settings.js';

/** Nobody's ingress controllers are spread over a wider network. */
const SHORTEST_PREFIX = 8;

/** Who may come in and is believed, where the servers may go, and who watches. */
export function accessRules(settings: AuthServerSettings): Rule[] {
  const { ingressController, adminIngressController, metricsScraper, allowEgress, dnsCidrs, monitoring } =
    settings;
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
    ...(monitoring.kind === 'service-monitor' ? monitorRules(monitoring) : []),
  ];
}

function proxyRules({ trustedProxies }: AuthServerSettings): Rule[] {
  const mend = "list the networks of the ingress controllers' pods, such as the VPC's";
  return [
    {
      violatedWhen: trustedProxies.length === 0,
      message: () => ({
        field: 'trustedProxies',
        problem: 'no network is listed, and Keycloak would believe everybody about the address of a client',
        allowed: 'one network or more',
        mend,
      }),
    },
    ...trustedProxies.flatMap((cidr, index) => [
      cidrRule(`trustedProxies[${index}]`, cidr),
      {
        violatedWhen: isCidr(cidr) && Number(cidr.split('/')[1]) < SHORTEST_PREFIX,
        message: () => ({
          field: `trustedProxies[${index}]`,
          problem: `${cidr} has strangers in it, who could pretend to be any client`,
          allowed: `networks with a prefix of at least ${SHORTEST_PREFIX}`,
          mend,
        }),
      },
    ]),
  ];
}
