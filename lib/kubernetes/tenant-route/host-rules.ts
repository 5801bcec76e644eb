import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { foreignLabelsRule, labelsRule, namespaceRule, objectNameRule } from '../validation/index.js';
import { listenerNameOf } from './route-flavor.js';
import { annotationRules, flavorRules, hostRule } from './route-rules.js';
import type { TenantRoutesProps } from './tenant-routes-props.js';

/** What is wrong with the objects of a host. */
export function hostRules({
  host,
  flavor,
  namespace,
  tlsSecretName,
  labels = {},
  annotations = {},
}: TenantRoutesProps): Rule[] {
  return [
    hostRule(host),
    ...flavorRules(flavor, host),
    namespaceRule('namespace', namespace),
    objectNameRule('tlsSecretName', tlsSecretName, 'a Secret'),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
    ...annotationRules(annotations),
    ...gatewayRules(flavor, namespace, tlsSecretName),
  ];
}

function gatewayRules(
  flavor: TenantRoutesProps['flavor'],
  namespace: string,
  tlsSecretName: string | undefined,
): Rule[] {
  if (flavor.kind !== 'gateway') return [];
  const { gateway, className } = flavor;
  return [
    {
      violatedWhen: gateway.namespace !== namespace,
      message: () => ({
        field: 'namespace',
        problem: `the host's objects would be in ${quote(namespace)}, away from their Gateway in ${quote(gateway.namespace)}`,
        allowed: "the Gateway's namespace: its certificate and the redirection must be there",
        mend: 'use one namespace for both',
      }),
    },
    {
      violatedWhen:
        className !== undefined && listenerNameOf(flavor) === 'https' && tlsSecretName === undefined,
      message: () => ({
        field: 'tlsSecretName',
        problem: 'there is no certificate for the Gateway to listen to HTTPS with',
        allowed: "the name of a Secret of type kubernetes.io/tls in the Gateway's namespace",
        mend: "give it, or use the listener 'http' where TLS ends at a load balancer in front",
      }),
    },
  ];
}
