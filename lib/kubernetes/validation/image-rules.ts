import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { isPinned, parseImageReference } from '../../planning/tenants/index.js';

/** The image of a container: one that can be pulled, and is the same tomorrow. */
export function imageRules(field: string, image: string): Rule[] {
  const reference = parseImageReference(image);
  return [
    {
      violatedWhen: reference === undefined,
      message: () => ({
        field,
        problem: `${quote(image)} is no name of an image`,
        allowed: 'registry/repository:tag or registry/repository@sha256:digest, the repository in lower case',
        mend: 'correct the name',
      }),
    },
    {
      violatedWhen: reference !== undefined && !isPinned(reference),
      message: () => ({
        field,
        problem: `${quote(image)} may be another image tomorrow`,
        allowed: 'a tag other than latest, or a digest',
        mend: 'add the tag or the digest of the image that was tested',
      }),
    },
  ];
}
