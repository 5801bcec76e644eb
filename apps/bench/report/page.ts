const START = '<!-- npm run bench writes from here -->';
const END = '<!-- to here -->';

/**
 * The page with other text between its two marks.
 *
 * @throws Error when the page has no marks
 */
export function withResults(page: string, results: string): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`the page has no ${START} with ${END} after it`);
  return `${page.slice(0, start)}${START}\n\n${results}\n\n${page.slice(end)}`;
}
