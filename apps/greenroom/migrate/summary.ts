import {
  DROP_REASONS,
  type DropReason,
  type MigrationReport,
  NOTES,
  type NoteCode,
  titleOf,
} from '../../../lib/planning/migration/index.js';
import { counted, formatCount, formatList } from '../../../lib/planning/wording/index.js';
import { plainTable } from '../../terminal/index.js';
import { REPORT } from './earlier-output.js';

/** More than that is read in the report. */
const MOST_MISSING = 20;
const MOST_IN_ROW = 1;

/** What was moved and what was not, for the person at the terminal. */
export function summary(to: string, report: MigrationReport, stacks: readonly string[]): string {
  const { counts, ignored, files } = report;
  return [
    ...ignored.map((file) => `warning: ${file} is neither JSON nor YAML, and was not read\n`),
    ...droppedTable(report),
    ...notesTable(report),
    ...missingTable(report),
    `${to}: ${formatCount(counts.moved)} of ${counted(counts.read, 'object')} from ${counted(files.length, 'file')}\n`,
    ...report.maps.map(({ map, replaced, objects }) => mapLine(map, replaced, objects)),
    ...(stacks.length === 0 ? [] : [`  stacks: ${formatList(stacks, 8)}\n`]),
    `  object by object: ${to}/${REPORT}\n`,
  ].join('');
}

function droppedTable({ counts }: MigrationReport): string[] {
  const rows = (Object.keys(DROP_REASONS) as DropReason[]).flatMap((reason) => {
    const count = counts.reasons[reason];
    return count === undefined ? [] : [[reason, formatCount(count), DROP_REASONS[reason]]];
  });
  return table('not moved', 'objects', 'because', rows);
}

function notesTable({ notes }: MigrationReport): string[] {
  const rows = (Object.keys(NOTES) as NoteCode[]).flatMap((code) => {
    const objects = new Set(notes.filter(({ note }) => note === code).map(titleOf));
    return objects.size === 0 ? [] : [[code, formatCount(objects.size), NOTES[code]]];
  });
  return table('to know', 'objects', 'what it means', rows);
}

function missingTable({ missing }: MigrationReport): string[] {
  const needed = missing.filter(({ optional }) => !optional);
  const rows = needed
    .slice(0, MOST_MISSING)
    .map((one) => [titleOf(one), formatList(one.neededBy.map(titleOf), MOST_IN_ROW), one.because]);
  if (rows.length === 0) return [];
  const more = needed.length - rows.length;
  return [
    `${plainTable([{ title: 'missing' }, { title: 'needed by' }, { title: 'because' }], rows)}\n`,
    ...(more === 0 ? [] : [`${formatCount(more)} more are missing\n`]),
  ];
}

function table(what: string, count: string, why: string, rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  return [`${plainTable([{ title: what }, { title: count, align: 'right' }, { title: why }], rows)}\n`];
}

function mapLine(map: string, replaced: number, objects: number): string {
  if (replaced === 0) return `warning: --map ${map} has no use in what was selected\n`;
  return `  ${map}: ${counted(replaced, 'name')} in ${counted(objects, 'object')}\n`;
}
