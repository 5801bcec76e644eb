const PLAIN = /^[A-Za-z0-9_./:@%+=,-]+$/;

/** A command and its arguments as a line of a shell, which takes none of their characters for its own. */
export function commandLine(words: readonly string[]): string {
  return words.map(shellWord).join(' ');
}

export function shellWord(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
