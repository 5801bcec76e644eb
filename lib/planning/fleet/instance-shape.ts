/** What a node of an instance type has: whole cores, GiB, and the pods that its network interfaces allow. */
export interface InstanceShape {
  readonly vcpus: number;
  readonly gibibytes: number;
  /** Undefined where the interfaces follow no rule. */
  readonly podsPerNode?: number;
}

/** GiB for each vCPU: https://aws.amazon.com/ec2/instance-types/ */
const GIBIBYTES_PER_VCPU: Readonly<Record<string, number>> = { c: 2, m: 4, r: 8 };
const COMMON = /^([cmr])[5-8][a-z]*(?:-flex)?\.(medium|large|(\d*)xlarge)$/;
/** Has the letters of the others, but 2.625 GiB for each vCPU. */
const OTHER_MEMORY = /^c5n\./;
/** Of the eighth generation only Graviton without more network has the interfaces of the generations before. */
const COMMON_INTERFACES = /^[cmr]([5-7][a-z]*(-flex)?|8gd?)\./;
const OTHER_INTERFACES = /^m5zn\.|^[cmr]6id?n\.32xlarge$/;

/**
 * Interfaces and IPv4 addresses on each, by the size of the common families. Read together with the formula from
 * https://github.com/awslabs/amazon-eks-ami/blob/main/templates/shared/runtime/eni-max-pods.txt
 */
const INTERFACES = {
  medium: { interfaces: 2, addresses: 4 },
  large: { interfaces: 3, addresses: 10 },
  upTo2xlarge: { interfaces: 4, addresses: 15 },
  upTo12xlarge: { interfaces: 8, addresses: 30 },
  larger: { interfaces: 15, addresses: 50 },
} as const;

/** Burstable types: https://aws.amazon.com/ec2/instance-types/t3/ and https://aws.amazon.com/ec2/instance-types/t4/ */
const BURSTABLE: Readonly<Record<string, InstanceShape>> = {
  nano: { vcpus: 2, gibibytes: 0.5, podsPerNode: podsOf({ interfaces: 2, addresses: 2 }) },
  micro: { vcpus: 2, gibibytes: 1, podsPerNode: podsOf({ interfaces: 2, addresses: 2 }) },
  small: { vcpus: 2, gibibytes: 2, podsPerNode: podsOf({ interfaces: 3, addresses: 4 }) },
  medium: { vcpus: 2, gibibytes: 4, podsPerNode: podsOf({ interfaces: 3, addresses: 6 }) },
  large: { vcpus: 2, gibibytes: 8, podsPerNode: podsOf({ interfaces: 3, addresses: 12 }) },
  xlarge: { vcpus: 4, gibibytes: 16, podsPerNode: podsOf(INTERFACES.upTo2xlarge) },
  '2xlarge': { vcpus: 8, gibibytes: 32, podsPerNode: podsOf(INTERFACES.upTo2xlarge) },
};

/**
 * The shape of the types that follow a rule: c, m and r of the generations 5 to 8, t3 and t4g. Undefined for all
 * others.
 */
export function instanceShape(instanceType: string): InstanceShape | undefined {
  const burstable = /^(?:t3|t4g)\.(\w+)$/.exec(instanceType)?.[1];
  if (burstable !== undefined) return Object.hasOwn(BURSTABLE, burstable) ? BURSTABLE[burstable] : undefined;
  const match = COMMON.exec(instanceType);
  if (match === null || OTHER_MEMORY.test(instanceType)) return undefined;
  const [, family = '', size = '', times = ''] = match;
  const vcpus = vcpusOf(size, times);
  const shape = { vcpus, gibibytes: vcpus * (GIBIBYTES_PER_VCPU[family] ?? 0) };
  if (!COMMON_INTERFACES.test(instanceType) || OTHER_INTERFACES.test(instanceType)) return shape;
  return { ...shape, podsPerNode: podsOf(INTERFACES[interfacesOf(size, vcpus)]) };
}

function vcpusOf(size: string, times: string): number {
  // Where there is a medium, a vCPU is a core: Graviton, and AMD of the seventh generation on.
  if (size === 'medium') return 1;
  if (size === 'large') return 2;
  return 4 * Number(times === '' ? 1 : times);
}

function interfacesOf(size: string, vcpus: number): keyof typeof INTERFACES {
  if (size === 'medium' || size === 'large') return size;
  if (vcpus <= 8) return 'upTo2xlarge';
  return vcpus <= 48 ? 'upTo12xlarge' : 'larger';
}

/** The first address of each interface is its own; two pods share the node's network. */
function podsOf({
  interfaces,
  addresses,
}: {
  readonly interfaces: number;
  readonly addresses: number;
}): number {
  return interfaces * (addresses - 1) + 2;
}
