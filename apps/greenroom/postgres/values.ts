import type { RunStatement } from './session.js';

/** A value as the CSV has it; an array is a list. */
export type Cell = string | readonly string[] | undefined;

/** A type of the server. */
export interface ColumnType {
  /** As SQL writes it: `text[]`, `timestamp with time zone`. */
  readonly name: string;
  /** The letter of `pg_type.typcategory`. */
  readonly category: string;
}

const TYPES_OF = `
  SELECT oid::text, pg_catalog.format_type(oid, NULL), typcategory::text
  FROM pg_catalog.pg_type WHERE oid = ANY ($1::oid[])`;
/** Arrays, composite, geometric, pseudo (a record of a query) and range types: more than one value. */
const COMPOUND = /^[ACGPR]$/;
const DOCUMENTS: readonly string[] = ['json', 'jsonb', 'xml', 'bytea'];

/** Of a number that the server does not know. */
export const UNKNOWN_TYPE: ColumnType = { name: 'unknown', category: '' };

/** The types with these numbers, in their order. */
export async function findTypes(ids: readonly number[], run: RunStatement): Promise<ColumnType[]> {
  const { rows } = await run(TYPES_OF, [`{${ids.join(',')}}`]);
  const types = new Map(
    rows.map(([id, name, category]) => [id, { name: name ?? '', category: category ?? '' }]),
  );
  return ids.map((id) => types.get(String(id)) ?? UNKNOWN_TYPE);
}

/** True for a type of which one value is no single text, number or time. */
export function isCompound({ name, category }: ColumnType): boolean {
  return COMPOUND.test(category) || DOCUMENTS.includes(name);
}

/** A value as the CSV has it, out of the text in which the server writes it. */
export function toCell(text: string | null, { name, category }: ColumnType): Cell {
  if (text === null) return undefined;
  if (category === 'A') return parseArray(text);
  switch (name) {
    case 'timestamp with time zone':
      return text.replace(' ', 'T').replace(/\+00$/, 'Z');
    case 'timestamp without time zone':
      return text.replace(' ', 'T');
    case 'numeric':
      return text.replace(/\.0+$/, '');
    default:
      return text;
  }
}

/** The items of `{a,"b, c",NULL}`, without the nulls; lists in the list are made one with it. */
function parseArray(text: string): string[] {
  const items = text.replace(/^\[[^=]*=/, '').matchAll(/"((?:[^"\\]|\\.)*)"|([^{},]+)/gs);
  return [...items].flatMap(([, quoted, bare = '']) => {
    if (quoted !== undefined) return [quoted.replace(/\\(.)/gs, '$1')];
    return bare === 'NULL' ? [] : [bare];
  });
}
