import * as v from 'valibot';
import {
  checkValue,
  type DocumentReading,
  formatPath,
  isRecord,
  type JsonPath,
  parseJson,
  type TextDocument,
} from '../documents/index.js';
import { text, whole } from '../fields/index.js';
import type { Issue } from '../issues/index.js';
import type { ProfileReading } from './follower-reading.js';
import { FIELDS, toProfile, urlWarning } from './profile-fields.js';

const entrySchema = v.strictObject({
  performer: text('The name of the performer.'),
  network: text('The network, such as spotify.'),
  followers: whole('Followers on this network.', 0),
  id: v.optional(v.union([text("The network's id of the performer."), whole('The same, of digits.', 0)])),
  url: v.optional(text("The page's address.")),
});
const listSchema = v.array(entrySchema);
const wrappedSchema = v.strictObject({ profiles: listSchema });
type Entry = v.InferOutput<typeof entrySchema>;

const RULES = {
  check: () => [],
  mend: 'correct the value, or leave the profile out when it is not known',
};

/** Reads a JSON list of profiles, alone or under `profiles`. A field that is null is not there. */
export function readFollowerJson(document: TextDocument): ProfileReading {
  const parsed = parseJson(document);
  if (!parsed.ok) return { profiles: [], issues: [parsed.issue] };
  const { file } = document;
  const unknown = unknownFields(file, parsed.value);
  const reading = checkEntries(document, parsed.value);
  if (!reading.ok) return { profiles: [], issues: [...reading.issues, ...unknown] };
  const placeOf = (index: number) => ({ file, field: formatPath([...pathOf(parsed.value), index]) });
  const profiles = reading.value.map(({ id, url, ...values }, index) =>
    toProfile({ ...values, place: placeOf(index) }, id === undefined ? undefined : String(id), url),
  );
  const badLinks = reading.value.flatMap(({ url }, index): Issue[] => {
    const words = urlWarning(url);
    const { field } = placeOf(index);
    return words === undefined
      ? []
      : [{ severity: 'warning', place: { file, field: `${field}.url` }, ...words }];
  });
  return { profiles, issues: [...unknown, ...badLinks] };
}

function checkEntries(document: TextDocument, value: unknown): DocumentReading<readonly Entry[]> {
  const list = knownFields(listOf(value));
  if (!isRecord(value)) return checkValue(document, list, { schema: listSchema, ...RULES });
  const wrapped = list === undefined ? {} : { profiles: list };
  const reading = checkValue(document, wrapped, { schema: wrappedSchema, ...RULES });
  return reading.ok ? { ok: true, value: reading.value.profiles } : reading;
}

/** One warning for each name of a field that is ignored, however many profiles have it. */
function unknownFields(file: string, value: unknown): Issue[] {
  const found = new Map<string, Issue>();
  const list = listOf(value);
  const add = (record: unknown, path: JsonPath, known: readonly string[]) => {
    if (!isRecord(record)) return;
    for (const key of Object.keys(record).filter((name) => !known.includes(name))) {
      if (!found.has(key)) found.set(key, unknownField({ file, field: formatPath([...path, key]) }, known));
    }
  };
  add(value, [], ['profiles']);
  if (Array.isArray(list)) {
    for (const [index, entry] of list.entries()) add(entry, [...pathOf(value), index], FIELDS);
  }
  return [...found.values()];
}

function unknownField(place: Issue['place'], known: readonly string[]): Issue {
  return {
    severity: 'warning',
    place,
    problem: 'the field is not known',
    allowed: `the fields ${known.join(', ')}`,
    mend: 'correct its name; until then it is ignored',
  };
}

function knownFields(list: unknown): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((entry: unknown) => {
    if (!isRecord(entry)) return entry;
    return Object.fromEntries(
      FIELDS.filter((field) => Object.hasOwn(entry, field) && entry[field] !== null).map((field) => [
        field,
        entry[field],
      ]),
    );
  });
}

function listOf(value: unknown): unknown {
  return isRecord(value) ? value.profiles : value;
}

function pathOf(value: unknown): JsonPath {
  return isRecord(value) ? ['profiles'] : [];
}
