import * as v from 'valibot';
import { type Issue, quote } from '../issues/index.js';
import type { Finding } from './finding.js';
import { isRecord } from './is-record.js';
import { IssueLocator } from './issue-locator.js';
import type { JsonPath } from './json-path.js';
import { parseJson } from './parse-json.js';
import type { SchemaNode } from './schema-node.js';
import { shapeFindings } from './shape-findings.js';
import type { TextDocument } from './text-document.js';

/** The checked value of a document, or everything that is wrong with it. */
export type DocumentReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What a document must be: its schema, the rules that no schema can say, and how a person mends a value. */
export interface DocumentRules<T> {
  readonly schema: v.GenericSchema<unknown, T> & SchemaNode;
  /** Called when the schema holds. */
  readonly check: (value: T) => readonly Finding[];
  readonly mend: string;
}

/** Parses and checks a JSON document; every issue names the file, the line and the JSON path. */
export function readDocument<T>(document: TextDocument, rules: DocumentRules<T>): DocumentReading<T> {
  const parsed = parseJson(document);
  return parsed.ok ? checkValue(document, parsed.value, rules) : { ok: false, issues: [parsed.issue] };
}

/** Checks the value that a JSON document was parsed to. */
export function checkValue<T>(
  document: TextDocument,
  value: unknown,
  { schema, check, mend }: DocumentRules<T>,
): DocumentReading<T> {
  const shape = shapeFindings(schema, value, mend);
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success && shape.length === 0) return located(document, result.output, check(result.output));
  const values = (result.issues ?? [])
    .filter((issue) => !isUnknownKey(issue) && !isInside(pathOf(issue), shape))
    .map((issue) => schemaFinding(issue, mend));
  return { ok: false, issues: new IssueLocator(document).locate([...values, ...shape]) };
}

function located<T>(document: TextDocument, value: T, findings: readonly Finding[]): DocumentReading<T> {
  if (findings.length === 0) return { ok: true, value };
  return { ok: false, issues: new IssueLocator(document).locate(findings) };
}

function schemaFinding(issue: v.BaseIssue<unknown>, mend: string): Finding {
  const path = pathOf(issue);
  const missing =
    issue.type === 'strict_object' && issue.input === undefined && isRecord(issue.path?.at(-1)?.input);
  if (missing) {
    return { path, problem: 'the field is missing', allowed: 'every field of the schema', mend: 'add it' };
  }
  return { path, problem: `${quote(issue.input)} is not allowed here`, allowed: allowedBy(issue), mend };
}

function allowedBy(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'validation') return issue.message;
  const expected = issue.expected ?? issue.message;
  if (expected === 'Object') return 'an object';
  if (expected === 'Array') return 'a list';
  return expected.replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ' or ');
}

function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

/** True for what follows from a list in the place of an object. */
function isInside(path: JsonPath, shape: readonly Finding[]): boolean {
  return shape.some(
    (finding) => finding.path.length < path.length && finding.path.every((key, at) => key === path[at]),
  );
}

function pathOf(issue: v.BaseIssue<unknown>): JsonPath {
  return (issue.path ?? []).map((item) => (typeof item.key === 'number' ? item.key : String(item.key)));
}
