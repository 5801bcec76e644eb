import { Memory } from '../units/index.js';

/**
 * What EBS sells as gp3, since September 2025
 * (https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html).
 */
export const GP3 = {
  /** Operations per second; the least is what every volume has. */
  iops: { least: 3_000, most: 80_000 },
  /** Per second; the least is what every volume has. */
  throughput: { least: Memory.mebibytes(125), most: Memory.mebibytes(2_000) },
} as const;

/** Operations that each MiB per second needs. */
const IOPS_PER_MEBIBYTE = 4;
const MEBIBYTE = Memory.mebibytes(1).toBytes();

export function isGp3Iops(iops: number): boolean {
  return Number.isInteger(iops) && iops >= GP3.iops.least && iops <= GP3.iops.most;
}

/** True for whole MiB within the bounds. */
export function isGp3Throughput(throughput: Memory): boolean {
  const { least, most } = GP3.throughput;
  const bytes = throughput.toBytes();
  return bytes >= least.toBytes() && bytes <= most.toBytes() && bytes % MEBIBYTE === 0;
}

/** MiB, rounded down. */
export function mebibytesOf(amount: Memory): number {
  return Math.floor(amount.toBytes() / MEBIBYTE);
}

/** The operations per second without which no volume has that throughput. */
export function iopsFor(throughput: Memory): number {
  return mebibytesOf(throughput) * IOPS_PER_MEBIBYTE;
}

/** The throughput that a volume with as many operations per second can have. */
export function throughputFor(iops: number): Memory {
  return Memory.mebibytes(Math.floor(iops / IOPS_PER_MEBIBYTE));
}
