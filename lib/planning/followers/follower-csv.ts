import type { TextDocument } from '../documents/index.js';
import { type CsvRecord, DocumentIssues, readCsvRecords } from '../documents/index.js';
import { quote } from '../issues/index.js';
import type { ProfileReading } from './follower-reading.js';
import type { Profile } from './profile.js';
import { FIELDS, type Field, REQUIRED_FIELDS, toProfile, urlWarning } from './profile-fields.js';

const COMMAS = 'export the file with commas between the values';

/** Reads the CSV `performer,network,followers[,id,url]`, its columns in any order. */
export function readFollowerCsv({ file, text }: TextDocument): ProfileReading {
  const issues = new DocumentIssues(file);
  const [header, ...records] = readCsvRecords(text, issues);
  if (header === undefined && issues.all().length === 0) {
    issues.error(
      {},
      {
        problem: 'the file is empty',
        allowed: `a header with the columns ${FIELDS.join(', ')}, and a row for every profile`,
        mend: 'export the list again, or leave it out',
      },
    );
  }
  const columns = header === undefined ? undefined : readHeader(header, issues);
  const profiles = columns === undefined ? [] : records.flatMap((record) => readRow(record, columns, issues));
  return { profiles, issues: issues.all() };
}

/** @returns what stands in each place of a row; undefined when a column is missing */
function readHeader({ row, cells }: CsvRecord, issues: DocumentIssues): (Field | undefined)[] | undefined {
  const allowed = `the columns ${FIELDS.join(', ')}`;
  const missing = REQUIRED_FIELDS.filter((column) => !cells.includes(column));
  for (const field of missing) {
    const mend = isSeparatedOtherwise(cells) ? COMMAS : `add the column ${field}`;
    issues.error({ row, field }, { problem: `the column ${quote(field)} is missing`, allowed, mend });
  }
  const columns = cells.map((cell, index) => {
    const known = FIELDS.find((field) => field === cell);
    if (known === undefined) {
      const problem = `the column ${quote(cell)} is not known`;
      issues.warning(
        { row, field: cell },
        { problem, allowed, mend: 'correct its name; until then it is ignored' },
      );
    } else if (cells.indexOf(cell) < index) {
      const problem = `the column ${quote(cell)} stands twice in the header`;
      issues.error({ row, field: cell }, { problem, allowed, mend: 'remove or rename one of them' });
    }
    return known;
  });
  return missing.length === 0 ? columns : undefined;
}

function isSeparatedOtherwise([first = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && /[;\t]/.test(first);
}

function readRow(
  { row, cells }: CsvRecord,
  columns: readonly (Field | undefined)[],
  issues: DocumentIssues,
): Profile[] {
  if (cells.length !== columns.length) {
    issues.error(
      { row },
      {
        problem: `the row has ${countValues(cells)}, and the header has ${columns.length}`,
        allowed: 'as many values in every row as in the header',
        mend: 'add the missing commas, or put a value that has a comma in it in quotes',
      },
    );
    return [];
  }
  const textOf = (field: Field) => cells[columns.indexOf(field)] || undefined;
  const performer = textOf('performer');
  const network = textOf('network');
  const followers = readCount(textOf('followers'));
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

function readCount(text = ''): number | undefined {
  return /^\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
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

function countValues(cells: readonly string[]): string {
  return cells.length === 1 ? '1 value' : `${cells.length} values`;
}
