export {
  earlier,
  epochMillis,
  type InstantText,
  isInstantText,
  later,
  parseInstant,
  secondsBetween,
  toInstantText,
} from './instant.js';
export { LocalClock } from './local-clock.js';
export { isTimeZone, type LocalTime, resolveLocalTime } from './local-time.js';
