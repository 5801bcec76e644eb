/**
 * All of a repository but one folder, in the language of `.gitignore`; and of that folder, nothing that is a record of
 * `greenroom publish` and no manifest.
 */
export function ignoreAllBut(path: string): string {
  const segments = path.split('/');
  const ways = segments.map((_, index) => segments.slice(0, index + 1).join('/'));
  const lines = ways.flatMap((way, index) => [index === 0 ? '/*' : `/${ways[index - 1]}/*`, `!/${way}`]);
  return [...lines, `/${path}/*.jsonl`, ''].join('\n');
}
