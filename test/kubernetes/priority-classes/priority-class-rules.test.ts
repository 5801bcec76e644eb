import { describe, expect, it } from 'vitest';
import type { PriorityClassDefinition } from '../../../lib/planning/priorities/index.js';
import { refusalOf } from '../consul-cluster/consul-with.js';
import { classesOf, defaultsWith } from './priorities-with.js';

type Classes = readonly PriorityClassDefinition[];

const A: PriorityClassDefinition = { name: 'a', value: 1, description: '' };
const VALUES = 'Allowed: a whole number from -2,147,483,648 to 1,000,000,000. To mend: correct it.';
const ORDER =
  'Allowed: values that fall from platform-critical to ticket-sales to batch to placeholder. To mend: exchange the two, or give one of the classes another name.';
const TOO_LONG = 'a'.repeat(64);

describe.each<[field: string, refused: [Classes, string][], allowed: Classes[]]>([
  [
    'classes',
    [
      [
        [],
        'there is no class. Allowed: one class or more. To mend: leave classes out for platform-critical, ticket-sales, batch, placeholder.',
      ],
    ],
    [[A]],
  ],
  [
    'classes[0].name',
    [
      [
        [{ ...A, name: 'A_b' }],
        '"A_b" is no name of a PriorityClass. Allowed: at most 253 lower-case letters, digits, "-" and ".". To mend: correct the name.',
      ],
      [
        [{ ...A, name: TOO_LONG }],
        `"${TOO_LONG}" has 64 characters. Allowed: at most 63. To mend: shorten it.`,
      ],
      [
        [{ ...A, name: 'system-a' }],
        '"system-a" begins as the names of Kubernetes\' own classes do. Allowed: names that do not begin with system-. To mend: rename it.',
      ],
    ],
    [[{ ...A, name: 'a'.repeat(63) }], [{ ...A, name: 'system' }], [{ ...A, name: 'a.b-c' }]],
  ],
  [
    'classes[1].name',
    [
      [
        [A, { ...A, value: 2 }],
        '"a" is there already. Allowed: every name once. To mend: rename it, or leave one of the two out.',
      ],
    ],
    [[A, { ...A, name: 'b', value: 2 }]],
  ],
  [
    'classes[0].value',
    [1_000_000_001, -2_147_483_649, 0.5, Number.NaN].map((value): [Classes, string] => [
      [{ ...A, value }],
      `${value} is no value of a PriorityClass. ${VALUES}`,
    ]),
    [[{ ...A, value: 1_000_000_000 }], [{ ...A, value: -2_147_483_648 }]],
  ],
  [
    'classes[1].value',
    [
      [
        [A, { ...A, name: 'b' }],
        '"b" and "a" are both worth 1, so that neither gives way. Allowed: every value once. To mend: change one of them, under a new name if it is in a cluster already, or leave one out.',
      ],
    ],
    [[A, { ...A, name: 'b', value: 0 }]],
  ],
  [
    'classes[1].globalDefault',
    [
      [
        [
          { ...A, globalDefault: true },
          { ...A, name: 'b', value: 2, globalDefault: true },
        ],
        '"b" and "a" are both what pods without a class get. Allowed: one globalDefault, or none. To mend: take it away from one of them.',
      ],
    ],
    [
      [
        { ...A, globalDefault: false },
        { ...A, name: 'b', value: 2, globalDefault: true },
      ],
    ],
  ],
  [
    'classes[0].preemptionPolicy',
    [
      [
        [{ ...A, preemptionPolicy: 'Always' as never }],
        '"Always" is no kind that is known here. Allowed: PreemptLowerPriority, Never. To mend: use one of these.',
      ],
      [
        defaultsWith('platform-critical', { preemptionPolicy: 'Never' }),
        'pods of "platform-critical" would wait for room that pods of less importance have. Allowed: PreemptLowerPriority. To mend: leave it out, or give the class another name.',
      ],
    ],
    [[{ ...A, preemptionPolicy: 'Never' }], [{ ...A, preemptionPolicy: 'PreemptLowerPriority' }]],
  ],
  [
    'classes[1].preemptionPolicy',
    [
      [
        defaultsWith('ticket-sales', { preemptionPolicy: 'Never' }),
        'pods of "ticket-sales" would wait for room that pods of less importance have. Allowed: PreemptLowerPriority. To mend: leave it out, or give the class another name.',
      ],
    ],
    [defaultsWith('ticket-sales', { preemptionPolicy: 'PreemptLowerPriority' })],
  ],
  [
    'classes[3].preemptionPolicy',
    [
      [
        defaultsWith('placeholder', { preemptionPolicy: undefined }),
        'pods that do nothing would push others off their nodes. Allowed: Never. To mend: write Never, or give the class another name.',
      ],
    ],
    [defaultsWith('placeholder', { preemptionPolicy: 'Never' })],
  ],
  [
    'classes[0].value',
    [
      [
        defaultsWith('ticket-sales', { value: 1_000_001 }),
        `"platform-critical" has 1,000,000 and would give way to "ticket-sales" with 1,000,001. ${ORDER}`,
      ],
    ],
    [defaultsWith('ticket-sales', { value: 999_999 })],
  ],
  [
    'classes[2].value',
    [
      [
        defaultsWith('placeholder', { value: -4 }),
        `"batch" has -5 and would give way to "placeholder" with -4. ${ORDER}`,
      ],
    ],
    [defaultsWith('placeholder', { value: -6 })],
  ],
  [
    'classes[0].value',
    [
      [
        [{ name: 'placeholder', value: 0, preemptionPolicy: 'Never', description: '' }],
        'with 0, "placeholder" does not give way to pods without a class, which have 0. Allowed: a value below 0. To mend: use -10, or give the class another name.',
      ],
    ],
    [[{ name: 'placeholder', value: -1, preemptionPolicy: 'Never', description: '' }]],
  ],
])('%s', (field, refused, allowed) => {
  it.each(refused)('is refused as in %j', (classes, message) => {
    expect(refusalOf(() => classesOf(classes))).toBe(`chart/priorities, ${field}: ${message}`);
  });

  it.each(allowed.map((classes) => [classes]))('may be as in %j', (classes) => {
    expect(refusalOf(() => classesOf(classes))).toBe('nothing is wrong');
  });
});

it.each([
  [
    { 'a b': 'c' },
    '{"a b":"c"} are no labels. Allowed: keys such as app or example.com/app, values of at most 63 letters, digits, "-", "_" and ".". To mend: correct the keys and values.',
  ],
  [
    { 'greenroom.dev/a': 'b' },
    '{"greenroom.dev/a":"b"} would take the place of labels by which objects are told apart. Allowed: keys that do not begin with app.kubernetes.io/ or greenroom.dev/. To mend: use a domain of your own.',
  ],
])('labels are refused as %j', (labels, message) => {
  expect(refusalOf(() => classesOf([A], labels))).toBe(`chart/priorities, labels: ${message}`);
});

it('everything that is wrong is told at once', () => {
  expect(
    refusalOf(() => classesOf([{ name: 'system-a', value: 1e10, description: '' }])).split('\n'),
  ).toEqual([expect.stringContaining('classes[0].name'), expect.stringContaining('classes[0].value')]);
});
