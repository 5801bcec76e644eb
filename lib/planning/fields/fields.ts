import * as v from 'valibot';
import { isInstantText, isTimeZone } from '../instants/index.js';
import { Duration } from '../units/index.js';

// The message of each rule is what the value may be: it stands behind "Allowed:" when the rule is broken.

/** Control characters, line separators, and halves of surrogate pairs, which no file can hold. */
export const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

/** More pods than any cluster runs; up to here the sums of a quota stay numbers that are exact. */
export const MOST_PODS = 100_000;

/** Text with at least one character. */
export const text = (what: string) =>
  v.pipe(v.string(), v.minLength(1, 'text that is not empty'), v.description(what));

/** Text on one line, as it comes from feeds: no control characters, line separators or halves of surrogate pairs. */
export const line = (what: string) =>
  v.pipe(
    v.string(),
    v.minLength(1, 'text that is not empty'),
    v.maxLength(4096, 'at most 4,096 characters'),
    v.check((value) => !UNPRINTABLE.test(value), 'text on one line, without control characters'),
    v.description(what),
  );

/** A number of pods that an autoscaler can hold and a quota can be computed from. */
export const pods = (what: string) =>
  v.pipe(
    v.number(),
    v.safeInteger('a whole number from 1 to 100,000'),
    v.minValue(1, 'a whole number from 1 to 100,000'),
    v.maxValue(MOST_PODS, 'a whole number from 1 to 100,000'),
    v.description(what),
  );

/** A whole number, exact, at least `least`. */
export const whole = (what: string, least: number) =>
  v.pipe(
    v.number(),
    v.safeInteger('a whole number below 9007199254740992'),
    v.minValue(least, `a whole number of at least ${least}`),
    v.description(what),
  );

/** A value that labels of Kubernetes and tags of AWS both take. */
export const labelValue = (what: string) =>
  v.pipe(
    v.string(),
    v.regex(
      /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/,
      '1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit',
    ),
    v.description(what),
  );

/** A whole number of per cent from 1 to 100. */
export const percent = (what: string) =>
  v.pipe(
    v.number(),
    v.safeInteger('a whole number from 1 to 100'),
    v.minValue(1, 'a whole number from 1 to 100'),
    v.maxValue(100, 'a whole number from 1 to 100'),
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

/** The name of a namespace and its Service: a DNS label that begins with a letter and is not Kubernetes' own. */
export const tenantLabel = (what: string, most: number) =>
  v.pipe(
    v.string(),
    v.maxLength(most, `at most ${most} characters`),
    v.regex(
      /^(?!kube-|default$)[a-z]([a-z0-9-]*[a-z0-9])?$/,
      'lower-case letters, digits and "-", beginning with a letter, not ending with "-", no namespace of Kubernetes itself',
    ),
    v.description(what),
  );

/** A host name with at least two labels; an IP address is none. */
export const hostname = (what: string) =>
  v.pipe(
    v.string(),
    v.maxLength(253, 'at most 253 characters'),
    v.regex(
      /^(?!.*\.\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/,
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

/** The hash of a file, by which a person can tell whether it is still the same. */
export const sha256 = (what: string) =>
  v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'), v.description(what));

function isExact(value: string): boolean {
  try {
    Duration.parse(value);
    return true;
  } catch {
    return false;
  }
}
