import { quote } from '../../planning/issues/index.js';
import { inProp, type Rule } from '../../planning/rules/index.js';
import {
  addressRules,
  annotationRules,
  flavorRules,
  gatewayOf,
  type RouteFlavor,
} from '../tenant-route/index.js';
import { objectNameRule } from '../validation/index.js';
import type { AuthServerProps } from './auth-server-props.js';
import { certificateUse, isMade, type MadeGateway } from './certificate-use.js';
import type { AuthServerSettings } from './settings.js';

/** The hosts, and what brings their requests. */
export function routeRules(props: AuthServerProps, settings: AuthServerSettings): Rule[] {
  const { host, route, tlsSecretName } = settings;
  return [
    ...hostRules('host', host),
    ...inProp('flavor', 'route', flavorRules(route, host)),
    objectNameRule('tlsSecretName', tlsSecretName, 'a Secret'),
    certificateRule('tlsSecretName', route, tlsSecretName),
    ...inProp('annotations', 'routeAnnotations', annotationRules(settings.routeAnnotations)),
    ...(settings.adminHost === undefined
      ? withoutHostRules(props)
      : adminRules(props, settings, settings.adminHost)),
  ];
}

function hostRules(field: string, host: string): Rule[] {
  return inProp('host', field, addressRules(host, '/'));
}

function adminRules(props: AuthServerProps, settings: AuthServerSettings, adminHost: string): Rule[] {
  const { host, route, adminRoute } = settings;
  return [
    ...hostRules('adminHost', adminHost),
    {
      violatedWhen: adminHost === host,
      message: () => ({
        field: 'adminHost',
        problem: `${quote(host)} is where everybody logs in`,
        allowed: 'a host of its own, for a route that strangers do not reach',
        mend: 'give the admin console another host, or leave adminHost out',
      }),
    },
    ...adminRouteRules(props, settings, adminHost),
    {
      violatedWhen:
        isMade(route) &&
        isMade(adminRoute) &&
        gatewayTitle(route, host) === gatewayTitle(adminRoute, adminHost),
      message: () => ({
        field: 'adminRoute.gateway.name',
        problem: 'one Gateway would be made twice, for the one host and for the other',
        allowed: 'a Gateway of its own for each host that has one made',
        mend: 'name another Gateway in adminRoute, or leave the names of both out',
      }),
    },
  ];
}

/** What is wrong with the route that both hosts have in common is told once. */
function adminRouteRules(
  { adminRoute, adminTlsSecretName }: AuthServerProps,
  settings: AuthServerSettings,
  adminHost: string,
): Rule[] {
  const flavor = inProp('flavor', 'adminRoute', flavorRules(settings.adminRoute, adminHost));
  return [
    ...flavor.filter(
      ({ message }) => adminRoute !== undefined || message().field === 'adminRoute.gateway.name',
    ),
    objectNameRule('adminTlsSecretName', adminTlsSecretName, 'a Secret'),
    ...(adminRoute === undefined && adminTlsSecretName === undefined
      ? []
      : [certificateRule('adminTlsSecretName', settings.adminRoute, settings.adminTlsSecretName)]),
  ];
}

/** What means nothing without an admin host. */
function withoutHostRules(props: AuthServerProps): Rule[] {
  const { adminRoute, adminTlsSecretName, adminIngressController } = props;
  return Object.entries({ adminRoute, adminTlsSecretName, adminIngressController }).map(([field, value]) => ({
    violatedWhen: value !== undefined,
    message: () => ({
      field,
      problem: 'there is no admin host that it could be for',
      allowed: `${field} only beside adminHost`,
      mend: `give adminHost, or leave ${field} out`,
    }),
  }));
}

function certificateRule(field: string, route: RouteFlavor, secret: string | undefined): Rule {
  const isRequired = certificateUse(route) === 'required';
  const isUseless = certificateUse(route) === 'none';
  return {
    violatedWhen: (isRequired && secret === undefined) || (isUseless && secret !== undefined),
    message: () =>
      isRequired
        ? {
            field,
            problem: 'there is no certificate for the Gateway to listen to HTTPS with',
            allowed: "the name of a Secret of type kubernetes.io/tls in the Gateway's namespace",
            mend: "give it, or use the listener 'http' where TLS ends at a load balancer in front",
          }
        : {
            field,
            problem: `nobody would use ${quote(secret)}: the Gateway is there already, or does not listen to HTTPS`,
            allowed: `${field} only with an Ingress, or where a Gateway with HTTPS is made`,
            mend: 'leave it out',
          },
  };
}

function gatewayTitle(route: MadeGateway, host: string): string {
  const { name, namespace } = gatewayOf(route, host);
  return `${namespace}/${name}`;
}
