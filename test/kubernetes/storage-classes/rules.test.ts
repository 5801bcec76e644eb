import { describe, expect, it } from 'vitest';
import { Memory } from '../../../lib/planning/units/index.js';
import { refusalOf } from '../consul-cluster/consul-with.js';
import { type Props, storageWith } from './storage-with.js';

const A = { name: 'a' };
const one = (change: object): Props => ({ classes: [{ ...A, ...change }] });
const snapshots = (change: object): Props => ({ snapshotClass: { name: 'ebs', ...change } });
const TOO_LONG = 'a'.repeat(64);
const SUBDOMAIN = 'Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.';
const POLICY = 'Allowed: Delete, Retain. To mend: use one of these.';
const KEY =
  'Allowed: up to 128 letters, digits, spaces and + - . : _ / @, not beginning with aws:, kubernetes.io, ebs.csi.aws.com/ or CSIVolume. To mend: use a domain of your own, such as example.com/team.';
const manyTags = (count: number): Props => ({
  tags: Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, ''])),
});

describe.each<[field: string, refused: [Props, string][], allowed: Props[]]>([
  [
    'classes',
    [
      [
        { classes: [] },
        'there is no class. Allowed: one class or more. To mend: leave classes out for gp3 and gp3-retain.',
      ],
    ],
    [{ classes: [A] }],
  ],
  [
    'classes[0].name',
    [
      [one({ name: 'A' }), `"A" is no name of a StorageClass. ${SUBDOMAIN}`],
      [one({ name: TOO_LONG }), `"${TOO_LONG}" has 64 characters. Allowed: at most 63. To mend: shorten it.`],
    ],
    [one({ name: 'a'.repeat(63) })],
  ],
  [
    'classes[1].name',
    [
      [
        { classes: [A, A] },
        '"a" is there already. Allowed: every name once. To mend: rename it, or leave one of the two out.',
      ],
    ],
    [{ classes: [A, { name: 'b' }] }],
  ],
  [
    'classes[0].reclaimPolicy',
    [[one({ reclaimPolicy: 'Recycle' }), `"Recycle" is no kind that is known here. ${POLICY}`]],
    [one({ reclaimPolicy: 'Retain' }), one({ reclaimPolicy: 'Delete' })],
  ],
  [
    'classes[0].fileSystem',
    [
      [
        one({ fileSystem: 'ntfs' }),
        '"ntfs" is no kind that is known here. Allowed: ext4, xfs. To mend: use one of these.',
      ],
    ],
    [one({ fileSystem: 'ext4' })],
  ],
  [
    'classes[0].iops',
    [2_999, 80_001, 3_000.5].map((iops): [Props, string] => [
      one({ iops }),
      `gp3 has no volumes with ${iops} operations per second. Allowed: a whole number from 3,000 to 80,000. To mend: correct it, or leave it out for 3,000.`,
    ]),
    [one({ iops: 3_000 }), one({ iops: 80_000 })],
  ],
  [
    'classes[0].throughput',
    [
      ...['124Mi', '2001Mi', '200001Ki'].map((throughput): [Props, string] => [
        one({ throughput: Memory.parse(throughput), iops: 80_000 }),
        `gp3 has no volumes with ${throughput} per second. Allowed: whole MiB from 125 to 2,000. To mend: correct it, or leave it out for 125.`,
      ]),
      [
        one({ throughput: Memory.mebibytes(751) }),
        '751Mi per second need 3,004 operations per second, and there are 3,000. Allowed: at most 750Mi per second with as many operations. To mend: raise iops, or lower throughput.',
      ],
      [
        one({ throughput: Memory.mebibytes(2_000), iops: 7_999 }),
        '2000Mi per second need 8,000 operations per second, and there are 7,999. Allowed: at most 1999Mi per second with as many operations. To mend: raise iops, or lower throughput.',
      ],
    ],
    [
      one({ throughput: Memory.mebibytes(125) }),
      one({ throughput: Memory.mebibytes(750) }),
      one({ throughput: Memory.mebibytes(2_000), iops: 8_000 }),
    ],
  ],
  [
    'classes[1].isDefault',
    [
      [
        {
          classes: [
            { name: 'a', isDefault: true },
            { name: 'b', isDefault: true },
          ],
        },
        '"b" and "a" are both what claims without a class get. Allowed: one isDefault, or none. To mend: take it away from one of them.',
      ],
    ],
    [
      {
        classes: [
          { name: 'a', isDefault: false },
          { name: 'b', isDefault: true },
        ],
      },
    ],
  ],
  [
    'kmsKeyId',
    ['0a1b', 'alias/volumes', 'arn:aws:kms:eu-central-1:1234:key/0a1b'].map((kmsKeyId): [Props, string] => [
      { kmsKeyId },
      `"${kmsKeyId}" is no ARN of a key. Allowed: an ARN such as arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d. To mend: copy the key's ARN, or leave it out for the account's own key.`,
    ]),
    [
      { kmsKeyId: 'arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/mrk-0a1b' },
      { kmsKeyId: 'arn:aws:kms:eu-central-1:123456789012:alias/aws/ebs' },
    ],
  ],
  [
    'tags',
    [
      [
        manyTags(41),
        'there are 41 tags. Allowed: at most 40, beside those of the driver. To mend: leave some out.',
      ],
      [{ tags: { 'aws:team': 'a' } }, `"aws:team" is no key of a tag. ${KEY}`],
      [
        { tags: { team: '{{ .Namespace }}' } },
        '"{{ .Namespace }}" is no value for the tag "team". Allowed: up to 256 letters, digits, spaces and + - = . : _ / @, with {{ .PVCNamespace }}, {{ .PVCName }} and {{ .PVName }}. To mend: correct it.',
      ],
    ],
    [manyTags(40), { tags: { team: '{{ .PVCNamespace }}' } }],
  ],
  [
    'snapshotClass.name',
    [[snapshots({ name: 'A' }), `"A" is no name of a VolumeSnapshotClass. ${SUBDOMAIN}`]],
    [snapshots({ name: 'a' })],
  ],
  [
    'snapshotClass.deletionPolicy',
    [[snapshots({ deletionPolicy: 'Keep' }), `"Keep" is no kind that is known here. ${POLICY}`]],
    [snapshots({ deletionPolicy: 'Delete' })],
  ],
  [
    'snapshotClass.tags',
    [
      [
        snapshots({ tags: { team: '{{ .PVCName }}' } }),
        '"{{ .PVCName }}" is no value for the tag "team". Allowed: up to 256 letters, digits, spaces and + - = . : _ / @, with {{ .VolumeSnapshotNamespace }}, {{ .VolumeSnapshotName }} and {{ .VolumeSnapshotContentName }}. To mend: correct it.',
      ],
    ],
    [snapshots({ tags: { team: '{{ .VolumeSnapshotName }}' } })],
  ],
  [
    'labels',
    [
      [
        { labels: { 'a b': 'c' } },
        '{"a b":"c"} are no labels. Allowed: keys such as app or example.com/app, values of at most 63 letters, digits, "-", "_" and ".". To mend: correct the keys and values.',
      ],
      [
        { labels: { 'greenroom.dev/a': 'b' } },
        '{"greenroom.dev/a":"b"} would take the place of labels by which objects are told apart. Allowed: keys that do not begin with app.kubernetes.io/ or greenroom.dev/. To mend: use a domain of your own.',
      ],
    ],
    [{ labels: { team: 'a' } }],
  ],
])('%s of storage', (field, refused, allowed) => {
  it.each(refused)('is refused as in %j', (props, message) => {
    expect(refusalOf(() => storageWith(props))).toBe(`chart/storage, ${field}: ${message}`);
  });

  it.each(allowed)('may be as in %j', (props) => {
    expect(refusalOf(() => storageWith(props))).toBe('nothing is wrong');
  });
});
