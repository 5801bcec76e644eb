/** A piece of a text: the same in every tenant, or what differs between a beginning and an end that do not. */
export type Piece = string | Gap;

export interface Gap {
  readonly before: string;
  readonly after: string;
}

/** Names stay whole, so that what differs is a name or a number, and the sentence around it is not. */
const PIECE = /[\w-]+|[^\w-]+/g;

export function piecesOf(text: string): string[] {
  return text.match(PIECE) ?? [];
}

export function fits(piece: Piece, text: string): boolean {
  return typeof piece === 'string' ? piece === text : insideOf(piece, text) !== undefined;
}

/** What a text has in the gap; undefined where it begins or ends otherwise. */
export function insideOf({ before, after }: Gap, text: string): string | undefined {
  const end = text.length - after.length;
  return end >= before.length && text.startsWith(before) && text.endsWith(after)
    ? text.slice(before.length, end)
    : undefined;
}

/** The narrowest piece that fits one text more. */
export function widened(piece: Piece, text: string): Piece {
  if (fits(piece, text)) return piece;
  const before = commonStart(typeof piece === 'string' ? piece : piece.before, text);
  const after = typeof piece === 'string' ? piece.slice(before.length) : piece.after;
  return { before, after: commonEnd(after, text.slice(before.length)) };
}

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}

function commonEnd(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return one.slice(one.length - length);
}
