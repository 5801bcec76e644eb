import type { InstantText } from '../../../lib/planning/instants/index.js';
import { counted } from '../../../lib/planning/wording/index.js';
import type { Entry, Publication } from '../../../lib/publish/index.js';

const TITLES = { new: 'New', changed: 'Changed', retired: 'Retired' };

/** What a publication did, for the history of the repository: a title, and every tenant by what became of it. */
export function commitMessage({ entries }: Publication, asOf: InstantText): string {
  const tenants = entries.filter(({ tenant }) => tenant !== undefined);
  const shared = entries.filter(({ tenant }) => tenant === undefined);
  const kinds = ['new', 'changed', 'retired'] as const;
  const counts = kinds
    .map((kind) => [tenants.filter((entry) => entry.kind === kind).length, kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count} ${kind}`);
  const title =
    counts.length === 0
      ? `Publish ${counted(shared.length, 'shared file')} as of ${asOf}`
      : `Publish tenants as of ${asOf}: ${counts.join(', ')}`;
  const paragraphs = [
    ...kinds.flatMap((kind) =>
      list(
        TITLES[kind],
        tenants.filter((entry) => entry.kind === kind),
      ),
    ),
    ...list('Shared by tenants', shared),
  ];
  return `${[title, ...paragraphs].join('\n\n')}\n`;
}

function list(title: string, entries: readonly Entry[]): string[] {
  if (entries.length === 0) return [];
  return [`${title}:\n${entries.map((entry) => `- ${lineOf(entry)}`).join('\n')}`];
}

function lineOf({ subject, kind, tenant }: Entry): string {
  if (tenant === undefined) return `${subject} (${kind})`;
  const data = kind === 'retired' ? `; data: ${tenant.lastCopy}` : '';
  return `${subject}: ${tenant.name}${data}`;
}
