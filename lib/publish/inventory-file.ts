import * as v from 'valibot';
import {
  checkValue,
  type DocumentReading,
  parseJson,
  type TextDocument,
} from '../planning/documents/index.js';
import { instant, line, sha256 } from '../planning/fields/index.js';
import type { InstantText } from '../planning/instants/index.js';
import type { Issue } from '../planning/issues/index.js';
import { counted } from '../planning/wording/index.js';
import type { Inventory, InventoryFile, InventoryTenant } from './inventory.js';

const VERSION = 1;
const MEND = 'make it again: it is written by the synth and by greenroom publish, and by nobody else';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** The first line; by its counts, a file that was cut off is known. */
const headSchema = v.strictObject({
  greenroom: v.literal('inventory'),
  version: v.literal(VERSION),
  asOf: instant('The instant for which it was made.'),
  tenants: count,
  files: count,
});
const tenantSchema = v.strictObject({
  tenant: line('The name.'),
  cluster: v.string(),
  event: line("The event's id."),
  name: line("The event's name."),
  windows: v.array(
    v.strictObject({
      from: instant('Scale-up.'),
      to: instant('End.'),
      pods: v.array(v.strictObject({ at: instant('From when on.'), pods: count })),
    }),
  ),
  retireAt: instant('Retirement.'),
  lastCopy: line('Where the last copy of its data is.'),
});
const fileSchema = v.strictObject({
  path: v.pipe(
    v.string(),
    v.regex(
      /^(?!.*(^|\/)\.{0,2}(\/|$))[^\\\0]+$/,
      'a path below the folder, with / and without empty, . or .. parts',
    ),
  ),
  sha256: sha256('Of its bytes.'),
  tenant: v.optional(line('Whose it is.')),
  objects: v.array(v.string()),
});

/** One fact a line: the head, then each tenant, then each file. The same inventory always has the same bytes. */
export function formatInventory({ asOf, tenants, files }: Inventory): string {
  return [
    headLine(asOf, tenants.length, files.length),
    ...tenants.map(tenantLine),
    ...files.map(fileLine),
  ].join('');
}

/** The first line, with the numbers of the lines that follow. */
export function headLine(asOf: InstantText, tenants: number, files: number): string {
  return lineOf({ greenroom: 'inventory', version: VERSION, asOf, tenants, files });
}

/** In this order, whatever order an object has. */
export function tenantLine(one: InventoryTenant): string {
  const { tenant, cluster, event, name, windows, retireAt, lastCopy } = one;
  return lineOf({ tenant, cluster, event, name, windows, retireAt, lastCopy });
}

export function fileLine({ path, sha256: hash, tenant, objects }: InventoryFile): string {
  return lineOf({ path, sha256: hash, tenant, objects });
}

function lineOf(fact: object): string {
  return `${JSON.stringify(fact)}\n`;
}

/** Reads and fully checks an inventory; every issue names its line. */
export function readInventory({ file, text }: TextDocument): DocumentReading<Inventory> {
  const lines = text.endsWith('\n') ? text.slice(0, -1).split('\n') : text.split('\n');
  const [first = '', ...others] = lines;
  const head = readLine(file, 1, first, headSchema);
  if (!head.ok) return head;
  const { asOf, tenants, files } = head.value;
  if (others.length !== tenants + files || !text.endsWith('\n')) {
    return { ok: false, issues: [cutIssue(file, tenants + files, others.length)] };
  }
  const tenantLines = others
    .slice(0, tenants)
    .map((one, index) => readLine(file, index + 2, one, tenantSchema));
  const fileLines = others
    .slice(tenants)
    .map((one, index) => readLine(file, tenants + index + 2, one, fileSchema));
  const issues = [...tenantLines, ...fileLines].flatMap((reading) => (reading.ok ? [] : reading.issues));
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    value: {
      asOf,
      tenants: tenantLines.flatMap((reading): InventoryTenant[] => (reading.ok ? [reading.value] : [])),
      files: fileLines.flatMap((reading): InventoryFile[] => (reading.ok ? [reading.value] : [])),
    },
  };
}

function readLine<T>(
  file: string,
  row: number,
  text: string,
  schema: v.GenericSchema<unknown, T>,
): DocumentReading<T> {
  const parsed = parseJson({ file, text });
  if (!parsed.ok)
    return { ok: false, issues: [{ ...parsed.issue, place: { ...parsed.issue.place, row }, mend: MEND }] };
  const reading = checkValue({ file, text }, parsed.value, { schema, check: () => [], mend: MEND });
  if (reading.ok) return reading;
  return { ok: false, issues: reading.issues.map((issue) => ({ ...issue, place: { ...issue.place, row } })) };
}

function cutIssue(file: string, wanted: number, found: number): Issue {
  return {
    severity: 'error',
    place: { file },
    problem: `it has ${counted(found, 'line')} after the first, which says that there are ${wanted}`,
    allowed: 'a whole inventory',
    mend: MEND,
  };
}
