import type { Cpu, Memory } from '../units/index.js';

/** What a part of a tenant asks of its namespace's quota, at its largest. */
export interface Footprint {
  readonly pods: number;
  readonly cpu: Cpu;
  readonly memory: Memory;
  readonly storage: Memory;
  readonly volumeClaims: number;
  readonly services: number;
}
