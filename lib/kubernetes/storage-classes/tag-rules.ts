import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { isTagKey, isTagValue, MOST_TAGS, type Tags } from '../../planning/volumes/index.js';
import { formatList } from '../../planning/wording/index.js';

/** What is wrong with tags: with one that EC2 or the driver refuses, nothing at all would be made. */
export function tagRules(field: string, tags: Tags, placeholders: readonly string[]): Rule[] {
  const entries = Object.entries(tags);
  return [
    {
      violatedWhen: entries.length > MOST_TAGS,
      message: () => ({
        field,
        problem: `there are ${entries.length} tags`,
        allowed: `at most ${MOST_TAGS}, beside those of the driver`,
        mend: 'leave some out',
      }),
    },
    ...entries.map(([key]) => ({
      violatedWhen: !isTagKey(key),
      message: () => ({
        field,
        problem: `${quote(key)} is no key of a tag`,
        allowed:
          'up to 128 letters, digits, spaces and + - . : _ / @, not beginning with aws:, kubernetes.io, ebs.csi.aws.com/ or CSIVolume',
        mend: 'use a domain of your own, such as example.com/team',
      }),
    })),
    ...entries.map(([key, value]) => ({
      violatedWhen: !isTagValue(value, placeholders),
      message: () => ({
        field,
        problem: `${quote(value)} is no value for the tag ${quote(key)}`,
        allowed: `up to 256 letters, digits, spaces and + - = . : _ / @, with ${formatList(placeholders.map((name) => `{{ .${name} }}`))}`,
        mend: 'correct it',
      }),
    })),
  ];
}
