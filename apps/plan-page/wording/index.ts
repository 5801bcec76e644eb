export {
  instantRange,
  isKnownZone,
  longInstant,
  shortInstant,
  type ZonedInstant,
  zoned,
} from './instants.js';
export { counted, money } from './numbers.js';
