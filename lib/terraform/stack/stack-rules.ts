import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import type { StackSettings } from './stack-settings.js';

/** Regions of the commercial partition: elsewhere ARNs begin otherwise. */
const REGION = /^(?!cn-|us-(gov|iso)|eu-isoe)[a-z]{2}(-[a-z]+)+-\d$/;
/** AWS keeps `internal-` for load balancers and `sg-` for security groups to itself. */
const PLATFORM = /^(?!(internal|sg)(-|$))[a-z]([a-z0-9-]*[a-z0-9])?$/;
const KEY_PREFIX = /^[\w.-]+(\/[\w.-]+)*$/;
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
/** https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html */
const TAG = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
/** Set by the platform itself, or by AWS; IAM takes keys that differ in case alone for the same. */
const RESERVED = /^(aws:|(owner|cost-centre|managed-by|platform|slot|event|name)$)/i;
const LONGEST_KEY = 128;
const LONGEST_VALUE = 256;

/** What is wrong with what all stacks of a platform share. */
export function stackRules(settings: StackSettings): Rule[] {
  const { platform, region, state, owner, costCentre, tags = {} } = settings;
  return [
    {
      violatedWhen: !PLATFORM.test(platform),
      message: () => ({
        field: 'platform',
        problem: `${quote(platform)} is no name for a platform`,
        allowed:
          'lower-case letters, digits and "-", beginning with a letter, not with sg or internal as its first word, not ending with "-"',
        mend: 'rename it, for example to tickets',
      }),
    },
    {
      violatedWhen: !REGION.test(region),
      message: () => ({
        field: 'region',
        problem: `${quote(region)} is no region that is supported here`,
        allowed: 'a region of the commercial partition of AWS, such as eu-central-1',
        mend: 'correct it',
      }),
    },
    ...(state.kind === 's3'
      ? [
          {
            violatedWhen: !BUCKET.test(state.bucket),
            message: () => ({
              field: 'state.bucket',
              problem: `${quote(state.bucket)} is no name of a bucket`,
              allowed: '3 to 63 lower-case letters, digits, "-" and "."',
              mend: 'name the bucket that keeps the Terraform states',
            }),
          },
          {
            violatedWhen: !REGION.test(state.region),
            message: () => ({
              field: 'state.region',
              problem: `${quote(state.region)} is no region that is supported here`,
              allowed: 'a region of the commercial partition of AWS, such as eu-central-1',
              mend: 'name the region of the bucket',
            }),
          },
          {
            violatedWhen: state.prefix !== undefined && !KEY_PREFIX.test(state.prefix),
            message: () => ({
              field: 'state.prefix',
              problem: `${quote(state.prefix)} is no beginning of a key`,
              allowed:
                'letters, digits, "-", "_" and ".", with "/" between folders and neither first nor last',
              mend: 'correct it, or leave it out for the name of the platform',
            }),
          },
        ]
      : []),
    ...Object.entries({ ...tags, owner, 'cost-centre': costCentre }).map(([key, value]) => ({
      violatedWhen: !isTag(key, value),
      message: () => ({
        field: key in tags ? 'tags' : key === 'owner' ? 'owner' : 'costCentre',
        problem: `${quote(key)}: ${quote(value)} is no tag`,
        allowed: 'keys of 1 to 128 and values of 1 to 256 letters, digits, spaces and _.:/=+-@',
        mend: 'correct the tag',
      }),
    })),
    ...Object.keys(tags).map((key) => ({
      violatedWhen: RESERVED.test(key),
      message: () => ({
        field: 'tags',
        problem: `${quote(key)} is set by the platform itself, or by AWS`,
        allowed:
          'other keys than owner, cost-centre, managed-by, platform, slot, event and name, in whatever case, and those of aws:',
        mend: 'rename it',
      }),
    })),
  ];
}

function isTag(key: string, value: string): boolean {
  return (
    TAG.test(key) &&
    TAG.test(value) &&
    key.length >= 1 &&
    key.length <= LONGEST_KEY &&
    value.length >= 1 &&
    value.length <= LONGEST_VALUE
  );
}
