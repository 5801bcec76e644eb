import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The variables that cdk8s reads all have this in front. */
const CDK8S = 'CDK8S_';
/** But for this one, which says where to write, and not what. */
const OUTPUT_FOLDER = 'CDK8S_OUTDIR';

/**
 * What tells a program, all that it is made of and what runs it from any other: a hash of its bundle, of the versions of
 * node and of what is in it, and of the environment of cdk8s.
 *
 * @param url `import.meta.url` of a module of the program
 * @returns undefined for a program that was started from its modules, of which there is no hash
 */
export function programOf(url: string): string | undefined {
  if (!url.endsWith('/bundle.cjs')) return undefined;
  const variables = Object.entries(process.env)
    .filter(([name]) => name.startsWith(CDK8S) && name !== OUTPUT_FOLDER)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const circumstances = JSON.stringify([process.versions, variables]);
  return createHash('sha256')
    .update(circumstances)
    .update(readFileSync(new URL(url)))
    .digest('hex');
}
