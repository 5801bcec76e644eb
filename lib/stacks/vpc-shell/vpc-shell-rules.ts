import { isNetwork } from '../../planning/addresses/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { slotLetter, trafficRules } from '../../planning/traffic/index.js';
import { bastionRules } from '../../terraform/bastion/index.js';
import { INGRESS_PORT } from '../../terraform/load-balancer/index.js';
import { networkRules, retentionRule } from '../../terraform/network/index.js';
import { stackRules } from '../../terraform/stack/index.js';
import type { PublicNames, VpcShellProps } from './vpc-shell-props.js';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html */
const LONGEST_TARGET_GROUP = 32;
const HOST = /^(\*\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
const PATH = /^\/[\w./~-]*$/;
/** https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html */
const LONGEST_COMMON_NAME = 64;
/** ACM's default quota of names in a certificate. */
const MOST_NAMES = 10;
/** Each network is an ingress rule for each listener, of which there are two; AWS takes 60 in a group by default. */
const MOST_NETWORKS = 25;

/** What is wrong with the props of a shell and its parts. */
export function vpcShellRules(props: VpcShellProps): Rule[] {
  const { platform, slots, traffic, healthCheck, liveCapacityUnits, liveFrom, preLiveFrom } = props;
  const longest = `${platform}-live-${slotLetter('paasA')}`;
  return [
    ...stackRules(props),
    {
      violatedWhen: longest.length > LONGEST_TARGET_GROUP,
      message: () => ({
        field: 'platform',
        problem: `the name of a target group, ${longest}, would have ${longest.length} characters`,
        allowed: `names of at most ${LONGEST_TARGET_GROUP} for load balancers and target groups`,
        mend: `shorten ${quote(platform)} to ${LONGEST_TARGET_GROUP - '-live-a'.length} characters`,
      }),
    },
    ...trafficRules('traffic', traffic, slots),
    ...networkRules({ ...props, zones: props.zones.map((zone) => ({ zone })) }),
    retentionRule('clusterLogDays', props.clusterLogDays, 90),
    ...bastionRules('bastion.', props.bastion ?? {}),
    ...nameRules(props.names),
    ...networkListRules('liveFrom', liveFrom),
    ...networkListRules('preLiveFrom', preLiveFrom),
    {
      violatedWhen:
        healthCheck !== undefined && (!isPort(healthCheck.port) || healthCheck.port === INGRESS_PORT),
      message: () => ({
        field: 'healthCheck.port',
        problem: `${quote(healthCheck?.port)} is no port that answers plain HTTP`,
        allowed: `a whole number from 1 to 65535, but not ${INGRESS_PORT}, where requests go`,
        mend: 'name the port on which the ingress answers health checks',
      }),
    },
    {
      violatedWhen: healthCheck !== undefined && !PATH.test(healthCheck.path),
      message: () => ({
        field: 'healthCheck.path',
        problem: `${quote(healthCheck?.path)} is no path`,
        allowed: 'a path such as /nginx-ready',
        mend: 'name the path on which the ingress answers health checks',
      }),
    },
    {
      violatedWhen: liveCapacityUnits !== undefined && !isPositive(liveCapacityUnits),
      message: () => ({
        field: 'liveCapacityUnits',
        problem: `${quote(liveCapacityUnits)} capacity units cannot be reserved`,
        allowed: 'a whole number of at least 1',
        mend: 'correct it, or leave it out',
      }),
    },
    {
      violatedWhen: liveCapacityUnits !== undefined && props.loadBalancer?.kind === 'network',
      message: () => ({
        field: 'liveCapacityUnits',
        problem: 'AWS reserves no capacity for a network load balancer that ends TLS',
        allowed: 'a reservation for an application load balancer',
        mend: 'leave it out, or use the application load balancer',
      }),
    },
    ...closedRules(props),
  ];
}

/** What clusters, nodes, the bastion and the loader call in AWS; without a way out they reach it through endpoints alone. */
const NEEDED_ENDPOINTS = [
  'autoscaling',
  'ec2',
  'ec2messages',
  'ecr.api',
  'ecr.dkr',
  'eks',
  'eks-auth',
  'elasticloadbalancing',
  'logs',
  'secretsmanager',
  'ssm',
  'ssmmessages',
  'sts',
];

function closedRules({ nat, endpoints = [] }: VpcShellProps): Rule[] {
  const missing = NEEDED_ENDPOINTS.filter((service) => !endpoints.includes(service));
  return [
    {
      violatedWhen: nat === 'none' && missing.length > 0,
      message: () => ({
        field: 'endpoints',
        problem: `without NAT, nothing in the private subnets reaches ${missing.join(', ')}`,
        allowed: 'an endpoint for each, or a NAT gateway',
        mend: 'add them to endpoints',
      }),
    },
  ];
}

function nameRules({ zone, mode, live, preLive }: PublicNames): Rule[] {
  const all = [
    ...live.map((name, index) => ({ field: `names.live[${index}]`, name })),
    ...preLive.map((name, index) => ({ field: `names.preLive[${index}]`, name })),
  ];
  return [
    {
      violatedWhen: !HOST.test(zone) || zone.startsWith('*'),
      message: () => ({
        field: 'names.zone',
        problem: `${quote(zone)} is no zone`,
        allowed: 'a domain in lower case such as example.com',
        mend: 'correct it',
      }),
    },
    {
      violatedWhen: !['create', 'lookup'].includes(mode),
      message: () => ({
        field: 'names.mode',
        problem: `${quote(mode)} is not known here`,
        allowed: 'create, lookup',
        mend: 'use one of these',
      }),
    },
    ...(['live', 'preLive'] as const).map((entry) => {
      const count = (entry === 'live' ? live : preLive).length;
      return {
        violatedWhen: count === 0 || count > MOST_NAMES,
        message: () => ({
          field: `names.${entry}`,
          problem: `there are ${count} names`,
          allowed: `1 to ${MOST_NAMES}`,
          mend: `name what leads to the load balancer; *.${zone} covers all names one level below the zone`,
        }),
      };
    }),
    ...all.map(({ field, name }) => ({
      violatedWhen: !HOST.test(name) || !(name === zone || name.endsWith(`.${zone}`)),
      message: () => ({
        field,
        problem: `${quote(name)} is no name in the zone ${quote(zone)}`,
        allowed: `${zone} itself, or a host name in lower case that ends with .${zone}`,
        mend: 'correct the name, or the zone',
      }),
    })),
    ...[live, preLive].map(([first = ''], index) => ({
      violatedWhen: first.length > LONGEST_COMMON_NAME,
      message: () => ({
        field: `names.${index === 0 ? 'live' : 'preLive'}[0]`,
        problem: `${quote(first)} has ${first.length} characters`,
        allowed: `at most ${LONGEST_COMMON_NAME} for the first name of a certificate`,
        mend: 'put a shorter name first; the others may be longer',
      }),
    })),
    ...all.map(({ field, name }, index) => ({
      violatedWhen: all.findIndex((other) => other.name === name) < index,
      message: () => ({
        field,
        problem: `${quote(name)} is named twice`,
        allowed: 'every name once, live or pre-live',
        mend: 'remove one of the two',
      }),
    })),
  ];
}

function networkListRules(field: string, cidrs: readonly string[] | undefined): Rule[] {
  if (cidrs === undefined) return [];
  return [
    ...cidrs.map((cidr, index) => ({
      violatedWhen: !isNetwork(cidr),
      message: () => ({
        field: `${field}[${index}]`,
        problem: `${quote(cidr)} is no network`,
        allowed: 'an IPv4 network such as 203.0.113.0/24',
        mend: 'correct it; one address ends with /32',
      }),
    })),
    {
      violatedWhen: cidrs.length === 0 || cidrs.length > MOST_NETWORKS || new Set(cidrs).size < cidrs.length,
      message: () => ({
        field,
        problem:
          cidrs.length === 0
            ? 'the list is empty, and would let nobody in'
            : `${cidrs.length} networks cannot be listed, or one is listed twice`,
        allowed: `1 to ${MOST_NETWORKS}, each once`,
        mend: 'join networks to larger ones, or leave the list out for everybody',
      }),
    },
  ];
}

function isPort(port: number): boolean {
  return isPositive(port) && port <= 65_535;
}

function isPositive(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}
