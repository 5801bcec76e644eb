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
const METRICS = /-metrics$/;
const MOST_REPLICAS = 1000;

/** What is wrong with the shards, each by itself and together. */
export function shardRules(shards: readonly ShardSettings[]): Rule[] {
  return [
    {
      violatedWhen: shards.length === 0,
      message: {
        field: 'shards',
        problem: 'there is no shard, and so no IngressClass that tenants could choose',
        allowed: 'one or more',
        mend: "add one, such as { ingressClass: 'nginx', exposure: { kind: 'load-balancer' } }",
      },
    },
    ...shards.flatMap((shard, index) => oneShardRules(`shards[${index}]`, shard)),
    ...shards.map(({ ingressClass }, index) => ({
      violatedWhen: shards.findIndex((other) => other.ingressClass === ingressClass) < index,
      message: {
        field: `shards[${index}].ingressClass`,
        problem: `${quote(ingressClass)} is the class of two shards`,
        allowed: 'a class of its own for each shard',
        mend: 'rename one of them',
      },
    })),
    ...takenTwiceRules(shards),
  ];
}

function oneShardRules(field: string, shard: ShardSettings): Rule[] {
  const { ingressClass, exposure, pool, statusAddress } = shard;
  const known = kindRule(`${field}.exposure.kind`, exposure.kind, EXPOSURE_KINDS);
  return [
    {
      violatedWhen:
        !isServiceName(ingressClass) || ingressClass.length > LONGEST_CLASS || METRICS.test(ingressClass),
      message: {
        field: `${field}.ingressClass`,
        problem: `${quote(ingressClass)} is no name for a class and its Services`,
        allowed: `at most ${LONGEST_CLASS} lower-case letters, digits and "-", beginning with a letter, not ending with "-" or "-metrics"`,
        mend: 'rename it, for example to nginx or nginx-0',
      },
    },
    known,
    ...(known.violatedWhen ? [] : exposureRules(`${field}.exposure`, exposure)),
    ...nodePoolRules(`${field}.pool`, pool),
    {
      violatedWhen: exposure.kind === 'host-ports' && pool === undefined,
      message: {
        field: `${field}.pool`,
        problem: 'ports of every node in the cluster would be taken',
        allowed: 'a pool, where the pods listen on the ports of its nodes',
        mend: "name the pool that receives traffic, such as { name: 'ingress' }",
      },
    },
    ...replicaRules(field, shard),
    {
      violatedWhen: statusAddress !== undefined && !isSubdomain(statusAddress),
      message: {
        field: `${field}.statusAddress`,
        problem: `${quote(statusAddress)} is no address`,
        allowed:
          'a host name in lower case or an IPv4 address, such as live-123.elb.eu-central-1.amazonaws.com',
        mend: 'use the name of the load balancer in front, without scheme and port',
      },
    },
  ];
}

function replicaRules(
  field: string,
  { exposure, minReplicas, maxReplicas, isCounted }: ShardSettings,
): Rule[] {
  return [
    {
      violatedWhen: exposure.kind === 'host-ports' && isCounted,
      message: {
        field: `${field}.minReplicas`,
        problem: 'host ports have one pod on every node of their pool, however many are asked for',
        allowed: "neither minReplicas nor maxReplicas: the pool's nodes are the number",
        mend: 'remove them, and size the pool',
      },
    },
    ...Object.entries({ minReplicas, maxReplicas }).map(([name, count]) => ({
      violatedWhen: !Number.isSafeInteger(count) || count < 1 || count > MOST_REPLICAS,
      message: {
        field: `${field}.${name}`,
        problem: `${count} is no number of pods`,
        allowed: `a whole number from 1 to ${formatCount(MOST_REPLICAS)}`,
        mend: 'correct it, or leave it out for 2',
      },
    })),
    {
      violatedWhen: maxReplicas < minReplicas,
      message: {
        field: `${field}.maxReplicas`,
        problem: `the most, ${maxReplicas} pods, are fewer than the ${minReplicas} at least`,
        allowed: `at least ${minReplicas}`,
        mend: 'raise maxReplicas or lower minReplicas',
      },
    },
  ];
}
