/** The way from a document's root to a value in it. */
export type JsonPath = readonly (string | number)[];

/** `tenants[3].windows[0].opensAt`; keys that are no plain words are quoted: `tiers["a b"]`. */
export function formatPath(path: JsonPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${text}[${JSON.stringify(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}
