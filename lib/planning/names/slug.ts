/** What a name in a script without a single ASCII letter or digit is called, and what goes before a digit. */
const EVENT = 'event';

/** Latin letters that Unicode does not take apart into an ASCII letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

/**
 * What can be read of a name in a DNS label: `Žluťoučký kůň` is `zlutoucky-kun`, `1975` is `event-1975`.
 *
 * Depends on nothing but the name: no locale, and Unicode keeps the decomposition of a character for ever.
 *
 * @returns 1 to `most` lower-case ASCII letters, digits and single `-`, beginning with a letter and not ending
 * with `-`
 */
export function slug(name: string, most: number): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\0-\x7F]/g, (letter) => LETTERS[letter] ?? '-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (words === '') return EVENT;
  return cut(/^\d/.test(words) ? `${EVENT}-${words}` : words, most);
}

/** Cuts between two words, unless that would lose more than half of what there is room for. */
function cut(words: string, most: number): string {
  if (words.length <= most) return words;
  const end = words.lastIndexOf('-', most);
  return words.slice(0, end * 2 >= most ? end : most).replace(/-$/, '');
}
