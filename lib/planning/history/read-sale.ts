import { parseCount } from '../documents/index.js';
import { UNPRINTABLE } from '../fields/index.js';
import { isTimeZone } from '../instants/index.js';
import { quote } from '../issues/index.js';
import { Duration } from '../units/index.js';
import type { FieldTexts, Refuse } from './history-fields.js';
import { readOpening } from './opening.js';
import type { PastSale } from './past-sale.js';

const COUNTS = {
  followers: {
    empty: 'the number of followers is empty',
    mend: 'write the audience before that sale, or leave the row out when it is not known',
  },
  venue_capacity: {
    empty: 'the capacity is empty',
    mend: 'write the seats in digits alone, or leave it empty when it is not known',
  },
  peak_rate: {
    empty: 'the peak is empty',
    mend: 'write the most requests in one second, or leave the row out when nothing was measured',
  },
} as const;

/** @returns undefined when something is wrong; `refuse` was told all of it */
export function readSale(texts: FieldTexts, refuse: Refuse): Omit<PastSale, 'place'> | undefined {
  let isBroken = false;
  const refuseRow: Refuse = (field, words) => {
    isBroken = true;
    refuse(field, words);
  };
  const timeZone = readZone(texts.time_zone, refuseRow);
  const event = readLine('event', texts.event, refuseRow);
  const opensAt = readOpening(texts, timeZone, refuseRow);
  const followers = readCount('followers', texts.followers ?? '', refuseRow);
  const venueCapacity =
    texts.venue_capacity === undefined
      ? undefined
      : readCount('venue_capacity', texts.venue_capacity, refuseRow);
  const tier = texts.tier === undefined ? undefined : readLine('tier', texts.tier, refuseRow);
  const isPresale = readYesNo(texts.presale, refuseRow);
  const peakRate = readCount('peak_rate', texts.peak_rate ?? '', refuseRow);
  const duration = readDuration(texts.duration, refuseRow);
  if (isBroken || event === undefined || opensAt === undefined) return undefined;
  if (followers === undefined || peakRate === undefined) return undefined;
  return {
    event,
    opensAt,
    ...(timeZone === undefined ? {} : { timeZone }),
    followers,
    ...(venueCapacity === undefined ? {} : { venueCapacity }),
    ...(tier === undefined ? {} : { tier }),
    isPresale,
    peakRate,
    ...(duration === undefined ? {} : { duration }),
  };
}

function readLine(field: 'event' | 'tier', text: string | undefined, refuse: Refuse): string | undefined {
  const allowed = 'text on one line, without control characters';
  if (text === undefined) {
    refuse(field, {
      problem: `the ${field} is empty`,
      allowed,
      mend: `fill in the ${field}, or leave the row out`,
    });
  } else if (UNPRINTABLE.test(text)) {
    refuse(field, {
      problem: `the ${field} ${quote(text)} has control characters`,
      allowed,
      mend: 'remove them',
    });
  }
  return text;
}

function readZone(text: string | undefined, refuse: Refuse): string | undefined {
  if (text === undefined || isTimeZone(text)) return text;
  refuse('time_zone', {
    problem: `${quote(text)} is not a time zone`,
    allowed: 'a zone of the IANA database such as Europe/Berlin',
    mend: 'correct its spelling, or leave it empty beside an instant',
  });
  return undefined;
}

/** Nothing that enters a logarithm can be zero; a zero in a history nearly always stands for "not known". */
function readCount(field: keyof typeof COUNTS, text: string, refuse: Refuse): number | undefined {
  const count = parseCount(text);
  if (count !== undefined && count > 0) return count;
  const { empty, mend } = COUNTS[field];
  const problem = text === '' ? empty : `${quote(text)} is not a whole number of at least 1`;
  refuse(field, { problem, allowed: `digits alone, from 1 to ${Number.MAX_SAFE_INTEGER}`, mend });
  return undefined;
}

function readYesNo(text: string | undefined, refuse: Refuse): boolean {
  if (text === undefined || /^(no|false)$/i.test(text)) return false;
  if (/^(yes|true)$/i.test(text)) return true;
  refuse('presale', {
    problem: `${quote(text)} is neither yes nor no`,
    allowed: 'yes, no, true, false, or nothing for no',
    mend: 'write yes for a sale before the public one',
  });
  return false;
}

function readDuration(text: string | undefined, refuse: Refuse): Duration | undefined {
  if (text === undefined) return undefined;
  const duration = parseDuration(text);
  if (duration !== undefined) return duration;
  refuse('duration', {
    problem: `${quote(text)} is not a duration in whole seconds, longer than none`,
    allowed: 'a duration such as 45s, 20m or 1h30m',
    mend: 'write how long the rate was above a tenth of the peak, or leave it empty when it is not known',
  });
  return undefined;
}

function parseDuration(text: string): Duration | undefined {
  try {
    const duration = Duration.parse(text);
    return duration.isWholeSeconds() && duration.toMillis() > 0 ? duration : undefined;
  } catch {
    return undefined;
  }
}
