/** A name in double quotes, or a bare one up to the separator. */
const NAME = { '.': /^(?:"((?:[^"]|"")+)"|([^".]+))/, '=': /^(?:"((?:[^"]|"")+)"|([^"=]+))/ } as const;

/** A name of SQL in its quotes: whatever is in it, it is a name and nothing else. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Takes names that stand at the start of a text, each bare or in double quotes, with a separator between them. Case
 * stays as it is written, unlike in SQL.
 *
 * @returns undefined when there is none, or something else follows
 */
export function parseNames(text: string, separator: keyof typeof NAME): string[] | undefined {
  const names: string[] = [];
  for (let rest = text; ; rest = rest.slice(separator.length)) {
    const [match, quoted, bare] = NAME[separator].exec(rest) ?? [];
    const name = quoted?.replaceAll('""', '"') ?? bare?.trim();
    if (match === undefined || name === undefined || name === '') return undefined;
    names.push(name);
    rest = rest.slice(match.length);
    if (rest === '') return names;
    if (!rest.startsWith(separator)) return undefined;
  }
}

/** Splits at the commas outside of double quotes. */
export function splitList(text: string): string[] {
  return text.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
}
