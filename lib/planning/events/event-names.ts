import type { IssueWords } from '../documents/index.js';
import { UNPRINTABLE } from '../fields/index.js';
import { quote } from '../issues/index.js';
import type { WireValue } from './wire-value.js';

/** An id ends up in hashes, file names and labels; real ids have at most 34 characters, URLs as ids more. */
const LONGEST_ID = 256;

/** What is wrong with an event's id; undefined when it can be used. */
export function idProblem(id: string): IssueWords | undefined {
  const mend = 'give the event an id of its own that never changes';
  const allowed = `1 to ${LONGEST_ID} characters without control characters`;
  if (id === '') return { problem: 'the id is empty', allowed, mend };
  if (id.length > LONGEST_ID) {
    return { problem: `the id ${quote(id)} has ${id.length} characters`, allowed, mend };
  }
  if (UNPRINTABLE.test(id)) return { problem: `the id ${quote(id)} has control characters`, allowed, mend };
  return undefined;
}

/** What is wrong with an event's name; undefined when it can be used. */
export function nameProblem(name: string): IssueWords | undefined {
  const allowed = 'text on one line, without control characters';
  if (name === '') return { problem: 'the name is empty', allowed, mend: 'name the event' };
  if (!UNPRINTABLE.test(name)) return undefined;
  return { problem: `the name ${quote(name)} has control characters`, allowed, mend: 'remove them' };
}

/** The id at this place when it can be used; otherwise an issue is reported. */
export function readId(value: WireValue): string | undefined {
  const id = value.textOrNumber()?.trim();
  if (id === undefined) {
    if (value.isMissing) value.issues.error(value.place, missingId());
    return undefined;
  }
  const problem = idProblem(id);
  if (problem === undefined) return id;
  value.issues.error(value.place, problem);
  return undefined;
}

/** The name at this place on one line, as feeds wrap and pad it; undefined when there is none. */
export function readName(value: WireValue): string | undefined {
  const name = value.text()?.replace(/\s+/gu, ' ').trim();
  if (name === undefined || name === '') return undefined;
  const problem = nameProblem(name);
  if (problem === undefined) return name;
  value.issues.warning(value.place, { ...problem, mend: 'none needed: they are left out' });
  return name.replace(new RegExp(UNPRINTABLE, 'gu'), '').trim() || undefined;
}

function missingId(): IssueWords {
  return {
    problem: 'the event has no id',
    allowed: 'an id that stays the same for as long as the event is in the feed',
    mend: 'add the id, or leave the event out of the feed',
  };
}
