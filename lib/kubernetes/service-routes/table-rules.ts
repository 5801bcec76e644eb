import { quote } from '../../planning/issues/index.js';
import { inProp, type Rule } from '../../planning/rules/index.js';
import { askedFor, PATH_TYPES, pathTypeOf, type ServiceRoute } from '../../planning/service-routes/index.js';
import { addressRules, type RouteFlavor } from '../tenant-route/index.js';
import { isServiceName, kindRule, portRule } from '../validation/index.js';
import type { HostOwner } from './service-routes-props.js';

/** With `-redirection` behind it, a host still is a name of an object. */
const LONGEST_HOST = 241;
/** RFC 6335, as Kubernetes has it: https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports */
const PORT_NAME = /^(?=.*[a-z])(?!.*--)[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?$/;

/** What is wrong with the rows, each by itself. */
export function rowRules(routes: readonly ServiceRoute[], flavor: RouteFlavor): Rule[] {
  return [
    {
      violatedWhen: routes.length === 0,
      message: () => ({
        field: 'routes',
        problem: 'there is no route',
        allowed: 'one or more',
        mend: "add one, such as { host: 'api.example.com', path: '/', service: { name: 'api', port: 80 } }",
      }),
    },
    ...routes.flatMap((route, index) => [
      ...addressOf(`routes[${index}]`, route),
      kindRule(`routes[${index}].pathType`, pathTypeOf(route), PATH_TYPES),
      ...serviceRules(`routes[${index}].service`, route, flavor),
    ]),
  ];
}

/** Two rows that ask for the same, and rows that ask for what others have. */
export function tableRules(routes: readonly ServiceRoute[], beside: readonly HostOwner[]): Rule[] {
  const taken = new Set(beside.flatMap((owner) => ('host' in owner ? [owner.host] : owner.hosts)));
  const ofPath = firstOf(routes.map(askedFor));
  const ofHost = firstOf(routes.map(({ host }) => host));
  return routes.flatMap((route, index) => [
    {
      violatedWhen: ofPath[index] !== index,
      message: () => ({
        field: `routes[${index}]`,
        problem: `${titleOf(routes, ofPath[index])} and ${titleOf(routes, index)} both want ${askedFor(route)}`,
        allowed: 'one route for each host, path and type',
        mend: 'remove one of them, or give it another path',
      }),
    },
    {
      violatedWhen: taken.has(route.host) && ofHost[index] === index,
      message: () => ({
        field: `routes[${index}].host`,
        problem: `${quote(route.host)} has its routes from somebody else in this cluster`,
        allowed: 'hosts that neither TenantRoutes nor other ServiceRoutes have',
        mend: 'give the services a host of their own, such as api.example.com beside tickets.example.com',
      }),
    },
  ]);
}

/** For each text, where it stands for the first time. */
function firstOf(texts: readonly string[]): number[] {
  const first = new Map<string, number>();
  return texts.map((text, index) => {
    if (!first.has(text)) first.set(text, index);
    return first.get(text) ?? index;
  });
}

function addressOf(field: string, { host, path }: ServiceRoute): Rule[] {
  return [
    ...inProp('host', `${field}.host`, inProp('path', `${field}.path`, addressRules(host, path))),
    {
      violatedWhen: host.length > LONGEST_HOST,
      message: () => ({
        field: `${field}.host`,
        problem: `${quote(host)} is too long for the objects that are named after it`,
        allowed: `at most ${LONGEST_HOST} characters`,
        mend: 'choose a shorter host',
      }),
    },
  ];
}

function serviceRules(field: string, { service: { name, port } }: ServiceRoute, flavor: RouteFlavor): Rule[] {
  return [
    {
      violatedWhen: !isServiceName(name),
      message: () => ({
        field: `${field}.name`,
        problem: `${quote(name)} is no name of a Service`,
        allowed:
          'at most 63 lower-case letters, digits and "-", beginning with a letter, not ending with "-"',
        mend: 'use the name of the Service, without its namespace',
      }),
    },
    typeof port === 'number'
      ? portRule(`${field}.port`, port, 'use the port of the Service, not that of its pods')
      : portNameRule(`${field}.port`, port, flavor),
  ];
}

function portNameRule(field: string, port: string, { kind }: RouteFlavor): Rule {
  if (kind === 'gateway') {
    return {
      violatedWhen: true,
      message: () => ({
        field,
        problem: `${quote(port)} is the name of a port, and the Gateway API knows ports by their numbers`,
        allowed: 'a whole number from 1 to 65535',
        mend: 'write the number of the port of the Service',
      }),
    };
  }
  return {
    violatedWhen: !PORT_NAME.test(port),
    message: () => ({
      field,
      problem: `${quote(port)} is no name of a port`,
      allowed: 'at most 15 lower-case letters, digits and "-", with a letter',
      mend: 'use the name that the Service gives its port, or the number',
    }),
  };
}

function titleOf(routes: readonly ServiceRoute[], index = 0): string {
  return `routes[${index}] (${routes[index]?.service.name})`;
}
