import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Issue } from '../../../lib/planning/issues/index.js';
import {
  comparePublications,
  INVENTORY_FILE,
  type Inventory,
  readInventory,
} from '../../../lib/publish/index.js';
import { Unfinished } from '../../terminal/index.js';
import { commitMessage } from './commit-message.js';

/** Whether a folder's changes can be committed; asked before anything is written. */
export function commitIssues(to: string): Issue[] {
  const repository = git(to, ['rev-parse', '--show-toplevel']);
  if (repository.status !== 0) {
    return [
      issue(to, `it is in no git repository: ${repository.stderr.trim()}`, 'a folder of a git repository'),
    ];
  }
  const somebody = git(to, ['var', 'GIT_COMMITTER_IDENT']);
  return [
    ...(git(to, ['check-ignore', '--quiet', join(to, INVENTORY_FILE)]).status === 0
      ? [issue(to, 'the repository ignores it, and it cannot be committed', 'a folder that is not ignored')]
      : []),
    ...(somebody.status === 0
      ? []
      : [
          issue(
            to,
            `git does not know who commits: ${somebody.stderr.trim().split('\n').at(-1)}`,
            'a repository with user.name and user.email',
          ),
        ]),
  ];
}

/**
 * Commits what has changed in the folder, and nothing else that has.
 *
 * @returns for a person
 * @throws Unfinished when git refuses
 */
export function commitFolder(to: string, inventory: Inventory): string {
  must(git(to, ['add', '--all', '--', to]), to);
  if (git(to, ['diff', '--cached', '--quiet', '--', to]).status === 0) return 'nothing to commit';
  const changes = comparePublications(committed(to), inventory, () => ({ before: '', after: '' }));
  const message = commitMessage(changes, inventory.asOf);
  must(git(to, ['commit', '--quiet', '--file=-', '--', to], message), to);
  return `committed: ${message.slice(0, message.indexOf('\n'))}`;
}

/** What the last commit has published, where it has. */
function committed(to: string): Inventory | undefined {
  const top = must(git(to, ['rev-parse', '--show-toplevel']), to).trim();
  const { status, stdout } = git(to, ['show', `HEAD:${relative(top, to)}/${INVENTORY_FILE}`]);
  if (status !== 0) return undefined;
  const reading = readInventory({ file: INVENTORY_FILE, text: stdout });
  return reading.ok ? reading.value : undefined;
}

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs git in the repository of a folder that need not be there yet. */
function git(to: string, args: readonly string[], input = ''): Outcome {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', existingFolder(dirname(to)), ...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 30,
  });
  return { status, stdout: stdout ?? '', stderr: stderr || (error?.message ?? '') };
}

function existingFolder(path: string): string {
  return existsSync(path) ? path : existingFolder(dirname(path));
}

function must({ status, stdout, stderr }: Outcome, to: string): string {
  if (status === 0) return stdout;
  const refusal = {
    ...issue(to, `git refuses: ${stderr.trim()}`, 'a repository that takes a commit'),
    mend: 'put it in order and publish again: the next publication commits what this one has left',
  };
  throw new Unfinished([refusal], 'the tree is in place, and not committed');
}

function issue(to: string, problem: string, allowed: string): Issue {
  return {
    severity: 'error',
    place: { file: to },
    problem,
    allowed,
    mend: 'mend that, name another folder, or leave --commit out',
  };
}
