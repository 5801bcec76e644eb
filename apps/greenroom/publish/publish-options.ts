import { type InstantText, isInstantText } from '../../../lib/planning/instants/index.js';
import { type Issue, quote, refuseErrors } from '../../../lib/planning/issues/index.js';
import { type Permissions, parseDeletionLimit } from '../../../lib/publish/index.js';
import { isWithin, realPath } from '../../files/index.js';

/** As commander reads them. */
export interface PublishOptions {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly maxDeletions: string;
  readonly retire?: readonly string[];
  readonly allow?: readonly string[];
  readonly check?: string;
  readonly dryRun?: true;
  readonly commit?: true;
}

export interface PublishSettings {
  /** Absolute paths. */
  readonly from: string;
  readonly to: string;
  readonly asOf: InstantText;
  readonly permissions: Permissions;
  /** A program that is given the synth's folder. */
  readonly check: string | undefined;
  readonly dryRun: boolean;
  readonly commit: boolean;
}

/** @throws InputError with everything that is wrong with the options */
export function publishSettings(options: PublishOptions, now: () => InstantText): PublishSettings {
  const { retire = [], allow = [], dryRun = false, commit = false } = options;
  const [from, to] = [realPath(options.from), realPath(options.to)];
  const asOf = options.asOf === 'now' ? now() : options.asOf;
  const maxDeletions = parseDeletionLimit(options.maxDeletions);
  refuseErrors([
    ...(isInstantText(asOf)
      ? []
      : [
          issue('--as-of', {
            problem: `${quote(asOf)} is no instant`,
            allowed: 'an instant in UTC such as 2026-11-21T09:00:00Z, or "now"',
            mend: 'correct it: by it, windows are open or not',
          }),
        ]),
    ...(maxDeletions === undefined
      ? [
          issue('--max-deletions', {
            problem: `${quote(options.maxDeletions)} is no limit`,
            allowed: 'a whole number such as 3, or per cent from 0% to 100%',
            mend: 'correct it, or leave it out for 10%',
          }),
        ]
      : []),
    ...(isWithin(from, to) || isWithin(to, from)
      ? [
          issue('--to', {
            problem: `${quote(options.to)} and ${quote(options.from)} are one folder, or one is in the other`,
            allowed: 'two folders apart',
            mend: 'name the folder in the GitOps repository',
          }),
        ]
      : []),
    ...(dryRun && commit
      ? [
          issue('--commit', {
            problem: 'a dry run writes nothing that could be committed',
            allowed: '--dry-run or --commit',
            mend: 'leave one of the two out',
          }),
        ]
      : []),
  ]);
  const limit = maxDeletions ?? { kind: 'count', most: 0 };
  return {
    from,
    to,
    asOf,
    permissions: { retire, allow, maxDeletions: limit },
    check: options.check,
    dryRun,
    commit,
  };
}

function issue(field: string, beats: Pick<Issue, 'problem' | 'allowed' | 'mend'>): Issue {
  return { severity: 'error', place: { file: 'command line', field }, ...beats };
}
