/** A text file as an app read it. */
export interface TextDocument {
  /** The file as the caller named it; stands in every message. */
  readonly file: string;
  readonly text: string;
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
