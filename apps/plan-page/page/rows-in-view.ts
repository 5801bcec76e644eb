/** Rows above and below the view that are there before somebody scrolls or tabs to them. */
const SPARE = 8;

/** Which rows of equal height must be in the document, `to` not included. */
export function rowsInView(
  scrolled: number,
  viewHeight: number,
  rowHeight: number,
  count: number,
): { readonly from: number; readonly to: number } {
  const first = Math.floor(scrolled / rowHeight) - SPARE;
  const last = Math.ceil((scrolled + viewHeight) / rowHeight) + SPARE;
  const to = Math.min(count, Math.max(0, last));
  return { from: Math.min(Math.max(0, first), to), to };
}
