import { describe, expect, it } from 'vitest';
import type { PublishJobProps } from '../../../lib/kubernetes/gitops/index.js';
import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';
import { refusalOf } from '../consul-cluster/consul-with.js';
import { jobWith } from './deliveries-with.js';
import {
  BRANCH,
  FOLDER,
  LABEL,
  OBJECT,
  SCHEDULE,
  URL_FORM,
  VARIABLE,
  WITHOUT_CREDENTIALS,
} from './messages.js';

type Change = Partial<PublishJobProps>;

const secret = { name: 'feed', key: 'password' };
const LINE =
  'is no argument on one line. Allowed: arguments without line breaks and other control characters, none of them empty. To mend: give each argument as a text of its own.';
const LIMIT =
  'is no number of objects to delete at most. Allowed: a whole number such as 5, or a part such as 10% up to 100%. To mend: correct it, or leave it out.';

describe.each<[field: string, refused: [Change, string][], allowed: Change[]]>([
  [
    'namespace',
    [[{ namespace: '' }, `"" is no name of a namespace. Allowed: ${LABEL}. To mend: correct the name.`]],
    [{ namespace: 'a' }],
  ],
  [
    'name',
    ['', 'A', 'n'.repeat(53)].map((name): [Change, string] => [
      { name },
      `"${name}" is no name of a CronJob. Allowed: at most 52 lower-case letters, digits and "-", not beginning or ending with "-". To mend: correct the name, or leave it out for greenroom-publish.`,
    ]),
    [{ name: 'n'.repeat(52) }],
  ],
  [
    'image',
    [
      ...['greenroom', 'greenroom:latest'].map((image): [Change, string] => [
        { image },
        `"${image}" may be another image tomorrow. Allowed: a tag other than latest, or a digest. To mend: add the tag or the digest of the image that was tested.`,
      ]),
      [
        { image: 'Green Room:1' },
        '"Green Room:1" is no name of an image. Allowed: registry/repository:tag or registry/repository@sha256:digest, the repository in lower case. To mend: correct the name.',
      ],
    ],
    [{ image: 'greenroom:0.1.0' }, { image: `greenroom@sha256:${'0'.repeat(64)}` }],
  ],
  [
    'repository',
    [
      [{ repository: 'https://user:word@git.example.com/a' }, WITHOUT_CREDENTIALS],
      [{ repository: 'file:///srv/tree' }, `"file:///srv/tree" ${URL_FORM}`],
    ],
    [{ repository: 'git@git.example.com:a' }],
  ],
  [
    'revision',
    [
      [{ revision: 'main' }, `"main" ${BRANCH}. To mend: write refs/heads/main for the branch main.`],
      [
        { revision: 'refs/tags/v1' },
        `"refs/tags/v1" ${BRANCH}. To mend: write refs/heads/main for the branch main.`,
      ],
    ],
    [{ revision: 'refs/heads/next' }],
  ],
  ['path', [[{ path: '../tree' }, `"../tree" ${FOLDER}`]], [{ path: 'tree' }]],
  [
    'credentials.kind',
    [
      [
        { credentials: { kind: 'token' as never, secretName: 'a' } },
        '"token" is no kind that is known here. Allowed: ssh, https. To mend: use one of these.',
      ],
      [
        { credentials: { kind: 'https', secretName: 'a' } },
        'a repository whose address is in the form ssh is not opened by what is for https. Allowed: ssh for ssh://user@host/path and user@host:path, https for https://host/path. To mend: use the other address of the repository, or the other kind of credentials.',
      ],
      [
        { repository: 'https://git.example.com/a' },
        'a repository whose address is in the form https is not opened by what is for ssh. Allowed: ssh for ssh://user@host/path and user@host:path, https for https://host/path. To mend: use the other address of the repository, or the other kind of credentials.',
      ],
    ],
    [{ repository: 'https://git.example.com/a', credentials: { kind: 'https', secretName: 'a' } }],
  ],
  [
    'credentials.secretName',
    [
      [
        { credentials: { kind: 'ssh', secretName: '' } },
        'a run could not push. Allowed: the name of a Secret of the namespace. To mend: make it with an operator or by hand, and name it here.',
      ],
      [{ credentials: { kind: 'ssh', secretName: 'A' } }, `"A" is no name of a Secret. ${OBJECT}`],
    ],
    [{ credentials: { kind: 'ssh', secretName: 'a' } }],
  ],
  [
    'gitCidrs',
    [
      [
        { gitCidrs: [] },
        "a run could not reach the repository. Allowed: one network or more. To mend: name the networks of the repository's server, or leave gitCidrs out for any.",
      ],
    ],
    [{ gitCidrs: ['140.82.112.0/20', 'fd00::/8'] }],
  ],
  [
    'gitCidrs[0]',
    [
      [
        { gitCidrs: ['140.82.112.0'] },
        '"140.82.112.0" is no network. Allowed: an IPv4 or IPv6 network such as 10.0.0.0/8 or fd00::/8. To mend: write an address and the length of its prefix; /32 is one IPv4 address.',
      ],
    ],
    [],
  ],
  [
    'egress[0].ports',
    [
      [
        { egress: [{ cidr: '10.0.0.0/8', ports: [] }] },
        'there is no port, which would mean every port. Allowed: one port or more. To mend: list the ports that a run calls.',
      ],
    ],
    [{ egress: [{ namespace: 'feeds', ports: [{ port: 5432 }] }] }],
  ],
  [
    'forecast',
    [
      ...[['--as-of', 'now'], ['--as-of=now']].map((forecast): [Change, string] => [
        { forecast },
        'the instant would be given twice: each run is for its own beginning. Allowed: arguments of greenroom forecast other than --as-of. To mend: leave --as-of out.',
      ]),
      [{ forecast: ['--feed', ''] }, `"" ${LINE}`],
    ],
    [{ forecast: undefined }, { forecast: ["it's"] }],
  ],
  [
    'synth',
    [
      [
        { synth: [] },
        "nothing would be rendered, and nothing is what would be published. Allowed: a command and its arguments, one by one. To mend: write ['node', '/app/synth.js'] or whatever renders the forecast.",
      ],
      [{ synth: ['node\nrm -rf /'] }, `"node\\nrm -rf /" ${LINE}`],
    ],
    [{ synth: ['cdk8s'] }],
  ],
  [
    'maxDeletions',
    ['', '-1', '05', '101%', '1.5', 'all'].map((maxDeletions): [Change, string] => [
      { maxDeletions },
      `"${maxDeletions}" ${LIMIT}`,
    ]),
    [{ maxDeletions: '0' }, { maxDeletions: '100%' }, { maxDeletions: '0%' }, { maxDeletions: '250' }],
  ],
  ...['A B', '1A', 'PATH', 'GIT_SSH_COMMAND', 'GITHUB_TOKEN', 'GREENROOM_AS_OF', 'CDK8S_OUTDIR'].map(
    (name): [string, [Change, string][], Change[]] => [
      `environment.${name}`,
      [[{ environment: { [name]: 'a' } }, `"${name}" ${VARIABLE}`]],
      [{ environment: { PATHS: 'a', GITHUB: 'b' } }],
    ],
  ),
  [
    'secretEnvironment.PGPASSWORD',
    [
      [
        { environment: { PGPASSWORD: 'a' }, secretEnvironment: { PGPASSWORD: secret } },
        `"PGPASSWORD" ${VARIABLE}`,
      ],
      [
        { secretEnvironment: { PGPASSWORD: { name: '', key: '' } } },
        '{"name":"","key":""} names no value of a Secret; without it a run has no value for it. Allowed: the name of a Secret of the namespace and a key in it. To mend: make the Secret with an operator or by hand, and name it here.',
      ],
    ],
    [{ secretEnvironment: { PGPASSWORD: secret } }],
  ],
  [
    'schedule',
    ['', '@hourly', '60 * * * *', '* * * *', '* * * * * *'].map((schedule): [Change, string] => [
      { schedule },
      `"${schedule}" ${SCHEDULE}`,
    ]),
    [{ schedule: '*/15 6-22 * * 1-5' }],
  ],
  [
    'timeZone',
    [
      [
        { timeZone: 'Berlin' },
        '"Berlin" is no time zone. Allowed: a zone of the IANA database such as Europe/Berlin. To mend: correct it, or leave it out for Etc/UTC.',
      ],
    ],
    [{ timeZone: 'Asia/Tokyo' }],
  ],
  [
    'deadline',
    [Duration.seconds(59), Duration.millis(90_001), Duration.seconds(43_201)].map(
      (deadline): [Change, string] => [
        { deadline },
        `${deadline} is no time for it. Allowed: whole seconds, from 1m to 12h. To mend: use a time between them, or leave deadline out.`,
      ],
    ),
    [{ deadline: Duration.minutes(1) }, { deadline: Duration.hours(12) }],
  ],
  [
    'author',
    [
      { name: '', email: 'a@example.com' },
      { name: 'a', email: 'a <a@example.com>' },
      { name: 'a\nb', email: 'a@example.com' },
    ].map((author): [Change, string] => [
      { author },
      `${JSON.stringify(author)} is nobody whom git would take for an author. Allowed: a name and an address on one line, without < and >. To mend: correct them, or leave author out.`,
    ]),
    [{ author: { name: 'Žluťoučký Kůň', email: 'kun@example.com' } }],
  ],
  [
    'cpu',
    [
      [
        { cpu: Cpu.milli(0) },
        'a pod requests no processor time. Allowed: 1m or more. To mend: say what one pod needs at the utilisation that the autoscaler keeps.',
      ],
    ],
    [{ cpu: Cpu.milli(1) }],
  ],
  ...(['memory', 'workspace'] as const).map((field): [string, [Change, string][], Change[]] => [
    field,
    [
      [
        { [field]: Memory.mebibytes(255) },
        `a run cannot do with 255Mi. Allowed: at least 256Mi. To mend: raise it, or leave ${field} out.`,
      ],
    ],
    [{ [field]: Memory.mebibytes(256) }],
  ]),
  [
    'nodePool.name',
    [
      [
        { nodePool: { name: '' } },
        '"" is no value of a label. Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: use the value that the nodes of the pool are labelled with.',
      ],
    ],
    [{ nodePool: { name: 'batch' } }],
  ],
  [
    'priorityClass',
    [[{ priorityClass: 'A' }, `"A" is no name of a PriorityClass. ${OBJECT}`]],
    [{ priorityClass: 'batch' }],
  ],
])('%s of a publishing job', (field, refused, allowed) => {
  it.each(refused)('is refused as %j', (change, message) => {
    expect(refusalOf(() => jobWith(change))).toBe(`chart/job, ${field}: ${message}`);
  });

  it.each(allowed.map((change) => [change]))('may be as in %j', (change) => {
    expect(refusalOf(() => jobWith(change))).toBe('nothing is wrong');
  });
});

it('a publishing job is refused for all that is wrong at once', () => {
  const change = { image: 'a', revision: 'main', path: '', synth: [], schedule: '', gitCidrs: [], name: '' };
  expect(refusalOf(() => jobWith(change)).split('\n')).toHaveLength(7);
});
