import type { IssueWords } from '../documents/index.js';

export const REQUIRED_FIELDS = ['event', 'opened_at', 'followers', 'peak_rate'] as const;
/** In the order of the documented header. */
export const FIELDS = [
  'event',
  'opened_at',
  'time_zone',
  'followers',
  'venue_capacity',
  'tier',
  'presale',
  'peak_rate',
  'duration',
] as const;
export type Field = (typeof FIELDS)[number];

/** A row of a history, whatever the format: the text of each field that is there and not empty. */
export type FieldTexts = Readonly<Partial<Record<Field, string>>>;

/** Told of everything that is wrong with a row. */
export type Refuse = (field: Field, words: IssueWords) => void;
