/**
 * What two spellings of one name have in common: compatibility forms, case and white space. Letters of every
 * script stay what they are, and similar names stay different (`The Beatles` is not `Beatles`).
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
