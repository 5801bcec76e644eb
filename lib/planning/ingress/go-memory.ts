import type { Memory } from '../units/index.js';

/** What Go may take of a container's memory: beyond its heap it has stacks, and the kernel counts its buffers. */
const SHARE = 0.9;

/**
 * The value of `GOMEMLIMIT`, from which on Go collects its garbage harder rather than be killed:
 * https://pkg.go.dev/runtime#hdr-Environment_Variables
 */
export function goMemoryLimit(memoryLimit: Memory): string {
  return `${Math.floor(memoryLimit.toBytes() * SHARE)}`;
}
