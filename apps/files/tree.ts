import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is below a folder; paths with `/`. */
export interface Tree {
  readonly files: readonly string[];
  /** The first file that is not one's own, with which the tree ends: the folder may be a whole disk. */
  readonly foreign?: string;
}

/** What counts in a folder. */
export interface TreeRules {
  /**
   * True for files that may be there.
   *
   * @default - all may
   */
  readonly isOwn?: (path: string) => boolean;
  /**
   * The name of folders that are not looked into.
   *
   * @default - all are
   */
  readonly except?: string;
}

/** What is below a folder. Links are not followed, and are files like any other. */
export function treeOf(path: string, { isOwn = () => true, except }: TreeRules = {}): Tree {
  const files: string[] = [];
  const findForeign = (below: string): string | undefined => {
    for (const entry of readdirSync(join(path, below), { withFileTypes: true })) {
      const at = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        const found = entry.name === except ? undefined : findForeign(at);
        if (found !== undefined) return found;
      } else if (isOwn(at)) {
        files.push(at);
      } else {
        return at;
      }
    }
    return undefined;
  };
  const foreign = findForeign('');
  return { files, foreign };
}
