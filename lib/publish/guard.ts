import type { InstantText } from '../planning/instants/index.js';
import type { Issue } from '../planning/issues/index.js';
import { quote } from '../planning/issues/index.js';
import { counted, formatList } from '../planning/wording/index.js';
import { type DeletionLimit, mostDeletions } from './deletion-limit.js';
import { disruptions } from './disruptions.js';
import { type Inventory, isOpen } from './inventory.js';
import type { Entry, Publication } from './publication.js';

/** What a person allows by name. */
export interface Permissions {
  /** Tenants that may go, whatever else would keep them. */
  readonly retire: readonly string[];
  /** Tenants, and files that tenants have in common, that may change while tickets are sold. */
  readonly allow: readonly string[];
  /** How many may go without being named. */
  readonly maxDeletions: DeletionLimit;
}

/** Everything for which a publication is refused; none when it may go on. */
export function guardIssues(
  { entries }: Publication,
  published: Inventory | undefined,
  next: Inventory,
  asOf: InstantText,
  permissions: Permissions,
): Issue[] {
  if (published === undefined) return [];
  return [
    ...staleIssues(published, next),
    ...nameIssues(entries, published, next, permissions),
    ...deletionIssues(entries, published, permissions),
    ...entries.flatMap((entry) => freezeIssues(entry, published, next, asOf, permissions)),
  ];
}

/** What was made for an earlier instant would bring back tenants that have gone. */
function staleIssues(published: Inventory, next: Inventory): Issue[] {
  if (next.asOf >= published.asOf) return [];
  return [
    issue('--from', {
      problem: `it was made for ${next.asOf}, and what is published for ${published.asOf}`,
      allowed: `a synth for ${published.asOf} or later`,
      mend: 'synthesize again with a later --as-of',
    }),
  ];
}

function nameIssues(
  entries: readonly Entry[],
  published: Inventory,
  next: Inventory,
  { retire, allow }: Permissions,
): Issue[] {
  const present = new Set(next.tenants.map(({ tenant }) => tenant));
  const there = new Set(published.tenants.map(({ tenant }) => tenant));
  const subjects = new Set(entries.map(({ subject }) => subject));
  return [
    ...retire
      .filter((name) => !there.has(name))
      .map((name) =>
        issue('--retire', {
          problem: `no tenant named ${quote(name)} is published`,
          allowed: 'tenants that are published',
          mend: 'correct the name, or leave it out: it may have gone before',
        }),
      ),
    ...retire
      .filter((name) => there.has(name) && present.has(name))
      .map((name) =>
        issue('--retire', {
          problem: `the synth still has the tenant ${quote(name)}`,
          allowed: 'tenants that the synth no longer has',
          mend: 'take its event out of the feed and synthesize again, or leave the name out',
        }),
      ),
    ...allow
      .filter((name) => !subjects.has(name))
      .map((name) =>
        issue('--allow', {
          problem: `nothing changes in ${quote(name)}`,
          allowed: 'tenants, and paths of files without a tenant, that change',
          mend: 'correct the name, or leave it out',
        }),
      ),
  ];
}

function deletionIssues(entries: readonly Entry[], published: Inventory, permissions: Permissions): Issue[] {
  const { retire, allow, maxDeletions } = permissions;
  const named = new Set([...retire, ...allow]);
  const gone = entries.filter(({ kind, subject }) => kind === 'retired' && !named.has(subject));
  const shared = published.files.filter(({ tenant }) => tenant === undefined).length;
  const most = mostDeletions(maxDeletions, published.tenants.length + shared);
  if (gone.length <= most) return [];
  const names = formatList(gone.map(({ subject }) => subject));
  return [
    issue('--max-deletions', {
      problem: `${counted(gone.length, 'tenant or shared file', 'tenants and shared files')} of ${published.tenants.length + shared} would go: ${names}`,
      allowed: `at most ${most}`,
      mend: 'make sure that the feed was whole; then name them with --retire, or raise --max-deletions',
    }),
  ];
}

/** What people who are buying would notice is refused while they are. */
function freezeIssues(
  entry: Entry,
  published: Inventory,
  next: Inventory,
  asOf: InstantText,
  { retire, allow }: Permissions,
): Issue[] {
  const { subject, kind, tenant } = entry;
  if (kind === 'new' || allow.includes(subject) || retire.includes(subject)) return [];
  const selling =
    tenant === undefined ? sellingBeside(entry, published, asOf) : openIn(subject, published, next, asOf);
  if (selling === undefined) return [];
  if (kind === 'retired' && tenant !== undefined) {
    return [
      issue(subject, {
        problem: `the tenant would go while its tickets are sold, until ${selling.to}`,
        allowed: 'tenants whose windows are over, or have not begun',
        mend: `find out why the synth does not have it; if it is to go, name it: --retire ${subject}`,
      }),
    ];
  }
  const noticed = kind === 'retired' ? ['it goes'] : disruptions(entry.objects);
  if (noticed.length === 0) return [];
  return [
    issue(subject, {
      problem: `it would change while ${selling.whose} sold, until ${selling.to}: ${formatList(noticed)}`,
      allowed: 'its phase, its schedule and its alerts; anything else before or after the window',
      mend: `publish it later; if it cannot wait, name it: --allow ${subject}`,
    }),
  ];
}

interface Selling {
  readonly whose: string;
  readonly to: InstantText;
}

/** By what is published or what is to be: a window that is moved away is as open as one that is moved here. */
function openIn(name: string, published: Inventory, next: Inventory, asOf: InstantText): Selling | undefined {
  const [window] = [published, next]
    .flatMap(({ tenants }) => tenants.filter(({ tenant }) => tenant === name))
    .flatMap(({ windows }) => windows.filter((one) => isOpen({ windows: [one] }, asOf)));
  return window && { whose: 'its tickets are', to: window.to };
}

/** A file that tenants have in common is of all tenants of its cluster: of the folder at the top of its path. */
function sellingBeside(
  { files }: Entry,
  { tenants, files: all }: Inventory,
  asOf: InstantText,
): Selling | undefined {
  const clusters = new Set(files.map(({ path }) => clusterOf(path)));
  const beside = new Set(all.filter(({ path }) => clusters.has(clusterOf(path))).map(({ tenant }) => tenant));
  const open = tenants.filter((tenant) => beside.has(tenant.tenant) && isOpen(tenant, asOf));
  const ends = open
    .flatMap(({ windows }) => windows.filter(({ from, to }) => from <= asOf && asOf < to))
    .map(({ to }) => to);
  const [to] = ends.sort().reverse();
  return to === undefined ? undefined : { whose: `tickets of ${counted(open.length, 'tenant')} are`, to };
}

function clusterOf(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf('/')));
}

function issue(file: string, beats: Pick<Issue, 'problem' | 'allowed' | 'mend'>): Issue {
  return { severity: 'error', place: { file }, ...beats };
}
