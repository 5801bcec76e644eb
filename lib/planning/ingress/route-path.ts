/**
 * The one spelling of a path prefix: without a slash at its end. `/a` and `/a/` are the same route; `/a`, `/a-b` and
 * `/a/b` are three, of which the longest that a request's path begins with, segment by segment, gets the request.
 */
export function normalizePath(path: string): string {
  return path.replace(/\/+$/, '') || '/';
}
