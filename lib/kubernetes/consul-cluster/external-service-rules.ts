import { isIP } from 'node:net';
import { headlessName } from '../../planning/consul/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { isServiceName, isSubdomain, portRule } from '../validation/index.js';
import type { ExternalService } from './cluster-parts.js';
import type { ConsulSettings } from './settings.js';

/** Kubernetes takes no slice with more. */
const MOST_ADDRESSES = 100;
/** Addresses that mean every host something else; Kubernetes refuses them. */
const LOCAL = /^(127\.|169\.254\.|0\.0\.0\.0$|22[4-9]\.|23\d\.|::1?$|fe[89ab]|ff)/i;

/** What is wrong with the names of services outside. */
export function externalServiceRules({ name, externalServices }: ConsulSettings): Rule[] {
  const own = [name, headlessName(name), `${name}-dns`, `${name}-exposed`];
  const names = externalServices.map((service) => service.name);
  return externalServices.flatMap((service, index) => {
    const field = `externalServices[${index}]`;
    return [
      {
        violatedWhen: !isServiceName(service.name),
        message: () => ({
          field: `${field}.name`,
          problem: `${quote(service.name)} is no name of a Service`,
          allowed:
            'at most 63 lower-case letters, digits and "-", beginning with a letter, not ending with "-"',
          mend: 'correct the name',
        }),
      },
      {
        violatedWhen: own.includes(service.name) || names.indexOf(service.name) !== index,
        message: () => ({
          field: `${field}.name`,
          problem: `there is another Service named ${quote(service.name)}`,
          allowed: "a name that neither the cluster's own Services nor another service has",
          mend: 'rename one of them',
        }),
      },
      ...placeRules(field, service),
    ];
  });
}

function placeRules(field: string, service: ExternalService): Rule[] {
  if ('hostname' in service) {
    const { hostname } = service;
    return [
      {
        violatedWhen: !isSubdomain(hostname) || isIP(hostname) !== 0,
        message: () => ({
          field: `${field}.hostname`,
          problem: `${quote(hostname)} is no host name`,
          allowed: 'a host name in lower case',
          mend: 'write it without scheme and port; give an address as addresses',
        }),
      },
    ];
  }
  const { addresses, port } = service;
  const families = new Set(addresses.map(isIP));
  return [
    {
      violatedWhen:
        addresses.length === 0 ||
        addresses.length > MOST_ADDRESSES ||
        families.size !== 1 ||
        families.has(0) ||
        new Set(addresses).size !== addresses.length ||
        addresses.some((address) => LOCAL.test(address)),
      message: () => ({
        field: `${field}.addresses`,
        problem: `${quote(addresses)} are no addresses of a service`,
        allowed: `1 to ${MOST_ADDRESSES} different addresses of one family, none of them local or multicast`,
        mend: 'correct them, or give the hostname',
      }),
    },
    portRule(`${field}.port`, port, 'use the port of the service'),
  ];
}
