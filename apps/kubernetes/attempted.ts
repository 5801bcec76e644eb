import { InputError } from '../../lib/planning/issues/index.js';

/**
 * Does the work now, and lets other work be done before it matters that it was refused.
 *
 * @returns what gives its value, or throws the InputError that it threw
 * @throws anything else that it threw
 */
export function attempted<T>(work: () => T): () => T {
  try {
    const value = work();
    return () => value;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return () => {
      throw error;
    };
  }
}
