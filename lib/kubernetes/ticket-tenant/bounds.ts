import { Cpu, Memory } from '../../planning/units/index.js';

/** More than any cluster runs; with these the sums of a quota stay numbers that are exact. */
export const MOST_CPU = Cpu.milli(1_000_000);
export const MOST_MEMORY = Memory.parse('64Ti');
/** What all pods that count against the quota request at once. */
export const MOST_MEMORY_OF_ALL = Memory.parse('4096Ti');
