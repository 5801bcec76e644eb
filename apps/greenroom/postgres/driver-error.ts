/** The SQLSTATE or the code of the system; empty when an error has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** What the server or the driver says, on one line and without its full stop. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/gu, ' ').trim().replace(/\.$/, '');
}

/** True for an error of this program: neither the server's, nor the system's, nor one that pg throws in words. */
export function isDefect(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  return codeOf(error) === '' && error.constructor !== Error;
}
