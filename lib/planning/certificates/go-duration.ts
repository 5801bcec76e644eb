import type { Duration } from '../units/index.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Whole seconds as Go writes them: `2160h0m0s`, `5m0s`, `30s`. An API server keeps any text that Go can read, but
 * controllers that write an object back write it so, and any other text would be a difference for ever.
 */
export function goDuration(duration: Duration): string {
  const seconds = duration.toSeconds();
  const [hours, minutes] = [Math.floor(seconds / HOUR), Math.floor((seconds % HOUR) / MINUTE)];
  const rest = `${seconds % MINUTE}s`;
  if (hours > 0) return `${hours}h${minutes}m${rest}`;
  return minutes > 0 ? `${minutes}m${rest}` : rest;
}
