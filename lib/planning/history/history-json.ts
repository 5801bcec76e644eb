import * as v from 'valibot';
import {
  checkValue,
  type Finding,
  formatPath,
  isRecord,
  parseJson,
  type TextDocument,
} from '../documents/index.js';
import type { Issue } from '../issues/index.js';
import type { SaleRows } from './history-csv.js';
import { FIELDS, type FieldTexts } from './history-fields.js';
import type { PastSale } from './past-sale.js';
import { readSale } from './read-sale.js';

/** A field as JSON writes it; what it must say is the same as in the CSV. */
const valueSchema = v.optional(v.union([v.string(), v.number(), v.boolean()]));
const entrySchema = v.strictObject({
  event: valueSchema,
  opened_at: valueSchema,
  time_zone: valueSchema,
  followers: valueSchema,
  venue_capacity: valueSchema,
  tier: valueSchema,
  presale: valueSchema,
  peak_rate: valueSchema,
  duration: valueSchema,
});
const listSchema = v.array(entrySchema);
type Entry = v.InferOutput<typeof entrySchema>;

/** Reads a JSON list of objects with the fields of the CSV. A field that is null is not there. */
export function readHistoryJson(document: TextDocument): SaleRows {
  const parsed = parseJson(document);
  if (!parsed.ok) return { sales: [], issues: [parsed.issue] };
  const { file } = document;
  const warnings = unknownFields(file, parsed.value);
  const entries = Array.isArray(parsed.value) ? parsed.value.map(knownFields) : parsed.value;
  const reading = checkValue(document, entries, {
    schema: listSchema,
    check: (list) => list.flatMap((entry, index) => readEntry(file, entry, index).findings),
    mend: 'correct the value, or leave the on-sale out when it is not known',
  });
  if (!reading.ok) return { sales: [], issues: [...reading.issues, ...warnings] };
  const sales = reading.value.flatMap((entry, index) => readEntry(file, entry, index).sales);
  return { sales, issues: warnings };
}

/** One warning for each name of a field that is ignored, however many on-sales have it. */
function unknownFields(file: string, list: unknown): Issue[] {
  const places = new Map<string, number>();
  for (const [index, entry] of Array.isArray(list) ? list.entries() : []) {
    const names = isRecord(entry) ? Object.keys(entry) : [];
    for (const name of names) if (!isField(name) && !places.has(name)) places.set(name, index);
  }
  return [...places].map(([name, index]) => ({
    severity: 'warning',
    place: { file, field: formatPath([index, name]) },
    problem: 'the field is not known',
    allowed: `the fields ${FIELDS.join(', ')}`,
    mend: 'correct its name; until then it is ignored',
  }));
}

function knownFields(entry: unknown): unknown {
  if (!isRecord(entry)) return entry;
  return Object.fromEntries(Object.entries(entry).filter(([name, value]) => isField(name) && value !== null));
}

function isField(name: string): boolean {
  return FIELDS.some((field) => field === name);
}

function readEntry(
  file: string,
  entry: Entry,
  index: number,
): { readonly sales: PastSale[]; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  const sale = readSale(textsOf(entry), (field, words) => findings.push({ path: [index, field], ...words }));
  const sales = sale === undefined ? [] : [{ ...sale, place: { file, field: formatPath([index]) } }];
  return { sales, findings };
}

function textsOf(entry: Entry): FieldTexts {
  const texts = FIELDS.map((field) => [field, String(entry[field] ?? '').trim()] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}
