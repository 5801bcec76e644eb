import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { Duration } from '../../planning/units/index.js';
import { isDnsLabel, kindRule, namespaceRule, objectNameRule } from '../validation/index.js';
import { type ArgoCdSettings, type FluxSettings, IN_CLUSTER, type OperatorsSettings } from './settings.js';

const KINDS = ['argo-cd', 'flux'];
const LEAST_INTERVAL = Duration.minutes(1);
/** Go's durations, which Flux reads, have no days. */
const DAY = Duration.days(1);

/** What is wrong with what delivers the operators. */
export function deliveryRules({ delivery, cluster }: OperatorsSettings): Rule[] {
  const known = kindRule('delivery.kind', delivery.kind, KINDS);
  if (known.violatedWhen) return [known];
  return [
    namespaceRule('delivery.namespace', delivery.namespace),
    ...(delivery.kind === 'flux' ? fluxRules(delivery) : argoCdRules(delivery, cluster.name)),
  ];
}

function fluxRules({ interval }: FluxSettings): Rule[] {
  const millis = interval.toMillis();
  return [
    {
      violatedWhen:
        !interval.isWholeSeconds() || millis < LEAST_INTERVAL.toMillis() || millis >= DAY.toMillis(),
      message: () => ({
        field: 'delivery.interval',
        problem: `Flux cannot look for differences every ${interval}`,
        allowed: `whole seconds, at least ${LEAST_INTERVAL} and less than ${DAY}`,
        mend: 'use 10m, or leave it out',
      }),
    },
  ];
}

function argoCdRules({ project, destination }: ArgoCdSettings, cluster: string): Rule[] {
  const fields: { readonly server?: string; readonly name?: string } = destination;
  const { server, name } = fields;
  const isOwn = server === IN_CLUSTER;
  return [
    objectNameRule('delivery.project', project, 'an AppProject'),
    {
      violatedWhen: (server === undefined) === (name === undefined) || name === '',
      message: () => ({
        field: 'delivery.destination',
        problem: `${quote(destination)} is not one cluster`,
        allowed: 'either server or name',
        mend: 'use the one by which Argo CD knows the cluster',
      }),
    },
    {
      violatedWhen: server !== undefined && !/^https:\/\/[^\s/:@]+(:\d+)?$/.test(server),
      message: () => ({
        field: 'delivery.destination.server',
        problem: `${quote(server)} is no address of an API server`,
        allowed: 'https:// and a host, with a port if need be, without a path',
        mend: 'write it as Argo CD lists it',
      }),
    },
    {
      violatedWhen: !isOwn && !isDnsLabel(cluster),
      message: () => ({
        field: 'cluster.name',
        problem: `${quote(cluster)} cannot be the beginning of the names of Applications`,
        allowed: 'at most 63 lower-case letters, digits and "-", not beginning or ending with "-"',
        mend: 'let the cluster have an Argo CD of its own, or rename it',
      }),
    },
  ];
}
