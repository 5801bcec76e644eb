const formats = new Map<string, Intl.DateTimeFormat>();

/** The parts of an instant that the page shows, in one zone. */
export interface ZonedInstant {
  /** `Fri 4 Dec` */
  readonly day: string;
  readonly year: string;
  /** `09:50` */
  readonly time: string;
}

/** Reads an instant (text, or milliseconds of the epoch) on the clocks of a zone. */
export function zoned(instant: string | number, zone = 'UTC'): ZonedInstant {
  const at = typeof instant === 'number' ? instant : Date.parse(instant);
  const parts = new Map(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    day: `${part('weekday')} ${part('day')} ${part('month')}`,
    year: part('year'),
    time: `${part('hour')}:${part('minute')}`,
  };
}

/** `Fri 4 Dec 09:50` */
export function shortInstant(instant: string | number, zone?: string): string {
  const { day, time } = zoned(instant, zone);
  return `${day} ${time}`;
}

/** `Fri 4 Dec 2026, 09:50` */
export function longInstant(instant: string | number, zone?: string): string {
  const { day, year, time } = zoned(instant, zone);
  return `${day} ${year}, ${time}`;
}

/** `Fri 4 Dec 10:00–14:00`, or `Fri 4 Dec 22:00 – Sat 5 Dec 02:00` over midnight. */
export function instantRange(from: string | number, to: string | number, zone?: string): string {
  const [start, end] = [zoned(from, zone), zoned(to, zone)];
  if (start.day === end.day && start.year === end.year) return `${start.day} ${start.time}–${end.time}`;
  return `${start.day} ${start.time} – ${end.day} ${end.time}`;
}

/** A zone that this machine does not know is shown as UTC; true for one that it knows. */
export function isKnownZone(zone: string): boolean {
  return (
    zone === 'UTC' || formatOf(zone).resolvedOptions().timeZone !== 'UTC' || /^(Etc\/|GMT|UTC|Z)/i.test(zone)
  );
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = newFormat(zone);
  formats.set(zone, format);
  return format;
}

function newFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  } catch {
    // The zone data of a browser can be older than the forecast.
    return newFormat('UTC');
  }
}
