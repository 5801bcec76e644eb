import { spawnSync } from 'node:child_process';
import { basename, dirname, relative } from 'node:path';
import { InputError, type Issue } from '../../../lib/planning/issues/index.js';
import {
  comparePublications,
  INVENTORY_FILE,
  type Inventory,
  readInventory,
} from '../../../lib/publish/index.js';
import { commitMessage } from './commit-message.js';

/** Whether a folder's changes can be committed; asked before anything is written. */
export function commitIssues(to: string): Issue[] {
  const repository = git(to, 'rev-parse', '--show-toplevel');
  if (repository.status === 0 && git(to, 'check-ignore', '-q', basename(to)).status !== 0) return [];
  return [
    {
      severity: 'error',
      place: { file: to },
      problem:
        repository.status === 0
          ? 'the repository ignores it, and it cannot be committed'
          : `it is in no git repository: ${repository.stderr.trim()}`,
      allowed: 'a folder of a git repository that is not ignored',
      mend: 'name another folder, or leave --commit out',
    },
  ];
}

/**
 * Commits what has changed in the folder, and nothing else that has.
 *
 * @returns for a person
 * @throws InputError when git refuses
 */
export function commitFolder(to: string, inventory: Inventory): string {
  const folder = basename(to);
  must(git(to, 'add', '--all', '--', folder), to);
  if (git(to, 'diff', '--cached', '--quiet', '--', folder).status === 0) return 'nothing to commit';
  const changes = comparePublications(committed(to), inventory, () => ({ before: '', after: '' }));
  const message = commitMessage(changes, inventory.asOf);
  must(git(to, ['commit', '--quiet', '--file=-', '--', folder], message), to);
  return `committed: ${message.slice(0, message.indexOf('\n'))}`;
}

/** What the last commit has published, where it has. */
function committed(to: string): Inventory | undefined {
  const top = must(git(to, 'rev-parse', '--show-toplevel'), to).trim();
  const path = relative(top, to);
  const { status, stdout } = git(to, 'show', `HEAD:${path}/${INVENTORY_FILE}`);
  if (status !== 0) return undefined;
  const reading = readInventory({ file: INVENTORY_FILE, text: stdout });
  return reading.ok ? reading.value : undefined;
}

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function git(to: string, ...args: readonly string[]): Outcome;
function git(to: string, args: readonly string[], input: string): Outcome;
function git(
  to: string,
  first: string | readonly string[],
  second = '',
  ...others: readonly string[]
): Outcome {
  const isList = typeof first !== 'string';
  const args = isList ? first : [first, second, ...others];
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', dirname(to), ...args], {
    encoding: 'utf8',
    input: isList ? second : '',
    maxBuffer: 1 << 30,
  });
  return { status, stdout: stdout ?? '', stderr: stderr || (error?.message ?? '') };
}

function must({ status, stdout, stderr }: Outcome, to: string): string {
  if (status === 0) return stdout;
  throw new InputError([
    {
      severity: 'error',
      place: { file: to },
      problem: `git refuses: ${stderr.trim()}`,
      allowed: 'a repository that takes a commit',
      mend: 'put it in order and publish again; the tree is in place, and the next publication commits it',
    },
  ]);
}
