import {
  HTTP_PORT,
  HTTPS_PORT,
  type IngressExposure,
  NODE_PORTS,
  type TargetGroupsExposure,
} from '../../planning/ingress/index.js';
import { quote } from '../../planning/issues/index.js';
import { POOL_KEY } from '../../planning/pools/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { cidrRule, isLabelKey, isPort, kindRule } from '../validation/index.js';
import type { ShardSettings } from './settings.js';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html */
const TARGET_GROUP = /^[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/;
const SCHEMES = ['http', 'https'];
const UPDATES = ['on-delete', 'rolling'];

/** What is wrong with a way in whose kind is known. */
export function exposureRules(field: string, exposure: IngressExposure): Rule[] {
  switch (exposure.kind) {
    case 'load-balancer':
      return [
        ...(exposure.sourceRanges ?? []).map((cidr, index) =>
          cidrRule(`${field}.sourceRanges[${index}]`, cidr),
        ),
        {
          violatedWhen: exposure.sourceRanges?.length === 0,
          message: () => ({
            field: `${field}.sourceRanges`,
            problem: 'no network is listed, which would mean every network',
            allowed: 'one network or more',
            mend: 'list those that may connect, or leave sourceRanges out',
          }),
        },
        {
          violatedWhen: exposure.loadBalancerClass !== undefined && !isLabelKey(exposure.loadBalancerClass),
          message: () => ({
            field: `${field}.loadBalancerClass`,
            problem: `${quote(exposure.loadBalancerClass)} is no class of load balancers`,
            allowed: 'a name such as service.k8s.aws/nlb',
            mend: 'use the class of the controller that makes the load balancer, or leave it out',
          }),
        },
        ...Object.keys(exposure.annotations ?? {}).map((key) => ({
          violatedWhen: !isLabelKey(key),
          message: () => ({
            field: `${field}.annotations`,
            problem: `${quote(key)} is no key of an annotation`,
            allowed: 'a name such as service.beta.kubernetes.io/aws-load-balancer-scheme',
            mend: 'correct the key',
          }),
        })),
      ];
    case 'node-ports':
      return nodePortRules(field, exposure);
    case 'target-groups':
      return targetGroupRules(field, exposure);
    case 'host-ports':
      return hostPortRules(field, exposure);
  }
}

function nodePortRules(
  field: string,
  { httpPort, httpsPort }: Extract<IngressExposure, { kind: 'node-ports' }>,
): Rule[] {
  return Object.entries({ httpPort, httpsPort }).map(([name, port]) => ({
    violatedWhen:
      port !== undefined && !(Number.isInteger(port) && port >= NODE_PORTS.least && port <= NODE_PORTS.most),
    message: () => ({
      field: `${field}.${name}`,
      problem: `${port} is no port that a Service gets on nodes`,
      allowed: `a whole number from ${NODE_PORTS.least} to ${NODE_PORTS.most}`,
      mend: 'correct it, or leave it out and let the cluster choose',
    }),
  }));
}

function targetGroupRules(field: string, { targetGroups }: TargetGroupsExposure): Rule[] {
  return [
    {
      violatedWhen: targetGroups.length === 0,
      message: () => ({
        field: `${field}.targetGroups`,
        problem: 'there is no target group, and so no way in',
        allowed: 'one or more',
        mend: 'name the target groups of the load balancers in front',
      }),
    },
    ...targetGroups.flatMap(({ name, scheme = 'https' }, index) => [
      {
        violatedWhen: !TARGET_GROUP.test(name),
        message: () => ({
          field: `${field}.targetGroups[${index}].name`,
          problem: `${quote(name)} is no name of a target group`,
          allowed: 'at most 32 letters, digits and "-", not beginning or ending with "-"',
          mend: 'use the name of the target group, not its ARN',
        }),
      },
      kindRule(`${field}.targetGroups[${index}].scheme`, scheme, SCHEMES),
    ]),
  ];
}

function hostPortRules(
  field: string,
  { healthPort, update = 'on-delete' }: Extract<IngressExposure, { kind: 'host-ports' }>,
): Rule[] {
  return [
    {
      violatedWhen:
        healthPort !== undefined &&
        (!isPort(healthPort) || healthPort === HTTP_PORT || healthPort === HTTPS_PORT),
      message: () => ({
        field: `${field}.healthPort`,
        problem: `${healthPort} is no port that health can be asked at`,
        allowed: `a whole number from 1 to 65535 other than ${HTTP_PORT} and ${HTTPS_PORT}`,
        mend: "use the port of the load balancer's health check, or leave it out for 8081",
      }),
    },
    kindRule(`${field}.update`, update, UPDATES),
  ];
}

/** Something that there is once in a cluster, and the shard that takes it. */
interface Taking {
  readonly field: string;
  readonly what: string;
  /** What it is told apart by: target groups name objects, which are in lower case. */
  readonly key: string;
}

/** What two shards cannot both have. */
export function takenTwiceRules(shards: readonly ShardSettings[]): Rule[] {
  const takings = shards.flatMap((shard, index) => takingsOf(`shards[${index}]`, shard));
  return takings.map(({ field, what, key }, index) => ({
    violatedWhen: takings.findIndex((other) => other.key === key) < index,
    message: () => ({
      field,
      problem: `${what} is taken twice`,
      allowed: 'one taker for each pool with host ports, node port and target group',
      mend: 'give one of them another',
    }),
  }));
}

function takingsOf(field: string, { exposure, pool }: ShardSettings): Taking[] {
  switch (exposure.kind) {
    case 'host-ports':
      return pool === undefined
        ? []
        : [
            {
              field: `${field}.pool`,
              what: `the pool ${quote(pool.name)}`,
              key: `pool ${pool.key ?? POOL_KEY} ${pool.name}`,
            },
          ];
    case 'node-ports':
      return Object.entries({ httpPort: exposure.httpPort, httpsPort: exposure.httpsPort }).flatMap(
        ([name, port]) =>
          port === undefined
            ? []
            : [{ field: `${field}.exposure.${name}`, what: `the port ${port}`, key: `port ${port}` }],
      );
    case 'target-groups':
      return exposure.targetGroups.map(({ name }, index) => ({
        field: `${field}.exposure.targetGroups[${index}].name`,
        what: `the target group ${quote(name)}`,
        key: `group ${name.toLowerCase()}`,
      }));
    default:
      return [];
  }
}
