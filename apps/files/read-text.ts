import { readFileSync } from 'node:fs';
import { sha256Of, type TextDocument } from '../../lib/planning/documents/index.js';
import { InputError } from '../../lib/planning/issues/index.js';
import { fileIssue } from './file-issue.js';

/** A text file and the hash of its bytes. */
export interface ReadText extends TextDocument {
  readonly sha256: string;
}

/**
 * @param file what the document is to be called
 * @throws InputError when the file cannot be read or is not UTF-8
 */
export function readText(path: string, file = path): ReadText {
  const bytes = readBytes(path);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { file, text, sha256: sha256Of(bytes) };
  } catch {
    throw new InputError([
      {
        severity: 'error',
        place: { file: path },
        problem: 'the file is not UTF-8 text',
        allowed: 'text in UTF-8',
        mend: 'export it again as UTF-8',
      },
    ]);
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new InputError([fileIssue(file, 'read', error)]);
  }
}
