import { describe, expect, it } from 'vitest';
import type { PlaceholderPodsProps } from '../../../lib/kubernetes/priority-classes/index.js';
import { DEFAULT_PRIORITY_CLASSES } from '../../../lib/planning/priorities/index.js';
import { Cpu, Memory } from '../../../lib/planning/units/index.js';
import { refusalOf } from '../consul-cluster/consul-with.js';
import { placeholdersWith, ROOM } from './priorities-with.js';

type Change = Partial<PlaceholderPodsProps>;

const CLASS = { name: 'p', value: -10, preemptionPolicy: 'Never' } as const;
const room = (change: Partial<typeof ROOM>): Change => ({ pools: [{ ...ROOM, ...change }] });
const OWN_CLASS = 'To mend: use a class of its own for placeholders, such as that of PriorityClasses.';

describe.each<[field: string, refused: [Change, string][], allowed: Change[]]>([
  [
    'priorityClass.name',
    [
      [
        { priorityClass: { ...CLASS, name: 'A' } },
        '"A" is no name of a PriorityClass. Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.',
      ],
    ],
    [{ priorityClass: CLASS }],
  ],
  [
    'priorityClass.value',
    [-11, 0, 100_000, -0.5].map((value): [Change, string] => [
      { priorityClass: { ...CLASS, value } },
      `with ${value}, "p" is no class of pods that give way to all others. Allowed: a whole number from -10, the least for which nodes are added, to -1, the most that gives way to pods without a class. ${OWN_CLASS}`,
    ]),
    [{ priorityClass: { ...CLASS, value: -10 } }, { priorityClass: { ...CLASS, value: -1 } }],
  ],
  [
    'priorityClass.preemptionPolicy',
    [
      [
        { priorityClass: { ...CLASS, preemptionPolicy: undefined } },
        `pods of "p" would push others off their nodes, to do nothing there. Allowed: Never. ${OWN_CLASS}`,
      ],
    ],
    [{ priorityClass: DEFAULT_PRIORITY_CLASSES[3] }],
  ],
  [
    'pools',
    [
      [
        { pools: [] },
        'there is no pool to hold room on. Allowed: one pool or more. To mend: name the pools, or leave the placeholders out.',
      ],
    ],
    [{ pools: [ROOM] }],
  ],
  [
    'pools[0].name',
    [
      [
        room({ pool: { name: 'Standard' } }),
        '"Standard" is no name of the objects of a pool. Allowed: at most 63 lower-case letters, digits and "-", not beginning or ending with "-". To mend: give a name of its own to what the name of the pool is no name for.',
      ],
    ],
    [room({ pool: { name: 'Standard' }, name: 'standard' })],
  ],
  [
    'pools[1].name',
    [
      [
        { pools: [ROOM, ROOM] },
        '"standard" is there already. Allowed: every name once. To mend: put the two together, or give one of them another name.',
      ],
    ],
    [{ pools: [ROOM, { ...ROOM, name: 'other' }] }],
  ],
  [
    'pools[0].pool.key',
    [
      [
        room({ pool: { name: 'a', key: 'a b' } }),
        '"a b" is no key of a label. Allowed: a name such as pool, or one behind a domain such as example.com/pool. To mend: use the key that the nodes of the pool are labelled with, or leave it out.',
      ],
    ],
    [room({ pool: { name: 'a', key: 'b' } })],
  ],
  [
    'pools[0].replicas',
    [0, -1, 1.5].map((replicas): [Change, string] => [
      room({ replicas }),
      `${replicas} is no number of pods that hold room. Allowed: a whole number of at least 1. To mend: correct it, or leave the pool out.`,
    ]),
    [room({ replicas: 1 })],
  ],
  [
    'pools[0].cpu',
    [
      [
        room({ cpu: Cpu.milli(0) }),
        "a pod would hold no processor time. Allowed: 1m or more. To mend: use what a tenant's pod requests.",
      ],
    ],
    [room({ cpu: Cpu.milli(1) })],
  ],
  [
    'pools[0].memory',
    [
      [
        room({ memory: Memory.mebibytes(31) }),
        "a container cannot start with 31Mi. Allowed: at least 32Mi. To mend: use what a tenant's pod requests.",
      ],
    ],
    [room({ memory: Memory.mebibytes(32) })],
  ],
  [
    'namespace',
    [
      [
        { namespace: 'a.b' },
        '"a.b" is no name of a namespace. Allowed: at most 63 lower-case letters, digits and "-", not beginning or ending with "-". To mend: correct the name.',
      ],
    ],
    [{ namespace: 'a-b' }],
  ],
  [
    'image',
    [
      [
        { image: 'pause:latest' },
        '"pause:latest" may be another image tomorrow. Allowed: a tag other than latest, or a digest. To mend: add the tag or the digest of the image that was tested.',
      ],
    ],
    [{ image: 'pause:3' }],
  ],
  [
    'labels',
    [
      [
        { labels: { 'app.kubernetes.io/name': 'a' } },
        '{"app.kubernetes.io/name":"a"} would take the place of labels by which objects are told apart. Allowed: keys that do not begin with app.kubernetes.io/ or greenroom.dev/. To mend: use a domain of your own.',
      ],
    ],
    [{ labels: { 'example.com/name': 'a' } }],
  ],
])('%s of placeholders', (field, refused, allowed) => {
  it.each(refused)('is refused as %j', (change, message) => {
    expect(refusalOf(() => placeholdersWith(change))).toBe(`chart/room, ${field}: ${message}`);
  });

  it.each(allowed)('may be as in %j', (change) => {
    expect(refusalOf(() => placeholdersWith(change))).toBe('nothing is wrong');
  });
});
