const REF = /^refs\/(heads|tags)\/((?:[A-Za-z0-9_][A-Za-z0-9._-]*\/)*[A-Za-z0-9_][A-Za-z0-9._-]*)$/;

/** A branch or a tag by its full name, which can be meant in one way alone. */
export interface Revision {
  readonly kind: 'branch' | 'tag';
  readonly name: string;
}

/** Takes `refs/heads/main` apart. Undefined for what is neither a branch nor a tag by its full name. */
export function parseRevision(text: string): Revision | undefined {
  const [, kind, name = ''] = REF.exec(text) ?? [];
  if (kind === undefined || /\.\.|\.lock(\/|$)|\.(\/|$)/.test(name)) return undefined;
  return { kind: kind === 'heads' ? 'branch' : 'tag', name };
}
