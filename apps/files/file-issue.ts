import { InputError, type Issue } from '../../lib/planning/issues/index.js';

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ELOOP: 'its links lead in a circle',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENOTFILE: 'it is a device or a pipe, and would become a file',
  EPERM: 'the operation is not permitted',
  EROFS: 'the disk is read-only',
};

type Operation = 'read' | 'written' | 'replaced';

/**
 * Does the work on a file or folder.
 *
 * @throws InputError that says what failed
 */
export function attempt<T>(file: string, operation: Operation, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new InputError([fileIssue(file, operation, error)]);
  }
}

/** What a failed file operation means for a person. */
export function fileIssue(file: string, operation: Operation, error: unknown): Issue {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return {
    severity: 'error',
    place: { file },
    problem: `it cannot be ${operation}: ${WORDS[code] ?? code}`,
    allowed: operation === 'read' ? 'a file that can be read' : 'a path that can be written',
    mend: 'correct the path or its permissions',
  };
}
