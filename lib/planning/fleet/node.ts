import { PODS_PER_NODE } from '../pools/index.js';
import { Cpu, Memory } from '../units/index.js';
import type { FleetPolicy, FleetPool } from './fleet-schema.js';
import { instanceShape } from './instance-shape.js';

/** What a node has, or what is left of it, or what pods take of it. */
export interface Resources {
  readonly cpu: Cpu;
  readonly memory: Memory;
}

/** A node as it is bought. */
export interface NodeSize extends Resources {
  /** The most pods that it runs. */
  readonly podsPerNode: number;
  /**
   * The pods that the kubelet's memory is kept for: nodeadm counts what the network interfaces have addresses for.
   *
   * @default - `podsPerNode`
   */
  readonly interfacePods?: number;
}

/** The size of a pool's nodes; undefined when neither the pool nor a rule about its type says it. */
export function nodeSizeOf({ instanceType, ...pool }: FleetPool): NodeSize | undefined {
  const shape = instanceShape(instanceType);
  const cpu = pool.cpu === undefined ? shape && Cpu.milli(1000 * shape.vcpus) : Cpu.parse(pool.cpu);
  const memory =
    pool.memory === undefined ? shape && Memory.mebibytes(1024 * shape.gibibytes) : Memory.parse(pool.memory);
  const interfacePods = pool.podsPerNode ?? shape?.podsPerNode;
  if (cpu === undefined || memory === undefined || interfacePods === undefined) return undefined;
  return { cpu, memory, podsPerNode: pool.podsPerNode ?? PODS_PER_NODE, interfacePods };
}

/** Reserved of each range of cores, in hundredths of a per cent. */
const RESERVED_CPU = [
  { from: 0, to: 1000, share: 600 },
  { from: 1000, to: 2000, share: 100 },
  { from: 2000, to: 4000, share: 50 },
  { from: 4000, to: Number.POSITIVE_INFINITY, share: 25 },
] as const;

/** The memory at which the kubelet begins to evict pods, in MiB. */
const EVICTION_MEBIBYTES = 100;

/**
 * What is left for pods when the kubelet has kept its part, as nodeadm of AL2023 sets it:
 * https://github.com/awslabs/amazon-eks-ami/blob/main/nodeadm/internal/kubelet/config.go
 *
 * Undefined when nothing is. What the kernel keeps of the memory is not in it.
 */
export function allocatable({
  cpu,
  memory,
  podsPerNode,
  interfacePods = podsPerNode,
}: NodeSize): Resources | undefined {
  const milli = cpu.toMilli();
  const reserved = RESERVED_CPU.reduce(
    // Each range is cut to whole millicores.
    (sum, { from, to, share }) =>
      sum + Math.floor((Math.max(0, Math.min(milli, to) - from) * share) / 10_000),
    0,
  );
  const kept = Memory.mebibytes(11 * interfacePods + 255 + EVICTION_MEBIBYTES);
  return less({ cpu, memory }, { cpu: Cpu.milli(reserved), memory: kept });
}

/** What a node has left for pods beside the daemon sets. */
export interface Room extends Resources {
  readonly pods: number;
}

/** Undefined when the daemon sets leave nothing. */
export function roomOf(node: NodeSize, { pods, ...requests }: FleetPolicy['daemonSets']): Room | undefined {
  const whole = allocatable(node);
  const rest = whole && less(whole, { cpu: Cpu.parse(requests.cpu), memory: Memory.parse(requests.memory) });
  if (rest === undefined || node.podsPerNode <= pods) return undefined;
  return { ...rest, pods: node.podsPerNode - pods };
}

export function fits({ cpu, memory }: Resources, room: Resources): boolean {
  return cpu.toMilli() <= room.cpu.toMilli() && memory.toBytes() <= room.memory.toBytes();
}

function less(all: Resources, part: Resources): Resources | undefined {
  const milli = all.cpu.toMilli() - part.cpu.toMilli();
  const kibibytes = (all.memory.toBytes() - part.memory.toBytes()) / 1024;
  if (milli <= 0 || kibibytes <= 0) return undefined;
  return { cpu: Cpu.milli(milli), memory: Memory.parse(`${kibibytes}Ki`) };
}
