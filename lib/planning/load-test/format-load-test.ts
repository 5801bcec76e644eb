import { canonicalJson } from '../documents/index.js';
import { type LoadTest, loadTestSchema } from './schema.js';

/** The bytes of a `load-test.json`: the same plan always has the same, and each fact has its line. */
export function formatLoadTest(plan: LoadTest): string {
  return canonicalJson(loadTestSchema, plan);
}
