import {
  type CsvRecord,
  DocumentIssues,
  parseCount,
  readCsvTable,
  type TextDocument,
} from '../documents/index.js';
import { quote } from '../issues/index.js';
import type { ProfileReading } from './follower-reading.js';
import type { Profile } from './profile.js';
import { FIELDS, type Field, REQUIRED_FIELDS, toProfile, urlWarning } from './profile-fields.js';

/** Reads the CSV `performer,network,followers[,id,url]`, its columns in any order. */
export function readFollowerCsv({ file, text }: TextDocument): ProfileReading {
  const issues = new DocumentIssues(file);
  const table = {
    known: FIELDS,
    required: REQUIRED_FIELDS,
    row: 'profile',
    mend: 'export the list again, or leave it out',
  };
  const profiles = readCsvTable(text, table, issues, (record, columns) => readRow(record, columns, issues));
  return { profiles, issues: issues.all() };
}

function readRow(
  { row, cells }: CsvRecord,
  columns: ReadonlyMap<Field, number>,
  issues: DocumentIssues,
): Profile[] {
  const textOf = (field: Field) => {
    const index = columns.get(field);
    return (index === undefined ? undefined : cells[index]) || undefined;
  };
  const performer = textOf('performer');
  const network = textOf('network');
  const followers = parseCount(textOf('followers') ?? '');
  for (const [field, value] of [
    ['performer', performer],
    ['network', network],
  ] as const) {
    if (value === undefined) issues.error({ row, field }, emptyField(field));
  }
  if (followers === undefined) issues.error({ row, field: 'followers' }, noCount(textOf('followers')));
  const url = textOf('url');
  const warning = urlWarning(url);
  if (warning !== undefined) issues.warning({ row, field: 'url' }, warning);
  if (performer === undefined || network === undefined || followers === undefined) return [];
  const place = { file: issues.file, row };
  return [toProfile({ performer, network, followers, place }, textOf('id'), url)];
}

function noCount(text: string | undefined) {
  return {
    problem: text === undefined ? 'the number of followers is empty' : `${quote(text)} is not a whole number`,
    allowed: `digits alone, from 0 to ${Number.MAX_SAFE_INTEGER}`,
    mend: 'write the number in digits alone, such as 1250000, or leave the row out when it is not known',
  };
}

function emptyField(field: Field) {
  return {
    problem: `the ${field} is empty`,
    allowed: field === 'network' ? 'a network such as spotify or instagram' : 'a name',
    mend: `fill in the ${field}, or leave the row out`,
  };
}
