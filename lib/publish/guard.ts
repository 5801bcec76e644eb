import type { InstantText } from '../planning/instants/index.js';
import { type Issue, quote } from '../planning/issues/index.js';
import { counted, formatList } from '../planning/wording/index.js';
import { mostDeletions } from './deletion-limit.js';
import { freezeIssues } from './freeze.js';
import type { Inventory } from './inventory.js';
import { isNamed, issueAt, type Permissions } from './permissions.js';
import type { Entry, Publication } from './publication.js';

/** Everything for which a publication is refused; none when it may go on. */
export function guardIssues(
  { entries }: Publication,
  published: Inventory | undefined,
  next: Inventory,
  asOf: InstantText,
  permissions: Permissions,
): Issue[] {
  return [
    ...instantIssues(published, next, asOf),
    ...(published === undefined
      ? []
      : [
          ...nameIssues(entries, published, next, permissions),
          ...emptyIssues(entries, published, next, asOf, permissions),
          ...deletionIssues(entries, published, asOf, permissions),
          ...freezeIssues(entries, published, next, asOf, permissions),
        ]),
  ];
}

/** What was made for an earlier instant would bring back tenants that have gone; by a later one windows are not known yet. */
function instantIssues(published: Inventory | undefined, next: Inventory, asOf: InstantText): Issue[] {
  return [
    ...(published !== undefined && next.asOf < published.asOf
      ? [
          issueAt('--from', {
            problem: `it was made for ${next.asOf}, and what is published for ${published.asOf}`,
            allowed: `a synth for ${published.asOf} or later`,
            mend: 'synthesize again with a later --as-of',
          }),
        ]
      : []),
    ...(asOf < next.asOf
      ? [
          issueAt('--as-of', {
            problem: `${asOf} is before the instant for which the synth was made, ${next.asOf}`,
            allowed: `${next.asOf} or later`,
            mend: 'give both the same instant',
          }),
        ]
      : []),
  ];
}

function nameIssues(
  entries: readonly Entry[],
  published: Inventory,
  next: Inventory,
  { retire, allow }: Permissions,
): Issue[] {
  const isIn = ({ tenants }: Inventory, name: string) => tenants.some((tenant) => isNamed([name], tenant));
  return [
    ...retire
      .filter((name) => !isIn(published, name))
      .map((name) =>
        issueAt('--retire', {
          problem: `no tenant named ${quote(name)} is published`,
          allowed: 'tenants that are published',
          mend: 'correct the name, or leave it out: it may have gone before',
        }),
      ),
    ...retire
      .filter((name) => isIn(published, name) && isIn(next, name) && !goes(entries, name))
      .map((name) =>
        issueAt('--retire', {
          problem: `the synth still has the tenant ${quote(name)}`,
          allowed: 'tenants that the synth no longer has',
          mend: 'take its event out of the feed and synthesize again, or leave the name out',
        }),
      ),
    ...allow
      .filter((name) => !entries.some((entry) => entry.subject === name || isNamed([name], entry.tenant)))
      .map((name) =>
        issueAt('--allow', {
          problem: `nothing changes in ${quote(name)}`,
          allowed: 'tenants, and paths of files without a tenant, that change',
          mend: 'correct the name, or leave it out',
        }),
      ),
  ];
}

/** Whether a tenant goes from one of its clusters. */
function goes(entries: readonly Entry[], name: string): boolean {
  return entries.some(({ kind, tenant }) => kind === 'retired' && isNamed([name], tenant));
}

/** An empty feed makes an empty synth; the end of a season does as well, and then all were to go. */
function emptyIssues(
  entries: readonly Entry[],
  published: Inventory,
  next: Inventory,
  asOf: InstantText,
  { retire }: Permissions,
): Issue[] {
  const unexpected = entries.filter(
    (entry) => entry.tenant && !isDue(entry, asOf) && !isNamed(retire, entry.tenant),
  );
  if (next.tenants.length > 0 || published.tenants.length === 0 || unexpected.length === 0) return [];
  return [
    issueAt('--from', {
      problem: `it has no tenant, and ${counted(published.tenants.length, 'tenant')} would go`,
      allowed: 'a synth with a tenant, unless all were to retire by now or are named',
      mend: 'look at the feed and at --as-of of the forecast and of the synth',
    }),
  ];
}

function deletionIssues(
  entries: readonly Entry[],
  published: Inventory,
  asOf: InstantText,
  { retire, allow, maxDeletions }: Permissions,
): Issue[] {
  const gone = entries
    .filter(({ kind }) => kind === 'retired')
    .filter((entry) => !isDue(entry, asOf))
    .filter(({ subject, tenant }) => (tenant ? !isNamed(retire, tenant) : !allow.includes(subject)));
  const shared = published.files.filter(({ tenant }) => tenant === undefined).length;
  const all = published.tenants.length + shared;
  const most = mostDeletions(maxDeletions, all);
  if (gone.length <= most) return [];
  const names = formatList(gone.map(({ subject }) => subject));
  return [
    issueAt('--max-deletions', {
      problem: `${counted(gone.length, 'tenant or shared file', 'tenants and shared files')} of ${all} would go before their time: ${names}`,
      allowed: `at most ${most}`,
      mend: 'make sure that the feed was whole; then name tenants with --retire and files with --allow, or raise --max-deletions',
    }),
  ];
}

/** A tenant that was to go by now, as its own plan has said since it was published. */
function isDue({ kind, tenant }: Entry, asOf: InstantText): boolean {
  return kind === 'retired' && tenant !== undefined && tenant.retireAt <= asOf;
}
