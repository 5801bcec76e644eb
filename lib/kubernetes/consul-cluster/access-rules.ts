import { isIPv4 } from 'node:net';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import {
  cidrRule,
  foreignLabelsRule,
  isSubdomain,
  kindRule,
  labelsRule,
  namespaceRule,
} from '../validation/index.js';
import type { ConsulClient, ConsulExposure, ConsulMonitoring } from './cluster-parts.js';
import { optionalSecretRule } from './secret-rules.js';
import type { ConsulSettings } from './settings.js';

const SECOND = 1000;

/** What is wrong with who may call the servers, and by what names. */
export function accessRules({ clients, dns, exposure, monitoring }: ConsulSettings): Rule[] {
  return [
    ...clients.flatMap((client, index) => clientRules(`clients[${index}]`, client)),
    {
      violatedWhen: dns !== undefined && !isIPv4(dns.clusterIp),
      message: () => ({
        field: 'dns.clusterIp',
        problem: `${quote(dns?.clusterIp)} is no address`,
        allowed: "an IPv4 address of the cluster's Service network that is free, such as 10.100.0.53",
        mend: 'choose one in the first sixteenth of the network, from which no Service is given one by chance',
      }),
    },
    ...(exposure === undefined ? [] : exposureRules(exposure)),
    ...monitoringRules(monitoring),
  ];
}

function clientRules(field: string, client: ConsulClient): Rule[] {
  if ('cidr' in client) return [cidrRule(`${field}.cidr`, client.cidr)];
  return [
    namespaceRule(`${field}.namespace`, client.namespace),
    labelsRule(`${field}.podLabels`, client.podLabels ?? {}, "use the labels of the client's pods"),
  ];
}

function exposureRules({ hostname, cidrs }: ConsulExposure): Rule[] {
  return [
    {
      violatedWhen: !isSubdomain(hostname) || !hostname.includes('.'),
      message: () => ({
        field: 'exposure.hostname',
        problem: `${quote(hostname)} is no host name`,
        allowed: 'a host name in lower case, with at least one dot, such as consul.paas-a.example.com',
        mend: 'write it without scheme and port',
      }),
    },
    {
      violatedWhen: cidrs.length === 0,
      message: () => ({
        field: 'exposure.cidrs',
        problem: 'nobody may call the load balancer',
        allowed: 'at least one network',
        mend: 'name the networks of the other side, or leave exposure out',
      }),
    },
    ...cidrs.map((cidr, index) => cidrRule(`exposure.cidrs[${index}]`, cidr)),
  ];
}

function monitoringRules(monitoring: Required<ConsulMonitoring>): Rule[] {
  const known = kindRule('monitoring.kind', monitoring.kind, ['service-monitor', 'annotations', 'none']);
  if (known.violatedWhen || monitoring.kind === 'none') return [known];
  const namespace = namespaceRule('monitoring.namespace', monitoring.namespace);
  if (monitoring.kind === 'annotations') return [namespace];
  const { token, labels, interval } = monitoring;
  return [
    namespace,
    optionalSecretRule('monitoring.token', token),
    labelsRule('monitoring.labels', labels, 'use the labels by which the Prometheus selects ServiceMonitors'),
    foreignLabelsRule('monitoring.labels', labels, 'let the Prometheus select by another label'),
    {
      violatedWhen: interval.toMillis() < SECOND || !interval.isWholeSeconds(),
      message: () => ({
        field: 'monitoring.interval',
        problem: `metrics cannot be read every ${interval}`,
        allowed: 'whole seconds, at least 1s',
        mend: 'round it up, or leave it out',
      }),
    },
  ];
}
