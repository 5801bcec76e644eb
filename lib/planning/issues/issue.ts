/** Where in the input an issue stands. */
export interface Place {
  /** The file as the caller named it, or the construct's path. */
  readonly file: string;
  /** The line in the file, counted from 1. */
  readonly row?: number;
  /** The column of a CSV, or the path of a value in a JSON document (`tenants[3].path`). */
  readonly field?: string;
}

/**
 * One thing that is wrong with the input, said in three beats: what is wrong with which value, what is
 * allowed, and how to mend it. An error stops the command; a warning is reported and goes on.
 */
export interface Issue {
  readonly severity: 'error' | 'warning';
  readonly place: Place;
  readonly problem: string;
  readonly allowed: string;
  readonly mend: string;
}

/** Shows a value in a message: strings in quotes, long ones cut, everything on one line. */
export function quote(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (toJson(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 76)}..."` : text;
}

/** JSON.stringify without its overflow on values that are nested deeper than the stack. */
function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return 'a value that is nested too deeply to show';
  }
}

/** One line for a person: `events.csv, row 12, on_sale: problem. Allowed: ... To mend: ...` */
export function formatIssue(issue: Issue): string {
  return `${formatPlace(issue.place)}: ${formatBeats(issue)}`;
}

/** The three beats of an issue without its place. */
export function formatBeats({ problem, allowed, mend }: Pick<Issue, 'problem' | 'allowed' | 'mend'>): string {
  return `${problem}. Allowed: ${allowed}. To mend: ${mend}.`;
}

/** Where an issue stands, in one line: `events.csv, row 12, on_sale`. */
export function formatPlace(place: Place): string {
  const row = place.row === undefined ? [] : [`row ${place.row}`];
  const field = place.field === undefined || place.field === '' ? [] : [place.field];
  return [place.file, ...row, ...field].join(', ');
}
