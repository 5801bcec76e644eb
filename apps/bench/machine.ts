import { arch, cpus, platform, totalmem } from 'node:os';
import type { Machine } from './report/index.js';

/** Where it is measured. */
export function machineHere(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'an unknown processor',
    cores: cpus().length,
    memory: totalmem(),
    system: `${platform()} ${arch()}`,
    node: process.version,
  };
}
