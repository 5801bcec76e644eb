import { heldTo } from './held-to.js';

const LABEL = `a${'b'.repeat(61)}c`;
const LABEL_VALUE =
  'Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: shorten it, or write it with these characters.';

heldTo([
  [
    'event',
    [[{ event: '' }, '"" says nothing. Allowed: text that is not empty. To mend: take it from the feed.']],
    [{ event: '0' }, { event: '🎫' }],
  ],
  [
    'name',
    [
      [{ name: ' ' }, '" " says nothing. Allowed: text that is not empty. To mend: take it from the feed.'],
      ...['0o17', '-0O7', '0B1', '0X1f'].map((name): [{ name: string }, string] => [
        { name },
        `"${name}" stands without quotes in the YAML that cdk8s writes, and is a number to its readers. Allowed: any text but a number in octal, or in binary or hexadecimal with a capital letter. To mend: add a word to it.`,
      ]),
      [
        { name: 'two\u2028lines' },
        '"two\u2028lines" is not on one line. Allowed: at most 4,096 characters without line breaks and other control characters. To mend: remove them.',
      ],
    ],
    [{ name: '1' }, { name: '夏祭り' }, { name: '0x1F' }, { name: '0o18' }],
  ],
  [
    'tenant',
    [
      [
        { tenant: 'kube-system' },
        '"kube-system" is a namespace of Kubernetes itself. Allowed: any name but default and those that begin with kube-. To mend: rename the tenant, or leave tenant out for a name that is made from the event\'s.',
      ],
      [
        { tenant: 'default' },
        '"default" is a namespace of Kubernetes itself. Allowed: any name but default and those that begin with kube-. To mend: rename the tenant, or leave tenant out for a name that is made from the event\'s.',
      ],
      [
        { tenant: 'Lanterns' },
        '"Lanterns" is no name for a namespace and a route. Allowed: at most 63 lower-case letters, digits and "-", beginning with a letter, not ending with "-". To mend: rename the tenant, or leave tenant out for a name that is made from the event\'s.',
      ],
      [
        { tenant: 'a'.repeat(43) },
        `"${'a'.repeat(43)}" has 43 characters and, behind "ticket-seller-tenant-", is too long. Allowed: at most 42 characters, as a Service's name has at most 63. To mend: shorten tenant or workloadPrefix.`,
      ],
    ],
    [{ tenant: 'a' }, { tenant: 'a'.repeat(42) }, { tenant: 'a'.repeat(47), workloadPrefix: 'a' }],
  ],
  [
    'workloadPrefix',
    [
      [
        { workloadPrefix: 'Shop-' },
        '"Shop-lanterns" is no name for a Service. Allowed: lower-case letters, digits and "-", beginning with a letter, not ending with "-". To mend: change workloadPrefix, or leave it out.',
      ],
    ],
    [{ workloadPrefix: '' }, { workloadPrefix: 'a' }],
  ],
  [
    'costCentre',
    [
      [{ costCentre: 'live music' }, `"live music" is no value of a label. ${LABEL_VALUE}`],
      [{ costCentre: '' }, `"" is no value of a label. ${LABEL_VALUE}`],
      [{ costCentre: `${LABEL}d` }, `"${LABEL}d" is no value of a label. ${LABEL_VALUE}`],
    ],
    [{ costCentre: LABEL }],
  ],
  ['owner', [[{ owner: '-' }, `"-" is no value of a label. ${LABEL_VALUE}`]], [{ owner: 'a' }]],
  ['onCall', [[{ onCall: 'a@b' }, `"a@b" is no value of a label. ${LABEL_VALUE}`]], [{ onCall: 'a.b' }]],
  [
    'environment',
    [[{ environment: '' }, `"" is no value of a label. ${LABEL_VALUE}`]],
    [{ environment: 'stage' }],
  ],
  [
    'securityScan',
    [[{ securityScan: '' }, `"" is no value of a label. ${LABEL_VALUE}`]],
    [{ securityScan: '1' }],
  ],
]);
