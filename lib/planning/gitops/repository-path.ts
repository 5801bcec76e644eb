/**
 * Neither a pattern, as generators of Argo CD take `*`, `?` and `[` for one, nor a hidden folder, which they pass over.
 */
const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/** Whether a text is a folder of a repository, from its top and below it: `gitops/clusters`. */
export function isRepositoryPath(text: string): boolean {
  return text.split('/').every((segment) => SEGMENT.test(segment));
}
