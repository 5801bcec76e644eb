import type { TerraformStack } from 'cdktf';
import { describe, expect, it } from 'vitest';
import {
  prepareStack,
  publish,
  publishedBy,
  type StackRequirements,
  type StackSettings,
  stackTags,
} from '../../../lib/terraform/stack/index.js';
import { changesBetween, synthesized } from '../synthesized.js';
import { S3, SETTINGS } from './stack-settings.js';

function prepared(changes: Partial<StackSettings> = {}, requirements?: StackRequirements) {
  return synthesized((stack) => {
    prepareStack(stack, { ...SETTINGS, ...changes }, requirements);
    publish(stack, { vpc_id: 'vpc-1' });
    reader(stack, { ...SETTINGS, ...changes });
  });
}

function reader(stack: TerraformStack, settings: StackSettings): void {
  publish(stack, { read: publishedBy(stack, 'shell', settings).getString('vpc_id') });
}

const TAGS = 'provider/aws/0/default_tags/0/tags';
const KEYS = ['terraform/backend/s3/key', 'data/terraform_remote_state/shell/config/key'];

describe('a prepared stack', () => {
  it('has a locked state, a provider with tags, pinned versions, and outputs by their names', () => {
    expect(prepared()).toEqual({
      terraform: {
        backend: {
          s3: {
            bucket: 'terraform-states',
            key: 'tickets/test.tfstate',
            region: 'eu-west-1',
            encrypt: true,
            use_lockfile: true,
          },
        },
        required_version: '>= 1.10',
        required_providers: { aws: { source: 'hashicorp/aws', version: '>= 5.100, < 7.0' } },
      },
      provider: {
        aws: [
          {
            region: 'eu-central-1',
            default_tags: [
              {
                tags: {
                  platform: 'tickets',
                  owner: 'platform-team',
                  'cost-centre': 'live-music',
                  'managed-by': 'greenroom',
                },
              },
            ],
          },
        ],
      },
      data: {
        terraform_remote_state: {
          shell: {
            backend: 's3',
            config: { bucket: 'terraform-states', key: 'tickets/shell.tfstate', region: 'eu-west-1' },
          },
        },
      },
      output: {
        vpc_id: { value: 'vpc-1' },
        read: { value: `\${data.terraform_remote_state.shell.outputs.vpc_id}` },
      },
    });
  });

  it.each([
    [
      { platform: 'shows' },
      [
        'terraform/backend/s3/key: "tickets/test.tfstate" -> "shows/test.tfstate"',
        `${TAGS}/platform: "tickets" -> "shows"`,
        'data/terraform_remote_state/shell/config/key: "tickets/shell.tfstate" -> "shows/shell.tfstate"',
      ],
    ],
    [{ region: 'eu-north-1' }, ['provider/aws/0/region: "eu-central-1" -> "eu-north-1"']],
    [{ owner: 'ops' }, [`${TAGS}/owner: "platform-team" -> "ops"`]],
    [{ costCentre: '4711' }, [`${TAGS}/cost-centre: "live-music" -> "4711"`]],
    [{ tags: { stage: 'live' } }, [`${TAGS}/stage: nothing -> "live"`]],
    [
      { state: { ...S3, bucket: 'others' } },
      [
        'terraform/backend/s3/bucket: "terraform-states" -> "others"',
        'data/terraform_remote_state/shell/config/bucket: "terraform-states" -> "others"',
      ],
    ],
    [
      { state: { ...S3, region: 'eu-west-3' } },
      [
        'terraform/backend/s3/region: "eu-west-1" -> "eu-west-3"',
        'data/terraform_remote_state/shell/config/region: "eu-west-1" -> "eu-west-3"',
      ],
    ],
    [
      { state: { ...S3, prefix: 'a/b' } },
      [
        `${KEYS[0]}: "tickets/test.tfstate" -> "a/b/test.tfstate"`,
        `${KEYS[1]}: "tickets/shell.tfstate" -> "a/b/shell.tfstate"`,
      ],
    ],
    [
      { state: { ...S3, kmsKey: 'alias/states' } },
      ['terraform/backend/s3/kms_key_id: nothing -> "alias/states"'],
    ],
  ])('changes with %j in this alone', (changes, lines) => {
    expect(changesBetween(prepared(), prepared(changes)).sort()).toEqual(lines.toSorted());
  });

  it('keeps a local state beside itself, and reads that of its neighbours', () => {
    const { terraform, data } = prepared({ state: { kind: 'local' } });
    expect([terraform.backend, data.terraform_remote_state]).toEqual([
      { local: { path: 'terraform.tfstate' } },
      { shell: { backend: 'local', config: { path: '../shell/terraform.tfstate' } } },
    ]);
  });

  it('has its own tags besides those of the platform', () => {
    expect(changesBetween(prepared(), prepared({}, { tags: { slot: 'paas-a' } }))).toEqual([
      `${TAGS}/slot: nothing -> "paas-a"`,
    ]);
  });

  it('asks for the provider that it needs', () => {
    expect(changesBetween(prepared(), prepared({}, { provider: '>= 6.23' }))).toEqual([
      'terraform/required_providers/aws/version: ">= 5.100, < 7.0" -> ">= 6.23"',
    ]);
  });
});

describe('the tags of a stack', () => {
  it('are those that everybody may set, then those of the platform, then its own', () => {
    expect(Object.entries(stackTags({ ...SETTINGS, tags: { stage: 'live' } }, { slot: 'paas-a' }))).toEqual([
      ['stage', 'live'],
      ['platform', 'tickets'],
      ['owner', 'platform-team'],
      ['cost-centre', 'live-music'],
      ['managed-by', 'greenroom'],
      ['slot', 'paas-a'],
    ]);
  });
});
