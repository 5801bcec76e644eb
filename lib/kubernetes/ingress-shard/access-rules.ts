import { CLIENT_ADDRESS_KINDS, type ClientAddress, trustedNetworks } from '../../planning/ingress/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { monitorRules } from '../service-monitor/index.js';
import { egressRules, peerRules } from '../traffic/index.js';
import { cidrRule, isCidr, kindRule } from '../validation/index.js';
import type { ControllerSettings } from './settings.js';

/** Nobody's load balancers are spread over a wider network. */
const SHORTEST_PREFIX = 8;
const MONITORING_KINDS = ['service-monitor', 'none'];

/** Who is believed, who may come in, where the controllers may go, and who watches. */
export function accessRules(settings: ControllerSettings): Rule[] {
  const { clientAddress, metricsScraper, allowEgress, apiServerCidrs, dnsCidrs, monitoring } = settings;
  return [
    ...clientAddressRules(clientAddress),
    ...peerRules('metricsScraper', metricsScraper),
    ...allowEgress.flatMap((allowed, index) =>
      egressRules(`allowEgress[${index}]`, allowed, 'the controllers call'),
    ),
    ...apiServerRules(apiServerCidrs),
    ...dnsCidrs.map((cidr, index) => cidrRule(`dnsCidrs[${index}]`, cidr)),
    ...monitoringRules(monitoring),
  ];
}

function clientAddressRules(clientAddress: ClientAddress): Rule[] {
  const known = kindRule('clientAddress.kind', clientAddress.kind, CLIENT_ADDRESS_KINDS);
  if (known.violatedWhen) return [known];
  const trusted = trustedNetworks(clientAddress);
  return [
    {
      violatedWhen: clientAddress.kind !== 'connection' && trusted.length === 0,
      message: () => ({
        field: 'clientAddress.trusted',
        problem: 'nobody is believed about the address of a client',
        allowed: 'one network or more',
        mend: "list the networks of the load balancers, such as the VPC's",
      }),
    },
    ...trusted.flatMap((cidr, index) => [
      cidrRule(`clientAddress.trusted[${index}]`, cidr),
      {
        violatedWhen: isCidr(cidr) && prefixOf(cidr) < SHORTEST_PREFIX,
        message: () => ({
          field: `clientAddress.trusted[${index}]`,
          problem: `${cidr} has strangers in it, who could pretend to be any client`,
          allowed: `networks with a prefix of at least ${SHORTEST_PREFIX}`,
          mend: "list the networks of the load balancers, such as the VPC's",
        }),
      },
    ]),
  ];
}

function prefixOf(cidr: string): number {
  return Number(cidr.split('/')[1]);
}

/** Without its API server a controller does not start. */
function apiServerRules(cidrs: readonly string[]): Rule[] {
  return [
    {
      violatedWhen: cidrs.length === 0,
      message: () => ({
        field: 'apiServerCidrs',
        problem: 'no network is listed, and the controllers could not ask for routes',
        allowed: 'one network or more',
        mend: 'list where the API server answers, or leave it out',
      }),
    },
    ...cidrs.map((cidr, index) => cidrRule(`apiServerCidrs[${index}]`, cidr)),
  ];
}

function monitoringRules(monitoring: ControllerSettings['monitoring']): Rule[] {
  const known = kindRule('monitoring.kind', monitoring.kind, MONITORING_KINDS);
  if (known.violatedWhen || monitoring.kind !== 'service-monitor') return [known];
  return monitorRules(monitoring);
}
