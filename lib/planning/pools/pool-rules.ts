import { INSTANCE_TYPE, LONGEST_POOL_NAME, POOL_NAME } from '../fields/index.js';
import type { InstantText } from '../instants/index.js';
import { quote } from '../issues/index.js';
import { nodeScheduleRules } from '../node-schedule/index.js';
import type { Rule } from '../rules/index.js';
import type { NodePoolDefinition, SpotCapacity } from './node-pool-definition.js';
import { POOL_KEY } from './pool-scheduling.js';

/** https://docs.aws.amazon.com/ec2/latest/instancetypes/ac.html */
const ACCELERATED_TYPE = /^(dl|f|g|gr|inf|p|trn|vt)\d/;
/** Types with processors of Arm have a `g` behind their generation: m7g, c7gn, im4gn. */
const ARM_TYPE = /^(a1|[a-z]+\d+[a-z]*g[a-z]*)[.-]/;
/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-quotas.html */
const MOST_TYPES = 40;
const LABEL_VALUE = /^([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?$/;
const LABEL_KEY = /^([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?\/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
/** The kubelet refuses to put labels of these domains onto its own node, and then does not start. */
const RESERVED_KEY = /^([a-z0-9.-]+\.)?(kubernetes|k8s)\.io\//;
/** The smallest volume that the machine image fits on, and the largest of EBS in GiB. */
const DISK = { least: 20, most: 16_384 } as const;

/** What is wrong with a pool. */
export function poolRules(field: string, pool: NodePoolDefinition, asOf: InstantText): Rule[] {
  const { name, minSize, maxSize, schedule = [] } = pool;
  return [
    {
      violatedWhen: !POOL_NAME.test(name) || name.length > LONGEST_POOL_NAME,
      message: () => ({
        field: `${field}.name`,
        problem: `${quote(name)} is no name for a pool`,
        allowed: `1 to ${LONGEST_POOL_NAME} lower-case letters, digits and "-", beginning with a letter, not ending with "-"`,
        mend: 'rename it, for example to standard',
      }),
    },
    ...instanceTypeRules(field, pool),
    {
      violatedWhen: !isCount(minSize),
      message: () => ({
        field: `${field}.minSize`,
        problem: `${quote(minSize)} is no number of nodes`,
        allowed: 'a whole number of at least 0',
        mend: 'correct it',
      }),
    },
    {
      violatedWhen: !isCount(maxSize) || maxSize === 0,
      message: () => ({
        field: `${field}.maxSize`,
        problem: `${quote(maxSize)} is no number of nodes that a pool can grow to`,
        allowed: 'a whole number of at least 1',
        mend: 'correct it, or remove the pool',
      }),
    },
    {
      violatedWhen: isCount(minSize) && isCount(maxSize) && minSize > maxSize,
      message: () => ({
        field: `${field}.minSize`,
        problem: `${minSize} nodes at least are more than ${maxSize} at most`,
        allowed: `a whole number from 0 to ${maxSize}, the pool's maxSize`,
        mend: 'exchange the two, or raise maxSize',
      }),
    },
    ...nodeScheduleRules(`${field}.schedule`, schedule, { minSize, maxSize, asOf }),
    ...labelRules(field, pool),
    ...optionRules(field, pool),
  ];
}

function instanceTypeRules(
  field: string,
  { instanceTypes, architecture = 'x86_64' }: NodePoolDefinition,
): Rule[] {
  return [
    {
      violatedWhen: instanceTypes.length === 0 || instanceTypes.length > MOST_TYPES,
      message: () => ({
        field: `${field}.instanceTypes`,
        problem: `there are ${instanceTypes.length} instance types`,
        allowed: `1 to ${MOST_TYPES}`,
        mend: 'name the types that the pool may use, the preferred one first',
      }),
    },
    ...instanceTypes.map((type, index) => ({
      violatedWhen: !INSTANCE_TYPE.test(type),
      message: () => ({
        field: `${field}.instanceTypes[${index}]`,
        problem: `${quote(type)} does not have the shape of an instance type`,
        allowed: 'a family, a dot and a size, such as m7i.xlarge or r8g.2xlarge',
        mend: 'correct it',
      }),
    })),
    ...instanceTypes.map((type, index) => ({
      violatedWhen: INSTANCE_TYPE.test(type) && ARM_TYPE.test(type) !== (architecture === 'arm64'),
      message: () => ({
        field: `${field}.instanceTypes[${index}]`,
        problem: `${quote(type)} cannot start the image of ${architecture}`,
        allowed: `types with processors of ${architecture}`,
        mend: `use another type, or set the pool's architecture to ${architecture === 'arm64' ? 'x86_64' : 'arm64'}`,
      }),
    })),
    ...instanceTypes.map((type, index) => ({
      violatedWhen: ACCELERATED_TYPE.test(type),
      message: () => ({
        field: `${field}.instanceTypes[${index}]`,
        problem: `${quote(type)} has accelerators, for which the image of the nodes has no drivers`,
        allowed: 'types without',
        mend: 'use another type; tickets are sold by processors',
      }),
    })),
    ...instanceTypes.map((type, index) => ({
      violatedWhen: instanceTypes.indexOf(type) < index,
      message: () => ({
        field: `${field}.instanceTypes[${index}]`,
        problem: `${quote(type)} is named twice`,
        allowed: 'every type once',
        mend: 'remove one of the two',
      }),
    })),
  ];
}

function labelRules(field: string, { labels = {} }: NodePoolDefinition): Rule[] {
  return Object.entries(labels).flatMap(([key, value]) => [
    {
      violatedWhen: !LABEL_KEY.test(key) || !LABEL_VALUE.test(value),
      message: () => ({
        field: `${field}.labels`,
        problem: `${quote(key)}: ${quote(value)} is no label`,
        allowed:
          'a key such as team or example.com/team, a value of at most 63 letters, digits, "-", "_" and "."',
        mend: 'correct the label',
      }),
    },
    {
      violatedWhen: key === POOL_KEY || RESERVED_KEY.test(key),
      message: () => ({
        field: `${field}.labels`,
        problem: `${quote(key)} is not for pools to set`,
        allowed: `keys other than ${POOL_KEY}, and outside of kubernetes.io and k8s.io`,
        mend: 'use a domain of your own, such as example.com/team',
      }),
    },
  ]);
}

function optionRules(field: string, pool: NodePoolDefinition): Rule[] {
  const { diskGiB, warmPool, spot, instanceTypes, maxSize } = pool;
  return [
    {
      violatedWhen:
        diskGiB !== undefined && !(isCount(diskGiB) && diskGiB >= DISK.least && diskGiB <= DISK.most),
      message: () => ({
        field: `${field}.diskGiB`,
        problem: `a volume of ${quote(diskGiB)} GiB cannot be made`,
        allowed: `a whole number from ${DISK.least} to ${DISK.most}`,
        mend: 'correct it, or leave it out for 50',
      }),
    },
    {
      violatedWhen: warmPool !== undefined && (spot !== undefined || instanceTypes.length !== 1),
      message: () => ({
        field: `${field}.warmPool`,
        problem: 'instances cannot wait in a pool that mixes types or buys spot capacity',
        allowed: 'one instance type, on demand',
        mend: 'remove the warm pool, or split the pool in two',
      }),
    },
    {
      violatedWhen:
        warmPool !== undefined && !(isCount(warmPool.size) && warmPool.size >= 1 && warmPool.size <= maxSize),
      message: () => ({
        field: `${field}.warmPool.size`,
        problem: `${quote(warmPool?.size)} instances cannot wait`,
        allowed: `a whole number from 1 to ${maxSize}, the pool's maxSize`,
        mend: 'correct it, or remove the warm pool',
      }),
    },
    ...(spot === undefined ? [] : spotRules(`${field}.spot`, spot)),
  ];
}

function spotRules(field: string, { onDemandBase = 0, onDemandPercent = 0 }: SpotCapacity): Rule[] {
  return [
    {
      violatedWhen: !isCount(onDemandBase),
      message: () => ({
        field: `${field}.onDemandBase`,
        problem: `${quote(onDemandBase)} is no number of nodes`,
        allowed: 'a whole number of at least 0',
        mend: 'correct it, or leave it out for 0',
      }),
    },
    {
      violatedWhen: !isCount(onDemandPercent) || onDemandPercent > 100,
      message: () => ({
        field: `${field}.onDemandPercent`,
        problem: `${quote(onDemandPercent)} is no share`,
        allowed: 'a whole number from 0 to 100',
        mend: 'correct it, or leave it out for 0',
      }),
    },
  ];
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
