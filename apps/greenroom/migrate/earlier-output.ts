import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../../lib/planning/documents/index.js';
import { type Issue, quote } from '../../../lib/planning/issues/index.js';
import { readMigrationIndex } from '../../../lib/planning/migration/index.js';
import { byCodePoint, counted } from '../../../lib/planning/wording/index.js';
import { fileIssue, isWithin, readText, realPath, treeOf } from '../../files/index.js';

export const INDEX = 'index.json';
export const REPORT = 'report.json';
export const MANIFESTS = 'manifests';

const ALLOWED = 'a folder that is empty, not there, or as an earlier migrate has left it';
const MOST_FILES = 5;

/** What a folder holds that may be replaced, or what in it is somebody's work. */
export type EarlierOutput =
  | { readonly ok: true; readonly files: ReadonlySet<string> }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Looks at the folder that is to be written, before anything is. */
export function earlierOutput(to: string, from: string): EarlierOutput {
  const [target, source] = [realPath(to), realPath(from)];
  if (isWithin(target, source) || isWithin(source, target)) return refused([insideIssue(to)]);
  try {
    if (!existsSync(to)) return { ok: true, files: new Set() };
    if (!statSync(to).isDirectory()) return refused([notFolderIssue(to)]);
    return contentsOf(to);
  } catch (error) {
    return refused([fileIssue(to, 'read', error)]);
  }
}

function contentsOf(to: string): EarlierOutput {
  const files = [...treeOf(to).files].sort(byCodePoint);
  if (files.length === 0) return { ok: true, files: new Set() };
  if (!files.includes(INDEX)) return refused(foreignIssues(to, files));
  const reading = readMigrationIndex(readText(join(to, INDEX)));
  if (!reading.ok) return refused(reading.issues);
  const hashes = new Map(reading.value.objects.map(({ path, sha256 }) => [`${MANIFESTS}/${path}`, sha256]));
  const others = files.filter((file) => file !== INDEX && file !== REPORT);
  const issues = [
    ...foreignIssues(
      to,
      others.filter((file) => !hashes.has(file)),
    ),
    ...changedIssues(
      to,
      others.filter(
        (file) => hashes.has(file) && hashes.get(file) !== sha256Of(readFileSync(join(to, file))),
      ),
    ),
  ];
  return issues.length > 0 ? refused(issues) : { ok: true, files: new Set(files) };
}

function foreignIssues(to: string, files: readonly string[]): Issue[] {
  return told(to, files, (file) => ({
    problem: `the folder holds ${quote(file)}, which migrate has not written`,
    mend: 'name another folder, or move that file away',
  }));
}

function changedIssues(to: string, files: readonly string[]): Issue[] {
  return told(to, files, (file) => ({
    problem: `${quote(file)} was changed after migrate wrote it`,
    mend: 'name another folder, or remove the file if the change is no longer wanted',
  }));
}

function told(
  to: string,
  files: readonly string[],
  words: (file: string) => Pick<Issue, 'problem' | 'mend'>,
): Issue[] {
  const shown = files.slice(0, MOST_FILES);
  return shown.map((file, index) => {
    const more = index === shown.length - 1 ? files.length - shown.length : 0;
    const { problem, mend } = words(file);
    const others = more === 0 ? '' : `, and so with ${counted(more, 'other file')}`;
    return { severity: 'error', place: { file: to }, problem: `${problem}${others}`, allowed: ALLOWED, mend };
  });
}

function insideIssue(to: string): Issue {
  return {
    severity: 'error',
    place: { file: 'command line', field: '--to' },
    problem: `${quote(to)} is the export, in it, or around it`,
    allowed: 'a folder of its own',
    mend: 'name another folder, such as migrated',
  };
}

function notFolderIssue(to: string): Issue {
  return {
    severity: 'error',
    place: { file: to },
    problem: 'it is a file, not a folder',
    allowed: ALLOWED,
    mend: 'name another folder',
  };
}

function refused(issues: readonly Issue[]): EarlierOutput {
  return { ok: false, issues };
}
