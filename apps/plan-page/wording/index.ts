export {
  instantRange,
  isKnownZone,
  longInstant,
  shortInstant,
  type ZonedInstant,
  zoned,
} from './instants.js';
