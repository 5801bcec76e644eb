import type { Rule } from '../../planning/rules/index.js';
import { cidrRule, labelsRule, namespaceRule, portRule } from '../validation/index.js';
import type { AllowedEgress } from './allowed-egress.js';
import type { NamespacePeer } from './peers.js';

/** Pods of a namespace, as the other side of a connection. */
export function peerRules(field: string, { namespace, podLabels = {} }: NamespacePeer): Rule[] {
  return [
    namespaceRule(`${field}.namespace`, namespace),
    labelsRule(`${field}.podLabels`, podLabels, 'use labels that the objects have'),
  ];
}

/** Where pods may go. @param who calls there, and how: `the app calls` */
export function egressRules(field: string, allowed: AllowedEgress, who: string): Rule[] {
  return [
    ...('cidr' in allowed ? [cidrRule(`${field}.cidr`, allowed.cidr)] : peerRules(field, allowed)),
    {
      violatedWhen: allowed.ports.length === 0,
      message: () => ({
        field: `${field}.ports`,
        problem: 'there is no port, which would mean every port',
        allowed: 'one port or more',
        mend: `list the ports that ${who}`,
      }),
    },
    ...allowed.ports.map(({ port }, index) =>
      portRule(`${field}.ports[${index}].port`, port, `say which port ${who}`),
    ),
  ];
}
