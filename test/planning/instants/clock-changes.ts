import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

const MINUTE = 60_000;

/** Zones whose clocks are changed in all the ways there are, and some whose never are. */
export const ZONES = [
  'UTC',
  'Etc/GMT-14',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'America/Santiago',
  'America/Havana',
  'America/St_Johns',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];

/** Within so many minutes of a change of a zone's clocks, when it has one. */
export function nearClockChange(
  zone: string,
  instants: fc.Arbitrary<number>,
  minutes: number,
): fc.Arbitrary<number> {
  return fc.tuple(instants, fc.integer({ min: -minutes, max: minutes })).map(([from, by]) => {
    const at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
    return (at.getTimeZoneTransition('next')?.epochMilliseconds ?? from) + by * MINUTE;
  });
}
