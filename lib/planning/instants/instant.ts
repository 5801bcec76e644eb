import { Temporal } from 'temporal-polyfill';
import type { Duration } from '../units/index.js';

/** An instant as text: UTC, whole seconds, `2026-11-21T09:00:00Z`. Sorts as text in the order of time. */
export type InstantText = string;

/** What each field can hold; how many days a month has is for the calendar to say. */
const PATTERN = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;
/** Days that each month has. */
const SHORTEST_MONTH = 28;

/** True when the text is a real instant in the one form that greenroom writes. */
export function isInstantText(text: string): text is InstantText {
  if (!PATTERN.test(text)) return false;
  const day = Number(text.slice(8, 10));
  // A day that the month does not have would be read as one of the next month.
  return day <= SHORTEST_MONTH || new Date(epochMillis(text)).getUTCDate() === day;
}

/** The instant in UTC, cut to whole seconds; no `InstantText` outside of the years 0000 to 9999. */
export function toInstantText(instant: Temporal.Instant): InstantText {
  const seconds = Math.floor(instant.epochMilliseconds / 1000);
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString();
}

/** @throws RangeError when the text is not an instant with an offset or `Z`, of the years 0000 to 9999. */
export function parseInstant(text: string): InstantText {
  const instant = toInstantText(Temporal.Instant.from(text));
  if (!PATTERN.test(instant))
    throw new RangeError(`${JSON.stringify(text)} is not of the years 0000 to 9999`);
  return instant;
}

/** @throws RangeError when the result is not of the years 0000 to 9999, or the duration not of whole seconds. */
export function later(instant: InstantText, duration: Duration): InstantText {
  return shift(instant, duration.toSeconds());
}

/** @throws RangeError when the result is not of the years 0000 to 9999, or the duration not of whole seconds. */
export function earlier(instant: InstantText, duration: Duration): InstantText {
  return shift(instant, -duration.toSeconds());
}

/** Seconds from one instant to another; negative when the other comes first. */
export function secondsBetween(from: InstantText, to: InstantText): number {
  return (epochMillis(to) - epochMillis(from)) / 1000;
}

/**
 * Milliseconds since 1970. ECMAScript defines `Date.parse` for the one form of an instant; it is ten times as fast as a
 * general reader.
 */
export function epochMillis(instant: InstantText): number {
  return Date.parse(instant);
}

const FIRST = epochMillis('0000-01-01T00:00:00Z');
const LAST = epochMillis('9999-12-31T23:59:59Z');

function shift(instant: InstantText, seconds: number): InstantText {
  const shifted = epochMillis(instant) + seconds * 1000;
  if (shifted < FIRST || shifted > LAST) {
    throw new RangeError(`${seconds} seconds from ${instant} is not of the years 0000 to 9999`);
  }
  return instantAt(shifted);
}

/** For the years 0000 to 9999, whose `toISOString()` has the form of an instant, with milliseconds. */
function instantAt(millis: number): InstantText {
  return `${new Date(millis).toISOString().slice(0, 19)}Z`;
}
