/** Orders texts as `<` does, the same in every locale; for `sort`. */
export function byCodePoint(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
