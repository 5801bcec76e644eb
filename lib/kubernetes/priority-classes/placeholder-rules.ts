import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { LEAST_MEMORY, poolNameRules } from '../idle-pods/index.js';
import { nodePoolRules } from '../node-pool/index.js';
import {
  foreignLabelsRule,
  imageRules,
  labelsRule,
  namespaceRule,
  objectNameRule,
} from '../validation/index.js';
import type { HeldRoom } from './placeholder-props.js';
import type { PlaceholderSettings } from './placeholder-settings.js';

/**
 * Pods without a class have 0. Below -10 the cluster autoscaler takes pods for expendable: it adds no node for them, and
 * counts their room as free (https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/FAQ.md).
 */
const VALUES = { least: -10, most: -1 } as const;

/** What is wrong with pods that hold room. */
export function placeholderRules(settings: PlaceholderSettings): Rule[] {
  const { namespace, image, labels, pools } = settings;
  return [
    ...classRules(settings),
    {
      violatedWhen: pools.length === 0,
      message: () => ({
        field: 'pools',
        problem: 'there is no pool to hold room on',
        allowed: 'one pool or more',
        mend: 'name the pools, or leave the placeholders out',
      }),
    },
    ...poolNameRules(pools),
    ...pools.flatMap((room, index) => [
      ...nodePoolRules(`pools[${index}].pool`, room.pool),
      ...roomRules(`pools[${index}]`, room),
    ]),
    namespaceRule('namespace', namespace),
    ...imageRules('image', image),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
  ];
}

function classRules({ priorityClass: { name, value, preemptionPolicy } }: PlaceholderSettings): Rule[] {
  return [
    objectNameRule('priorityClass.name', name, 'a PriorityClass'),
    {
      violatedWhen: !Number.isInteger(value) || value < VALUES.least || value > VALUES.most,
      message: () => ({
        field: 'priorityClass.value',
        problem: `with ${quote(value)}, ${quote(name)} is no class of pods that give way to all others`,
        allowed: `a whole number from ${VALUES.least}, the least for which nodes are added, to ${VALUES.most}, the most that gives way to pods without a class`,
        mend: 'use a class of its own for placeholders, such as that of PriorityClasses',
      }),
    },
    {
      violatedWhen: preemptionPolicy !== 'Never',
      message: () => ({
        field: 'priorityClass.preemptionPolicy',
        problem: `pods of ${quote(name)} would push others off their nodes, to do nothing there`,
        allowed: 'Never',
        mend: 'use a class of its own for placeholders, such as that of PriorityClasses',
      }),
    },
  ];
}

function roomRules(field: string, { replicas, cpu, memory }: HeldRoom): Rule[] {
  return [
    {
      violatedWhen: !Number.isSafeInteger(replicas) || replicas < 1,
      message: () => ({
        field: `${field}.replicas`,
        problem: `${quote(replicas)} is no number of pods that hold room`,
        allowed: 'a whole number of at least 1',
        mend: 'correct it, or leave the pool out',
      }),
    },
    {
      violatedWhen: cpu.toMilli() === 0,
      message: () => ({
        field: `${field}.cpu`,
        problem: 'a pod would hold no processor time',
        allowed: '1m or more',
        mend: "use what a tenant's pod requests",
      }),
    },
    {
      violatedWhen: memory.toBytes() < LEAST_MEMORY.toBytes(),
      message: () => ({
        field: `${field}.memory`,
        problem: `a container cannot start with ${memory}`,
        allowed: `at least ${LEAST_MEMORY}`,
        mend: "use what a tenant's pod requests",
      }),
    },
  ];
}
