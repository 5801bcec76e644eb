import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { isHost, isRoutePath } from '../../planning/tenants/index.js';
import {
  isDnsLabel,
  isLabelKey,
  isServiceName,
  kindRule,
  namespaceRule,
  objectNameRule,
  portRule,
} from '../validation/index.js';
import { type GatewayFlavor, gatewayOf, type RateLimit, type RouteFlavor } from './route-flavor.js';

/** https://kubernetes.io/docs/concepts/services-networking/ingress/#deprecated-annotation */
const DEPRECATED_CLASS = 'kubernetes.io/ingress.class';
const KINDS: readonly RouteFlavor['kind'][] = ['nginx', 'gateway', 'community', 'traefik'];

export function hostRule(host: string): Rule {
  return {
    violatedWhen: !isHost(host),
    message: () => ({
      field: 'host',
      problem: `${quote(host)} is no host name`,
      allowed: 'a host name in lower case, with at least one dot, such as tickets.example.com',
      mend: 'write it without scheme, port and path',
    }),
  };
}

/** Where people find a tenant. */
export function addressRules(host: string, path: string): Rule[] {
  return [
    hostRule(host),
    {
      violatedWhen: !isRoutePath(path),
      message: () => ({
        field: 'path',
        problem: `${quote(path)} is no path of a route`,
        allowed: 'at most 128 characters: "/" and segments of letters, digits, ".", "_", "~" and "-"',
        mend: 'begin it with "/", and leave out what these characters cannot say',
      }),
    },
  ];
}

/** What a person notes on the objects of a host. */
export function annotationRules(annotations: Readonly<Record<string, string>>): Rule[] {
  return [
    {
      violatedWhen: !Object.keys(annotations).every(isLabelKey),
      message: () => ({
        field: 'annotations',
        problem: `${quote(annotations)} are no annotations`,
        allowed: 'keys such as app or example.com/app',
        mend: 'correct the keys',
      }),
    },
    {
      violatedWhen: DEPRECATED_CLASS in annotations,
      message: () => ({
        field: 'annotations',
        problem: `${quote(DEPRECATED_CLASS)} is how a class was chosen before there were IngressClasses, and would be a second one`,
        allowed: 'any other annotation',
        mend: 'choose the class with flavor.ingressClass',
      }),
    },
  ];
}

/** What answers. */
export function serviceRules({ name, port }: { readonly name: string; readonly port: number }): Rule[] {
  return [
    {
      violatedWhen: !isServiceName(name),
      message: () => ({
        field: 'service.name',
        problem: `${quote(name)} is no name of a Service`,
        allowed:
          'at most 63 lower-case letters, digits and "-", beginning with a letter, not ending with "-"',
        mend: "use the name of the tenant's Service",
      }),
    },
    portRule('service.port', port, 'use the port of the Service, not that of its pods'),
  ];
}

/** What brings the requests of one host or several. */
export function flavorRules(flavor: RouteFlavor, ...hosts: readonly string[]): Rule[] {
  const known = kindRule('flavor.kind', flavor.kind, KINDS);
  if (known.violatedWhen) return [known];
  if (flavor.kind !== 'gateway') {
    return [
      objectNameRule('flavor.ingressClass', flavor.ingressClass, 'an IngressClass'),
      ...(flavor.kind === 'nginx' && flavor.rateLimit !== undefined ? rateLimitRules(flavor.rateLimit) : []),
    ];
  }
  return [
    ...gatewayNames(flavor, hosts).map(gatewayNameRule),
    namespaceRule('flavor.gateway.namespace', flavor.gateway.namespace),
    objectNameRule('flavor.className', flavor.className, 'a GatewayClass'),
  ];
}

function gatewayNames(flavor: GatewayFlavor, hosts: readonly string[]): string[] {
  return [...new Set(hosts.filter(isHost).map((host) => gatewayOf(flavor, host).name))];
}

/** Implementations name Services after a Gateway. */
function gatewayNameRule(name: string): Rule {
  return {
    violatedWhen: !isDnsLabel(name),
    message: () => ({
      field: 'flavor.gateway.name',
      problem: `${quote(name)} is no name of a Gateway`,
      allowed: 'at most 63 lower-case letters, digits and "-", not beginning or ending with "-"',
      mend: 'give the Gateway a name that is shorter or has no dots',
    }),
  };
}

function rateLimitRules({ requestsPerSecond, burst = 0 }: RateLimit): Rule[] {
  return [
    {
      violatedWhen: !Number.isSafeInteger(requestsPerSecond) || requestsPerSecond < 1,
      message: () => ({
        field: 'flavor.rateLimit.requestsPerSecond',
        problem: `${requestsPerSecond} is no rate of requests`,
        allowed: 'a whole number of at least 1',
        mend: 'round it up, or leave rateLimit out',
      }),
    },
    {
      violatedWhen: !Number.isSafeInteger(burst) || burst < 0,
      message: () => ({
        field: 'flavor.rateLimit.burst',
        problem: `${burst} is no number of requests`,
        allowed: 'a whole number, or 0 for no burst at all',
        mend: 'round it up, or leave burst out',
      }),
    },
  ];
}
