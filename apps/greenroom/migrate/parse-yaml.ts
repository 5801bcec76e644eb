import {
  type Document,
  isCollection,
  isNode,
  isScalar,
  type ParsedNode,
  parseAllDocuments,
  type TagId,
  type Tags,
  visit,
} from 'yaml';
import { lineAt, type TextDocument } from '../../../lib/planning/documents/index.js';
import type { Issue } from '../../../lib/planning/issues/index.js';
import type { Json } from '../../../lib/planning/migration/index.js';
import { plainJson } from './plain-json.js';

/** One document of a YAML file, or what is wrong with it. */
export type YamlDocument =
  | { readonly ok: true; readonly document?: number; readonly value: Json }
  | { readonly ok: false; readonly issue: Issue };

/**
 * Tags of YAML 1.1 that kubectl does not read: to it `12:30` is a text, as is a date, and there are no sets.
 */
const UNREAD = new Set(
  ['binary', 'omap', 'pairs', 'set', 'timestamp'].map((name) => `tag:yaml.org,2002:${name}`),
);

/** YAML as kubectl reads it, which is 1.1 for single values: `yes` is true, and 0644 is octal. */
const OPTIONS = {
  schema: 'yaml-1.1',
  customTags: (tags: Tags): Tags => tags.filter((tag) => isRead(tag)),
  intAsBigInt: true,
  // Messages of the parser show the text around a mistake, which may be a password.
  prettyErrors: false,
  logLevel: 'silent',
} as const;

function isRead(tag: Tags[number] | TagId): boolean {
  return typeof tag === 'string' || !(UNREAD.has(tag.tag) || tag.format === 'TIME');
}

/** The documents of a YAML file; empty ones are left out, and counted. */
export function parseYamlDocuments(file: TextDocument): YamlDocument[] {
  const documents: readonly Document.Parsed<ParsedNode>[] = [...parseAllDocuments(file.text, OPTIONS)].filter(
    (document): document is Document.Parsed<ParsedNode> => 'contents' in document,
  );
  return documents.flatMap((document, index) => {
    const number = documents.length === 1 ? undefined : index + 1;
    const isEmpty =
      document.errors.length === 0 && (document.contents === null || isNothing(document.contents));
    return isEmpty ? [] : [readDocument(file, document, number)];
  });
}

function isNothing(node: ParsedNode): boolean {
  return isScalar(node) && node.value === null;
}

function readDocument(
  file: TextDocument,
  document: Document.Parsed<ParsedNode>,
  number: number | undefined,
): YamlDocument {
  const [error] = [...document.errors, ...document.warnings];
  const at = (offset: number) => lineAt(file.text, offset);
  if (error !== undefined) {
    return refused(file, number, {
      row: at(error.pos[0]),
      problem: `the text is not YAML: ${wordsOf(error.code)}`,
    });
  }
  const key = collectionKey(document);
  if (key !== undefined) {
    return refused(file, number, {
      row: at(key),
      problem: 'a key is an object or a list, which JSON does not have',
    });
  }
  const plain = plainJson(readValue(document));
  if (plain.ok)
    return { ok: true, ...(number === undefined ? {} : { document: number }), value: plain.value };
  return refused(file, number, { field: plain.field, problem: plain.problem });
}

/** The parser's codes are words; its messages quote the text, which may be a password. */
function wordsOf(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ');
}

/** The offset of a key that is no single value. */
function collectionKey(document: Document.Parsed<ParsedNode>): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Pair: (_, { key }) => {
      if (!isNode(key) || !isCollection(key)) return undefined;
      offset = key.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Undefined, which JSON does not have, for aliases without an anchor, and for more of them than any person writes. */
function readValue(document: Document.Parsed<ParsedNode>): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function refused(
  { file }: TextDocument,
  document: number | undefined,
  { row, field = '', problem }: { row?: number; field?: string; problem: string },
): YamlDocument {
  const place = [document === undefined ? '' : `document ${document}`, field].filter((part) => part !== '');
  return {
    ok: false,
    issue: {
      severity: 'error',
      place: { file, ...(row === undefined ? {} : { row }), field: place.join(', ') },
      problem,
      allowed: 'YAML documents as kubectl reads and writes them',
      mend: 'correct the file, or export it again with `kubectl get -o yaml`',
    },
  };
}
