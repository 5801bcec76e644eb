export { Cpu } from './cpu.js';
export { Duration } from './duration.js';
export { Memory } from './memory.js';
