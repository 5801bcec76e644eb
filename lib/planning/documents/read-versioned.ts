import { type Issue, quote } from '../issues/index.js';
import { isRecord } from './is-record.js';
import { parseJson } from './parse-json.js';
import { checkValue, type DocumentReading, type DocumentRules } from './read-document.js';
import type { TextDocument } from './text-document.js';

/** What a document of a format with versions must be. */
export interface VersionedRules<T> extends DocumentRules<T> {
  /** What the format is of, in messages: `forecast`. */
  readonly format: string;
  /** The one that this release reads. */
  readonly version: number;
  /** How a person comes by a document of this version. */
  readonly mendVersion: string;
}

/**
 * Parses and checks a JSON document with a field `version`. Another version is told alone: the fields of a format that
 * is not known would all be reported as unknown.
 */
export function readVersioned<T>(document: TextDocument, rules: VersionedRules<T>): DocumentReading<T> {
  const parsed = parseJson(document);
  if (!parsed.ok) return { ok: false, issues: [parsed.issue] };
  const version = isRecord(parsed.value) ? parsed.value.version : undefined;
  if (version !== undefined && version !== rules.version) {
    return { ok: false, issues: [versionIssue(document.file, version, rules)] };
  }
  return checkValue(document, parsed.value, rules);
}

function versionIssue(
  file: string,
  found: unknown,
  { format, version, mendVersion }: Pick<VersionedRules<unknown>, 'format' | 'version' | 'mendVersion'>,
): Issue {
  return {
    severity: 'error',
    place: { file, field: 'version' },
    problem: `version ${quote(found)} of the ${format} format is unknown`,
    allowed: `${version}`,
    mend: mendVersion,
  };
}
