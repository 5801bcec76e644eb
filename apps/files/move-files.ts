import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Which files of a folder are generated, and which of them stay without being written again; paths with `/`. */
export interface Stay {
  readonly isOwn: (path: string) => boolean;
  readonly kept: readonly string[];
}

/** Moves all files of one folder into another, each as a whole, and removes what is generated there and does not stay. */
export function moveFiles(next: string, path: string, { isOwn, kept: staying }: Stay): void {
  const written = filesOf(next);
  for (const file of written) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    renameSync(join(next, file), join(path, file));
  }
  const kept = new Set([...written, ...staying]);
  for (const file of filesOf(path)) {
    if (isOwn(file) && !kept.has(file)) remove(path, file);
  }
}

/** Removes a file, and the folders that are empty without it. */
function remove(path: string, file: string): void {
  rmSync(join(path, file));
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    if (readdirSync(join(path, folder)).length > 0) return;
    rmSync(join(path, folder), { recursive: true });
  }
}

/** Paths with `/`; what Terraform has downloaded is not looked into. */
function filesOf(path: string, below = ''): string[] {
  if (!existsSync(join(path, below))) return [];
  return readdirSync(join(path, below), { withFileTypes: true }).flatMap((entry) => {
    const at = below === '' ? entry.name : `${below}/${entry.name}`;
    if (!entry.isDirectory()) return [at];
    return entry.name === '.terraform' ? [] : filesOf(path, at);
  });
}
