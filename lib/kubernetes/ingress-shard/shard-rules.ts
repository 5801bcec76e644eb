import { EXPOSURE_KINDS } from '../../planning/ingress/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { formatCount } from '../../planning/wording/index.js';
import { nodePoolRules } from '../node-pool/index.js';
import { isServiceName, isSubdomain, kindRule } from '../validation/index.js';
import { exposureRules, takenTwiceRules } from './exposure-rules.js';
import type { ShardSettings } from './settings.js';

/** With `-metrics` behind it, a name still fits the 63 characters of a Service. */
const LONGEST_CLASS = 55;
const MOST_REPLICAS = 1000;

/** How the classes of a controller may be called. */
export interface ClassNames {
  /** What the first one is usually called. */
  readonly example: string;
  /** How none may end, because Services of its own do. */
  readonly reserved: readonly string[];
}

/** What is wrong with the shards, each by itself and together. */
export function shardRules(shards: readonly ShardSettings[], names: ClassNames): Rule[] {
  return [
    {
      violatedWhen: shards.length === 0,
      message: () => ({
        field: 'shards',
        problem: 'there is no shard, and so no IngressClass that tenants could choose',
        allowed: 'one or more',
        mend: `add one, such as { ingressClass: '${names.example}', exposure: { kind: 'load-balancer' } }`,
      }),
    },
    ...shards.flatMap((shard, index) => oneShardRules(`shards[${index}]`, shard, names)),
    ...shards.map(({ ingressClass }, index) => ({
      violatedWhen: shards.findIndex((other) => other.ingressClass === ingressClass) < index,
      message: () => ({
        field: `shards[${index}].ingressClass`,
        problem: `${quote(ingressClass)} is the class of two shards`,
        allowed: 'a class of its own for each shard',
        mend: 'rename one of them',
      }),
    })),
    ...takenTwiceRules(shards),
  ];
}

function oneShardRules(field: string, shard: ShardSettings, names: ClassNames): Rule[] {
  const { ingressClass, exposure, pool, statusAddress } = shard;
  const known = kindRule(`${field}.exposure.kind`, exposure.kind, EXPOSURE_KINDS);
  return [
    classRule(`${field}.ingressClass`, ingressClass, names),
    known,
    ...(known.violatedWhen ? [] : exposureRules(`${field}.exposure`, exposure)),
    ...nodePoolRules(`${field}.pool`, pool),
    {
      violatedWhen: exposure.kind === 'host-ports' && pool === undefined,
      message: () => ({
        field: `${field}.pool`,
        problem: 'ports of every node in the cluster would be taken',
        allowed: 'a pool, where the pods listen on the ports of its nodes',
        mend: "name the pool that receives traffic, such as { name: 'ingress' }",
      }),
    },
    ...replicaRules(field, shard),
    {
      violatedWhen: statusAddress !== undefined && !isSubdomain(statusAddress),
      message: () => ({
        field: `${field}.statusAddress`,
        problem: `${quote(statusAddress)} is no address`,
        allowed:
          'a host name in lower case or an IPv4 address, such as live-123.elb.eu-central-1.amazonaws.com',
        mend: 'use the name of the load balancer in front, without scheme and port',
      }),
    },
  ];
}

function classRule(field: string, ingressClass: string, { example, reserved }: ClassNames): Rule {
  const ends = ['"-"', ...reserved.map(quote)];
  return {
    violatedWhen:
      !isServiceName(ingressClass) ||
      ingressClass.length > LONGEST_CLASS ||
      reserved.some((end) => ingressClass.endsWith(end)),
    message: () => ({
      field,
      problem: `${quote(ingressClass)} is no name for a class and its Services`,
      allowed: `at most ${LONGEST_CLASS} lower-case letters, digits and "-", beginning with a letter, not ending with ${ends.slice(0, -1).join(', ')} or ${ends.at(-1)}`,
      mend: `rename it, for example to ${example} or ${example}-0`,
    }),
  };
}

function replicaRules(
  field: string,
  { exposure, minReplicas, maxReplicas, isCounted }: ShardSettings,
): Rule[] {
  return [
    {
      violatedWhen: exposure.kind === 'host-ports' && isCounted,
      message: () => ({
        field: `${field}.minReplicas`,
        problem: 'host ports have one pod on every node of their pool, however many are asked for',
        allowed: "neither minReplicas nor maxReplicas: the pool's nodes are the number",
        mend: 'remove them, and size the pool',
      }),
    },
    ...Object.entries({ minReplicas, maxReplicas }).map(([name, count]) => ({
      violatedWhen: !Number.isSafeInteger(count) || count < 1 || count > MOST_REPLICAS,
      message: () => ({
        field: `${field}.${name}`,
        problem: `${count} is no number of pods`,
        allowed: `a whole number from 1 to ${formatCount(MOST_REPLICAS)}`,
        mend: 'correct it, or leave it out for 2',
      }),
    })),
    {
      violatedWhen: maxReplicas < minReplicas,
      message: () => ({
        field: `${field}.maxReplicas`,
        problem: `the most, ${maxReplicas} pods, are fewer than the ${minReplicas} at least`,
        allowed: `at least ${minReplicas}`,
        mend: 'raise maxReplicas or lower minReplicas',
      }),
    },
  ];
}
