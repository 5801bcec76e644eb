import { canonicalJson, type DocumentReading, readVersioned, type TextDocument } from '../documents/index.js';
import { modelFileFindings } from './model-rules.js';
import { MODEL_VERSION, type ModelFile, modelFileSchema } from './schema.js';

const MEND = 'correct the value, or make the file again with `greenroom fit`';

/** Reads and fully checks a model file; reports every issue with its line and JSON path. */
export function readModel(document: TextDocument): DocumentReading<ModelFile> {
  return readVersioned(document, {
    format: 'model',
    version: MODEL_VERSION,
    mendVersion: 'make the file again with `greenroom fit` of this release',
    schema: modelFileSchema,
    check: (file) => modelFileFindings(file, MEND),
    mend: MEND,
  });
}

/** The bytes of a model file: the same fit always has the same, and each fact has its line. */
export function formatModel(file: ModelFile): string {
  return canonicalJson(modelFileSchema, file);
}
