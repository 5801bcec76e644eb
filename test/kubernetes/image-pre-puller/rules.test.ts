import { describe, expect, it } from 'vitest';
import { refusalOf } from '../consul-cluster/consul-with.js';
import { type Change, pullerWith, STANDARD } from './puller-with.js';

const pool = (change: Partial<typeof STANDARD>): Change => ({ pools: [{ ...STANDARD, ...change }] });
const images = (count: number): Change =>
  pool({ images: Array.from({ length: count }, (_, index) => `shop:${index + 1}`) });
const LABEL = 'at most 63 lower-case letters, digits and "-", not beginning or ending with "-"';
const OBJECT = 'Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.';
const PINNED =
  'may be another image tomorrow. Allowed: a tag other than latest, or a digest. To mend: add the tag or the digest of the image that was tested.';

describe.each<[field: string, refused: [Change, string][], allowed: Change[]]>([
  [
    'pools[0].name',
    [
      [
        pool({ pool: { name: 'A.b' } }),
        `"A.b" is no name of the objects of a pool. Allowed: ${LABEL}. To mend: give a name of its own to what the name of the pool is no name for.`,
      ],
    ],
    [pool({ pool: { name: 'A.b' }, name: 'a-b' }), { pools: [] }],
  ],
  [
    'pools[1].name',
    [
      [
        { pools: [STANDARD, STANDARD] },
        '"standard" is there already. Allowed: every name once. To mend: put the two together, or give one of them another name.',
      ],
    ],
    [{ pools: [STANDARD, { ...STANDARD, name: 'more' }] }],
  ],
  [
    'pools[0].pool.name',
    [
      [
        pool({ pool: { name: 'a b' }, name: 'a' }),
        '"a b" is no value of a label. Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: use the value that the nodes of the pool are labelled with.',
      ],
    ],
    [pool({ pool: { name: 'a_b' }, name: 'a' })],
  ],
  [
    'pools[0].images',
    [
      [
        images(0),
        'there is nothing to pull. Allowed: one image or more. To mend: name the images, or leave the pool out.',
      ],
      [
        images(21),
        '21 images, which are pulled one after the other, would be late and fill the disks of the nodes. Allowed: at most 20. To mend: let tenants share an image, leave out those that start quickly, or divide the tenants among pools.',
      ],
    ],
    [images(1), images(20)],
  ],
  [
    'pools[0].images[1]',
    [
      [
        pool({ images: ['a:1', 'a:1'] }),
        '"a:1" is there already. Allowed: every image once. To mend: leave one of the two out.',
      ],
      [pool({ images: ['a:1', 'b'] }), `"b" ${PINNED}`],
      [pool({ images: ['a:1', 'b:latest'] }), `"b:latest" ${PINNED}`],
      [
        pool({ images: ['a:1', 'B:1'] }),
        '"B:1" is no name of an image. Allowed: registry/repository:tag or registry/repository@sha256:digest, the repository in lower case. To mend: correct the name.',
      ],
    ],
    [pool({ images: ['a:1', 'a:2'] }), pool({ images: ['a:1', `b@sha256:${'0'.repeat(64)}`] })],
  ],
  [
    'namespace',
    [
      [
        { namespace: 'a.b' },
        `"a.b" is no name of a namespace. Allowed: ${LABEL}. To mend: correct the name.`,
      ],
    ],
    [{ namespace: 'a-b' }],
  ],
  [
    'busyboxImage',
    [[{ busyboxImage: 'busybox:latest' }, `"busybox:latest" ${PINNED}`]],
    [{ busyboxImage: 'busybox:1-musl' }],
  ],
  ['pauseImage', [[{ pauseImage: 'pause' }, `"pause" ${PINNED}`]], [{ pauseImage: 'pause:3' }]],
  [
    'imagePullSecrets[1]',
    [[{ imagePullSecrets: ['a', 'B'] }, `"B" is no name of a Secret. ${OBJECT}`]],
    [{ imagePullSecrets: ['a', 'b'] }],
  ],
  [
    'priorityClass',
    [[{ priorityClass: 'A' }, `"A" is no name of a PriorityClass. ${OBJECT}`]],
    [{ priorityClass: 'a' }],
  ],
  [
    'labels',
    [
      [
        { labels: { 'a b': 'c' } },
        '{"a b":"c"} are no labels. Allowed: keys such as app or example.com/app, values of at most 63 letters, digits, "-", "_" and ".". To mend: correct the keys and values.',
      ],
      [
        { labels: { 'app.kubernetes.io/name': 'b' } },
        '{"app.kubernetes.io/name":"b"} would take the place of labels by which objects are told apart. Allowed: keys that do not begin with app.kubernetes.io/ or greenroom.dev/. To mend: use a domain of your own.',
      ],
    ],
    [{ labels: { team: 'a' } }],
  ],
])('%s of a pre-puller', (field, refused, allowed) => {
  it.each(refused)('is refused as in %j', (change, message) => {
    expect(refusalOf(() => pullerWith(change))).toBe(`chart/images, ${field}: ${message}`);
  });

  it.each(allowed)('may be as in %j', (change) => {
    expect(refusalOf(() => pullerWith(change))).toBe('nothing is wrong');
  });
});
