import type { IssueWords } from '../documents/index.js';
import { type InstantText, isInstantText, parseInstant, resolveLocalTime } from '../instants/index.js';
import { quote } from '../issues/index.js';
import type { FieldTexts, Refuse } from './history-fields.js';

/** A day, a time of day, perhaps an offset. */
const TIME = /^\d{4}-\d{2}-\d{2}[t ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(z|[+-]\d{2}(?::?\d{2})?)?$/i;

/** @returns undefined when the opening is wrong; `refuse` was told how */
export function readOpening(
  texts: FieldTexts,
  timeZone: string | undefined,
  refuse: Refuse,
): InstantText | undefined {
  const text = texts.opened_at ?? '';
  const opening = openingOf(text, timeZone);
  if (opening === 'no-zone') {
    // A zone that the row names and that is wrong is said already.
    if (texts.time_zone === undefined) refuse('opened_at', noZone(text));
    return undefined;
  }
  if (typeof opening === 'string') return opening;
  refuse('opened_at', opening);
  return undefined;
}

function openingOf(text: string, timeZone: string | undefined): InstantText | IssueWords | 'no-zone' {
  if (text === '') return { ...noTime(text), problem: 'the opening is empty' };
  const match = TIME.exec(text);
  if (match === null) return noTime(text);
  try {
    if (match[1] !== undefined) return parseInstant(text);
    return timeZone === undefined ? 'no-zone' : localOpening(text, timeZone);
  } catch (error) {
    // Not on the calendar, or outside of the years that four digits can say.
    if (error instanceof RangeError) return noTime(text);
    throw error;
  }
}

function localOpening(text: string, timeZone: string): InstantText | IssueWords {
  const local = resolveLocalTime(text, timeZone);
  if (local.kind === 'instant') return isInstantText(local.instant) ? local.instant : noTime(text);
  if (local.kind === 'skipped') {
    return {
      problem: `${quote(text)} does not exist in ${timeZone}: the clocks are put forward over it`,
      allowed: 'a time that exists, or an instant with its offset',
      mend: `write ${local.mend}, which is what the clocks show instead, if that is meant`,
    };
  }
  return {
    problem: `${quote(text)} happens twice in ${timeZone}: the clocks are put back over it`,
    allowed: 'a time that happens once, or an instant with its offset',
    mend: `write ${local.earlier} or ${local.later}, whichever is meant`,
  };
}

function noTime(text: string): IssueWords {
  return {
    problem: `${quote(text)} is not a date with a time`,
    allowed:
      'an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a time_zone',
    mend: 'write when the sale opened, or leave the row out when it is not known',
  };
}

function noZone(text: string): IssueWords {
  return {
    problem: `${quote(text)} is a local time, and the row does not say of which zone`,
    allowed: 'a time with "Z" or an offset, or a local time with a time_zone',
    mend: 'give the time_zone of the row, such as Europe/Berlin',
  };
}
