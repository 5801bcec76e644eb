/** The least and the most of minute, hour, day of the month, month and day of the week. */
const FIELDS: readonly (readonly [least: number, most: number])[] = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
];
const PART = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/;

/** True for five fields of numbers, ranges, steps and lists, which every CronJob takes. */
export function isCronSchedule(text: string): boolean {
  const fields = text.split(' ');
  return (
    fields.length === FIELDS.length &&
    FIELDS.every((range, index) => (fields[index] ?? '').split(',').every((part) => isPart(part, range)))
  );
}

function isPart(part: string, [least, most]: readonly [number, number]): boolean {
  const match = PART.exec(part);
  if (match === null) return false;
  const [, from, to, step] = match;
  const first = Number(from ?? least);
  const last = Number(to ?? from ?? most);
  return first >= least && first <= last && last <= most && step !== '0' && step !== '00';
}
