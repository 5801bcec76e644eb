import type * as v from 'valibot';
import { checkValue, type Finding } from '../documents/index.js';
import { InputError } from '../issues/index.js';
import { platformSchema } from './platform-schema.js';

type Shape = v.InferOutput<typeof platformSchema>;

/**
 * Refuses what is no platform at all, before any rule looks at it: missing, unknown and misspelled fields, and values
 * of another kind.
 *
 * @throws InputError with all of them, each by its path in the platform
 */
export function refuseShapeless(platform: unknown): void {
  const reading = checkValue({ file: 'platform', text: '' }, platform, {
    schema: platformSchema,
    check: stateFindings,
    mend: 'correct the field, or leave it out where it has a default',
  });
  if (reading.ok) return;
  // There is no file, and so no row.
  throw new InputError(
    reading.issues.map(({ place: { file, field }, ...issue }) => ({ ...issue, place: { file, field } })),
  );
}

/** The two kinds of state have fields of their own. */
function stateFindings({ state }: Shape): Finding[] {
  const isS3 = state.kind === 's3';
  return (['bucket', 'region'] as const)
    .filter((field) => (state[field] === undefined) === isS3)
    .map((field) => ({
      path: ['state', field],
      problem: isS3 ? 'the field is missing' : 'a local state has none',
      allowed: isS3 ? 'the bucket and its region' : 'the kind alone',
      mend: isS3 ? 'add it' : 'remove it, or keep the state in S3',
    }));
}
