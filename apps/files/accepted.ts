import type { DocumentReading } from '../../lib/planning/documents/index.js';
import { InputError } from '../../lib/planning/issues/index.js';

/**
 * The value of a document that holds what it must.
 *
 * @throws InputError with everything that is wrong with it
 */
export function accepted<T>(reading: DocumentReading<T>): T {
  if (!reading.ok) throw new InputError(reading.issues);
  return reading.value;
}
