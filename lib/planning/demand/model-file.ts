import {
  canonicalJson,
  checkValue,
  type DocumentReading,
  isRecord,
  parseJson,
  type TextDocument,
} from '../documents/index.js';
import { type Issue, quote } from '../issues/index.js';
import { modelFileFindings } from './model-rules.js';
import { MODEL_VERSION, type ModelFile, modelFileSchema } from './schema.js';

const MEND = 'correct the value, or make the file again with `greenroom fit`';

/** Reads and fully checks a model file; reports every issue with its line and JSON path. */
export function readModel(document: TextDocument): DocumentReading<ModelFile> {
  const parsed = parseJson(document);
  if (!parsed.ok) return { ok: false, issues: [parsed.issue] };
  const version = isRecord(parsed.value) ? parsed.value.version : undefined;
  if (version !== undefined && version !== MODEL_VERSION) {
    return { ok: false, issues: [versionIssue(document.file, version)] };
  }
  return checkValue(document, parsed.value, {
    schema: modelFileSchema,
    check: (file) => modelFileFindings(file, MEND),
    mend: MEND,
  });
}

/** The bytes of a model file: the same fit always has the same, and each fact has its line. */
export function formatModel(file: ModelFile): string {
  return canonicalJson(modelFileSchema, file);
}

/** Alone: the fields of another version would all be reported as unknown. */
function versionIssue(file: string, version: unknown): Issue {
  return {
    severity: 'error',
    place: { file, field: 'version' },
    problem: `version ${quote(version)} of the model format is unknown`,
    allowed: `${MODEL_VERSION}`,
    mend: 'make the file again with `greenroom fit` of this release',
  };
}
