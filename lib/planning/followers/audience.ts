import type { EventRecord } from '../events/index.js';
import { quote } from '../issues/index.js';
import type { Policy } from '../policy/index.js';
import { formatCount, formatList } from '../wording/index.js';
import { type Act, actsOf } from './act.js';
import type { FollowerIndex } from './follower-index.js';
import { sumWithOverlap } from './sum-with-overlap.js';

/** The followers that the demand for an event is computed from. */
export interface Audience {
  readonly followers: number;
  /** Where the number comes from; `venue` and `fallback` are assumptions of the policy. */
  readonly basis: 'event' | 'performers' | 'venue' | 'fallback';
  readonly because: string;
}

export interface AudienceReading {
  readonly audience: Audience;
  /** At most one: what is not known, what was done about it, and how to mend it. */
  readonly warnings: readonly string[];
}

type CountedAct = Extract<Act, { kind: 'counted' }>;

/**
 * The audience of an event: what the feed gives for it, else what is known of its performers, joined by the
 * policy's rule, else what the policy assumes. Zero followers that are given are zero, not unknown.
 */
export function audienceOf(event: EventRecord, index: FollowerIndex, policy: Policy): AudienceReading {
  if (event.followers !== undefined) {
    const because = `the feed gives ${formatCount(event.followers)} followers for the event`;
    return {
      audience: { followers: event.followers, basis: 'event', because },
      warnings: noneWarnings(event),
    };
  }
  const acts = actsOf(billed(event, policy), index);
  const audience = ofPerformers(acts, policy) ?? assumed(event, policy);
  const gaps = gapsOf(acts);
  if (gaps === undefined) return { audience, warnings: [] };
  const done = audience.basis === 'performers' ? 'only the others count' : audience.because;
  return {
    audience: { ...audience, because: `${audience.because}; ${gaps}` },
    warnings: [`${gaps}; ${done}; ${mendOf(acts)}`],
  };
}

/** A zero is a zero, but more often it stands for a count that nobody had. */
function noneWarnings({ followers }: EventRecord): string[] {
  if (followers !== 0) return [];
  return [
    'the feed gives 0 followers, and the smallest of its tier is planned; leave the followers empty where they are not known',
  ];
}

/** With the rule `headliner` nobody else counts, and nobody else is missed. */
function billed({ performers }: EventRecord, { audience }: Policy): EventRecord['performers'] {
  return audience.rule === 'headliner' ? performers.slice(0, 1) : performers;
}

function ofPerformers(acts: readonly Act[], { audience }: Policy): Audience | undefined {
  const counted = acts.filter((act) => act.kind === 'counted');
  const [largest, ...rest] = counted.toSorted((a, b) => b.followers - a.followers);
  if (largest === undefined) return undefined;
  if (audience.rule === 'sum' && rest.length > 0) return sumOf(largest, rest, audience.overlap);
  const role = rest.length > 0 ? `the largest of ${counted.length}: ` : '';
  return { followers: largest.followers, basis: 'performers', because: `${role}${describe(largest)}` };
}

function sumOf(largest: CountedAct, rest: readonly CountedAct[], overlap: number): Audience {
  const counts = rest.map(({ followers }) => followers);
  return {
    followers: sumWithOverlap(largest.followers, counts, overlap),
    basis: 'performers',
    because: `${describe(largest)}, + ${formatCount((1 - overlap) * 100)} % of ${formatList(rest.map(describe))}`,
  };
}

function describe({ followers, source }: CountedAct): string {
  return `${formatCount(followers)} of ${source}`;
}

function assumed({ venueCapacity: seats = 0 }: EventRecord, { fallback }: Policy): Audience {
  const { followers, followersPerSeat } = fallback;
  if (seats === 0) {
    return {
      followers,
      basis: 'fallback',
      because: `the policy assumes ${formatCount(followers)} followers`,
    };
  }
  return {
    followers: Math.min(seats * followersPerSeat, Number.MAX_SAFE_INTEGER),
    basis: 'venue',
    because: `the policy assumes ${formatCount(followersPerSeat)} followers for each of ${formatCount(seats)} seats`,
  };
}

/** @returns undefined when everything is known that counts */
function gapsOf(acts: readonly Act[]): string | undefined {
  if (acts.length === 0) return 'the feed names no performer';
  const missing = acts.flatMap((act) => (act.kind === 'missing' ? [quote(act.name)] : []));
  const ambiguous = acts.flatMap((act) => (act.kind === 'ambiguous' ? [ambiguity(act)] : []));
  const gaps = [
    ...(missing.length === 0 ? [] : [`no followers of ${formatList(missing)} are known`]),
    ...ambiguous,
  ];
  return gaps.length === 0 ? undefined : formatList(gaps);
}

function ambiguity({ name, by, places }: Extract<Act, { kind: 'ambiguous' }>): string {
  const candidates = `${quote(name)} may be any of ${formatList(places)}`;
  return by === 'name' ? candidates : `${candidates}, which share its ${by}`;
}

function mendOf(acts: readonly Act[]): string {
  const gaps = acts.filter((act) => act.kind !== 'counted');
  const shared = gaps.filter((act) => act.kind === 'ambiguous' && act.by !== 'name');
  return [
    ...(acts.length === 0 ? ['name one in the feed'] : []),
    ...(gaps.length > shared.length ? ['name them in a follower list with a link or an id'] : []),
    ...(shared.length > 0 ? ['give every performer of a follower list a link and an id of its own'] : []),
    'or give the followers of the event',
  ].join(', ');
}
