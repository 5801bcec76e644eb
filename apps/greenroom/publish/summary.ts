import type { InstantText } from '../../../lib/planning/instants/index.js';
import { counted, formatList } from '../../../lib/planning/wording/index.js';
import type { Entry, InventoryTenant, Publication } from '../../../lib/publish/index.js';
import { plainTable } from '../../terminal/index.js';

/** Of so many entries each is told; of more, the first, and how many others there are. */
const MOST_ROWS = 40;

/** What a publication does, for a person: a row for each tenant and each file that tenants share. */
export function publicationSummary({ entries, unchanged }: Publication, asOf: InstantText): string {
  const rows = entries
    .toSorted((one, other) => weightOf(one) - weightOf(other))
    .slice(0, MOST_ROWS)
    .map((entry) => [entry.subject, entry.kind, whyOf(entry, asOf)]);
  const others = entries.length - rows.length;
  return [
    ...(rows.length === 0
      ? []
      : [plainTable([{ title: 'tenant or file' }, { title: 'is' }, { title: 'because' }], rows)]),
    ...(others > 0 ? [`and ${counted(others, 'other')}`] : []),
    totals(entries, unchanged),
    '',
  ].join('\n');
}

/** In one line: what is new, changed, retired and as it was. */
export function totals(entries: readonly Entry[], unchanged: Publication['unchanged']): string {
  const tenants = entries.filter(({ tenant }) => tenant !== undefined);
  const counts = (['new', 'changed', 'retired'] as const).map(
    (kind) => `${counted(tenants.filter((entry) => entry.kind === kind).length, 'tenant')} ${kind}`,
  );
  const files = entries.flatMap((entry) => entry.files).length;
  return `${counts.join(', ')}, ${unchanged.tenants} as they were; ${counted(files, 'file')} to write or remove`;
}

/** What goes first, then what many have in common, then what changes, then what comes. */
function weightOf({ kind, tenant }: Entry): number {
  if (kind === 'retired') return 0;
  if (tenant === undefined) return 1;
  return kind === 'changed' ? 2 : 3;
}

function whyOf({ kind, tenant, files, objects }: Entry, asOf: InstantText): string {
  if (kind === 'new')
    return tenant === undefined ? 'the synth has it' : `${tenant.name}: ${counted(objects.length, 'object')}`;
  if (kind === 'retired')
    return tenant === undefined ? 'the synth no longer has it' : retirement(tenant, asOf);
  const changes = (['comes', 'changes', 'goes'] as const).flatMap((change) => {
    const kinds = [
      ...new Set(objects.filter((object) => object.change === change).map((object) => object.kind)),
    ];
    return kinds.length === 0 ? [] : [`${formatList(kinds)} ${kinds.length === 1 ? change : VERBS[change]}`];
  });
  return changes.length === 0 ? `${counted(files.length, 'file')} of other bytes` : changes.join('; ');
}

const VERBS = { comes: 'come', changes: 'change', goes: 'go' };

function retirement({ retireAt, lastCopy }: InventoryTenant, asOf: InstantText): string {
  const when =
    retireAt <= asOf
      ? `it was to retire at ${retireAt}`
      : `the synth no longer has it, before its time: it was to stay until ${retireAt}`;
  return `${when}; data: ${lastCopy}`;
}
