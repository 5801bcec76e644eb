import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { hostsOf } from '../../planning/service-routes/index.js';
import { annotationRules, flavorRules, type GatewayFlavor, listenerNameOf } from '../tenant-route/index.js';
import { foreignLabelsRule, labelsRule, namespaceRule, objectNameRule } from '../validation/index.js';
import type { ServiceRoutesProps } from './service-routes-props.js';
import { rowRules, tableRules } from './table-rules.js';

/** What is wrong with the routes of services. */
export function routesRules(props: ServiceRoutesProps): Rule[] {
  const {
    namespace,
    flavor,
    routes,
    tlsSecretNames = {},
    beside = [],
    labels = {},
    annotations = {},
  } = props;
  const hosts = hostsOf(routes);
  return [
    namespaceRule('namespace', namespace),
    ...flavorRules(flavor, ...hosts),
    ...rowRules(routes, flavor),
    ...tableRules(routes, beside),
    ...Object.entries(tlsSecretNames).flatMap(([host, name]) => secretRules(host, name, hosts)),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
    ...annotationRules(annotations),
    ...(flavor.kind === 'gateway' ? gatewayRules(flavor, props, hosts) : []),
  ];
}

function secretRules(host: string, name: string, hosts: readonly string[]): Rule[] {
  const field = `tlsSecretNames[${quote(host)}]`;
  return [
    objectNameRule(field, name, 'a Secret'),
    {
      violatedWhen: !hosts.includes(host),
      message: () => ({
        field,
        problem: `no route has the host ${quote(host)}`,
        allowed: 'hosts of the routes',
        mend: 'correct the host, or leave it out',
      }),
    },
  ];
}

function gatewayRules(
  flavor: GatewayFlavor,
  { namespace, tlsSecretNames = {} }: ServiceRoutesProps,
  hosts: readonly string[],
): Rule[] {
  const { gateway, className } = flavor;
  if (className === undefined || listenerNameOf(flavor) === 'http') {
    return [...unreadRules(tlsSecretNames), ...madeRules(flavor, namespace, hosts)];
  }
  return [
    ...madeRules(flavor, namespace, hosts),
    ...hosts.map((host) => ({
      violatedWhen: tlsSecretNames[host] === undefined,
      message: () => ({
        field: `tlsSecretNames[${quote(host)}]`,
        problem: 'there is no certificate for the Gateway to listen to HTTPS with',
        allowed: `the name of a Secret of type kubernetes.io/tls in ${quote(gateway.namespace)}`,
        mend: "give it, or use the listener 'http' where TLS ends at a load balancer in front",
      }),
    })),
  ];
}

function unreadRules(tlsSecretNames: Readonly<Record<string, string>>): Rule[] {
  return Object.entries(tlsSecretNames).map(([host, name]) => ({
    violatedWhen: true,
    message: () => ({
      field: `tlsSecretNames[${quote(host)}]`,
      problem: `nobody would use ${quote(name)}: the Gateway is there already, or does not listen to HTTPS`,
      allowed: 'tlsSecretNames only with Ingresses, or where a Gateway with HTTPS is made',
      mend: 'leave it out',
    }),
  }));
}

/** A Gateway that is made here. */
function madeRules(
  { gateway, className }: GatewayFlavor,
  namespace: string,
  hosts: readonly string[],
): Rule[] {
  if (className === undefined) return [];
  return [
    {
      violatedWhen: gateway.namespace !== namespace,
      message: () => ({
        field: 'namespace',
        problem: `the routes would be in ${quote(namespace)}, away from their Gateway in ${quote(gateway.namespace)}, which takes those of its own namespace`,
        allowed: 'the namespace of the Gateway, where it is made with a className',
        mend: 'use one namespace for both, or leave className out and use a Gateway that is there already',
      }),
    },
    {
      violatedWhen: gateway.name !== undefined && hosts.length > 1,
      message: () => ({
        field: 'flavor.gateway.name',
        problem: `a Gateway named ${quote(gateway.name)} would be made for each of ${hosts.length} hosts`,
        allowed: 'one host, or no name: each Gateway is then named after its host',
        mend: 'leave the name out, or leave className out and use a Gateway that is there already',
      }),
    },
  ];
}
