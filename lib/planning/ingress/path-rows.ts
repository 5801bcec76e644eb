import { normalizePath } from './route-path.js';

/** How a controller compares the prefixes of Ingresses with the paths of requests. */
export type PrefixMatching = 'segments' | 'letters';

/** A row of an Ingress, without what answers. */
export interface PathRow {
  readonly path: string;
  readonly pathType: 'Exact' | 'Prefix';
}

/**
 * The rows that have a path and all below it, and nothing else. Where prefixes are compared letter by letter, `/tour` would
 * have `/tour-2` as well; there it is the path itself and, as a prefix, the path with a slash behind it.
 */
export function prefixRows(matching: PrefixMatching, path: string): PathRow[] {
  const prefix = normalizePath(path);
  if (prefix === '/' || matching === 'segments') return [{ path: prefix, pathType: 'Prefix' }];
  return [
    { path: prefix, pathType: 'Exact' },
    { path: `${prefix}/`, pathType: 'Prefix' },
  ];
}
