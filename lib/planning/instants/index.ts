export {
  earlier,
  type InstantText,
  isInstantText,
  later,
  parseInstant,
  secondsBetween,
  toInstantText,
} from './instant.js';
export { isTimeZone, type LocalTime, resolveLocalTime } from './local-time.js';
