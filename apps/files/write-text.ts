import { sync as writeFileAtomicSync } from 'write-file-atomic';
import { InputError } from '../../lib/planning/issues/index.js';
import { fileIssue } from './file-issue.js';

/**
 * Writes the whole file or nothing: whatever was there before stays until the new text is complete.
 *
 * @throws InputError when the file cannot be written
 */
export function writeText(file: string, text: string): void {
  try {
    writeFileAtomicSync(file, text);
  } catch (error) {
    throw new InputError([fileIssue(file, 'written', error)]);
  }
}
