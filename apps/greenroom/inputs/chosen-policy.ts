import { DEFAULT_POLICY, type Policy, readPolicy } from '../../../lib/planning/policy/index.js';
import { accepted, readText } from '../../files/index.js';

/**
 * The policy of a file, or the default policy without one.
 *
 * @throws InputError when the file cannot be read, or holds no policy
 */
export function chosenPolicy(path: string | undefined): Policy {
  return path === undefined ? DEFAULT_POLICY : accepted(readPolicy(readText(path)));
}
