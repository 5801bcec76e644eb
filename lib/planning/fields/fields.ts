import * as v from 'valibot';
import { isInstantText, isTimeZone } from '../instants/index.js';
import { Duration } from '../units/index.js';

// The message of each rule is what the value may be: it stands behind "Allowed:" when the rule is broken.

/** Text with at least one character. */
export const text = (what: string) =>
  v.pipe(v.string(), v.minLength(1, 'text that is not empty'), v.description(what));

/** A whole number, exact, at least `least`. */
export const whole = (what: string, least: number) =>
  v.pipe(
    v.number(),
    v.safeInteger('a whole number below 9007199254740992'),
    v.minValue(least, `a whole number of at least ${least}`),
    v.description(what),
  );

/** A finite number from `least` to `most`. */
export const finite = (what: string, least: number, most: number) =>
  v.pipe(
    v.number(),
    v.finite('a finite number'),
    v.minValue(least, `a number from ${least} to ${most}`),
    v.maxValue(most, `a number from ${least} to ${most}`),
    v.description(what),
  );

/** An instant in UTC, to the second. */
export const instant = (what: string) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'an instant such as 2026-11-21T09:00:00Z'),
    v.check((value) => isInstantText(value), 'an instant that exists, such as 2026-11-21T09:00:00Z'),
    v.description(what),
  );

/** A length of time in whole seconds, such as `1h30m`. */
export const duration = (what: string) =>
  v.pipe(
    v.string(),
    v.regex(/^(?=.)(\d+d)?(\d+h)?(\d+m)?(\d+s)?$/, 'a duration such as 14d, 4h, 1h30m or 45s'),
    v.check(isExact, 'a duration of less than 285,000 years'),
    v.description(what),
  );

/** A length of time in whole milliseconds, such as `80ms`, longer than none. */
export const responseTime = (what: string) =>
  v.pipe(
    v.string(),
    v.regex(/^(?=.*[1-9])(\d+s)?(\d+ms)?$/, 'a time such as 80ms or 1s500ms, longer than none'),
    v.check(isExact, 'a duration of less than 285,000 years'),
    v.description(what),
  );

/** A zone of the IANA database. */
export const timeZone = (what: string) =>
  v.pipe(
    v.string(),
    v.check((value) => isTimeZone(value), 'a zone of the IANA database such as Europe/Berlin'),
    v.description(what),
  );

/** A DNS label that begins with a letter, as Kubernetes wants the names of Services. */
export const dnsLabel = (what: string, most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most, `at most ${most} characters`),
    v.regex(
      /^[a-z]([a-z0-9-]*[a-z0-9])?$/,
      'lower-case letters, digits and "-", beginning with a letter, not ending with "-"',
    ),
    v.description(what),
  );

/** A host name with at least two labels. */
export const hostname = (what: string) =>
  v.pipe(
    v.string(),
    v.maxLength(253, 'at most 253 characters'),
    v.regex(
      /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/,
      'a host name in lower case such as tickets.example.com',
    ),
    v.description(what),
  );

/** The path prefix of a route: segments of unreserved characters, without empty or dot segments. */
export const routePath = (what: string) =>
  v.pipe(
    v.string(),
    v.maxLength(128, 'at most 128 characters'),
    v.regex(
      /^\/$|^(\/(?!\.{1,2}(\/|$))[A-Za-z0-9._~-]+)+\/?$/,
      'a path such as /summer-tour: "/" and segments of letters, digits, ".", "_", "~" and "-"',
    ),
    v.description(what),
  );

function isExact(value: string): boolean {
  try {
    Duration.parse(value);
    return true;
  } catch {
    return false;
  }
}
