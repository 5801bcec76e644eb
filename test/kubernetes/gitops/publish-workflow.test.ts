import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { PublishWorkflowProps } from '../../../lib/kubernetes/gitops/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { refusalOf } from '../consul-cluster/consul-with.js';
import { workflowWith } from './deliveries-with.js';
import { BRANCH, FOLDER, SCHEDULE, VARIABLE } from './messages.js';

type Change = Partial<PublishWorkflowProps>;

interface Workflow {
  readonly name: string;
  readonly on: unknown;
  readonly permissions: unknown;
  readonly concurrency: unknown;
  readonly jobs: { readonly publish: { readonly steps: readonly Step[]; readonly [key: string]: unknown } };
}
interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly with?: unknown;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const read = (change: Change = {}) => parse(workflowWith(change)) as Workflow;
const step = (name: string, change: Change = {}) =>
  read(change).jobs.publish.steps.find((one) => one.name === name) ?? {};

describe('a workflow', () => {
  it('runs on a schedule and when a person asks for it, one after the other, and is never cut off', () => {
    const { on, concurrency, permissions } = read();
    expect({ on, concurrency, permissions }).toEqual({
      on: { schedule: [{ cron: '7 * * * *' }], workflow_dispatch: {} },
      concurrency: { group: 'greenroom-publish', 'cancel-in-progress': false },
      permissions: {},
    });
  });

  it('names the version of each action behind its commit', () => {
    expect(workflowWith().match(/uses: .*/g)).toEqual([
      'uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
      'uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
    ]);
  });

  it('gives its token to the one step that pushes', () => {
    const steps = read({ secretEnvironment: { PGPASSWORD: 'FEED' } }).jobs.publish.steps;
    expect(
      steps.map(({ name, env = {} }) => [name, Object.keys(env).filter((key) => /TOKEN|PASS/.test(key))]),
    ).toEqual([
      [undefined, []],
      [undefined, []],
      ['Install', []],
      ['Note the instant', []],
      ['Forecast', ['PGPASSWORD']],
      ['Render', ['PGPASSWORD']],
      ['Publish and push', ['GITHUB_TOKEN']],
    ]);
    expect(steps[0]?.with).toEqual({ ref: 'main', 'persist-credentials': false });
  });

  it('goes by one instant, which it notes when it begins', () => {
    expect(step('Note the instant').run).toBe(
      'echo "GREENROOM_AS_OF=$(date -u +%Y-%m-%dT%H:%M:%SZ)" >> "$GITHUB_ENV"',
    );
    for (const name of ['Forecast', 'Publish and push']) {
      expect(step(name).run).toContain(' --as-of "$GREENROOM_AS_OF" ');
    }
  });

  it('runs nothing that npm ci did not install', () => {
    expect(workflowWith().match(/npx(?! --no -- greenroom )/g)).toBeNull();
  });
});

/** What stands in the lines that only one of the two has. */
function changed(before: Change, after: Change): string[] {
  const [one, other] = [before, { ...before, ...after }].map((change) => workflowWith(change).split('\n'));
  return (other ?? []).filter((line) => !one?.includes(line)).map((line) => line.trim());
}

it.each<[string, Change, string[]]>([
  ['name', { name: 'greenroom' }, ['name: greenroom']],
  [
    'revision',
    { revision: 'refs/heads/next' },
    [
      'ref: next',
      'if git push --quiet origin HEAD:refs/heads/next; then exit 0; fi',
      'git fetch --quiet origin refs/heads/next',
    ],
  ],
  [
    'path',
    { path: 'tree' },
    [
      'npx --no -- greenroom publish --from dist --to tree --as-of "$GREENROOM_AS_OF" --commit',
      'if ! git diff --quiet "$base" FETCH_HEAD -- tree; then',
    ],
  ],
  [
    'forecast',
    { forecast: ['--feed', 'a b.csv'] },
    ['npx --no -- greenroom forecast --as-of "$GREENROOM_AS_OF" --feed \'a b.csv\''],
  ],
  ['no forecast', { forecast: undefined }, []],
  ['synth', { synth: ['npx', '--no', '--', 'cdk8s', 'synth'] }, ['run: npx --no -- cdk8s synth']],
  [
    'maxDeletions',
    { maxDeletions: '5' },
    [
      'npx --no -- greenroom publish --from dist --to gitops/clusters --max-deletions 5 --as-of "$GREENROOM_AS_OF" --commit',
    ],
  ],
  ['schedule', { schedule: '0 3 * * *' }, ['- cron: 0 3 * * *']],
  ['environment', { environment: { TZ: 'UTC' } }, ['TZ: UTC', 'TZ: UTC']],
  [
    'secretEnvironment',
    { secretEnvironment: { PGPASSWORD: 'FEED' } },
    [`PGPASSWORD: ${expression('secrets.FEED')}`, `PGPASSWORD: ${expression('secrets.FEED')}`],
  ],
  ['tokenSecret', { tokenSecret: 'PUSH' }, ['contents: read', `GITHUB_TOKEN: ${expression('secrets.PUSH')}`]],
  [
    'author',
    { author: { name: 'Live', email: 'live@example.com' } },
    [
      'GIT_AUTHOR_NAME: Live',
      'GIT_AUTHOR_EMAIL: live@example.com',
      'GIT_COMMITTER_NAME: Live',
      'GIT_COMMITTER_EMAIL: live@example.com',
    ],
  ],
  ['nodeVersion', { nodeVersion: '22.12' }, ['node-version: "22.12"']],
  ['runner', { runner: 'self-hosted' }, ['runs-on: self-hosted']],
  ['timeout', { timeout: Duration.hours(1) }, ['timeout-minutes: 60']],
])('%s changes what it is about, and nothing else', (_, change, lines) => {
  expect(changed({}, change).filter((line) => line !== 'env:')).toEqual(lines);
});

it('a forecast that is not made is no step', () => {
  expect(read({ forecast: undefined }).jobs.publish.steps.map(({ name }) => name)).not.toContain('Forecast');
});

const SECRET_NAME =
  'is no name of a secret of the repository. Allowed: letters, digits and "_", not beginning with a digit or with GITHUB_. To mend: name the secret, and give its value to GitHub alone.';
const EXPRESSION =
  'has an expression of GitHub in it. Allowed: texts that stand for themselves. To mend: use secretEnvironment for a secret.';

describe.each<[field: string, refused: [Change, string][], allowed: Change[]]>([
  [
    'name',
    ['', ' a', 'a:b', 'ä', 'a'.repeat(101)].map((name): [Change, string] => [
      { name },
      `${quoted(name)} is no name of a workflow. Allowed: at most 100 letters, digits, blanks, "-" and "_", beginning with a letter. To mend: correct the name, or leave it out for publish.`,
    ]),
    [{ name: 'a'.repeat(100) }],
  ],
  [
    'revision',
    [[{ revision: 'main' }, `"main" ${BRANCH}. To mend: write refs/heads/main for the branch main.`]],
    [{ revision: 'refs/heads/main' }],
  ],
  ['path', [[{ path: '/tree' }, `"/tree" ${FOLDER}`]], [{ path: 'tree' }]],
  [
    'forecast',
    [
      [
        { forecast: [expression('github.event.issue.title')] },
        `"${expression('github.event.issue.title')}" ${EXPRESSION}`,
      ],
    ],
    [{ forecast: ['$HOME', '{{}}'] }],
  ],
  [
    'synth',
    [[{ synth: [`a${expression('b')}`] }, `"a${expression('b')}" ${EXPRESSION}`]],
    [{ synth: ['a'] }],
  ],
  [
    'environment.A',
    [[{ environment: { A: expression('secrets.B') } }, `"${expression('secrets.B')}" ${EXPRESSION}`]],
    [{ environment: { A: '$B' } }],
  ],
  [
    'schedule',
    [
      [{ schedule: '@daily' }, `"@daily" ${SCHEDULE}`],
      ...['* * * * *', '*/4 * * * *'].map((schedule): [Change, string] => [
        { schedule },
        `"${schedule}" begins more often than GitHub begins anything. Allowed: every five minutes at most. To mend: write a minute, such as 7 * * * *, or use a PublishJob.`,
      ]),
    ],
    [{ schedule: '*/5 * * * *' }],
  ],
  [
    'secretEnvironment.PGPASSWORD',
    [
      [{ secretEnvironment: { PGPASSWORD: 'hunter 2' } }, `"hunter 2" ${SECRET_NAME}`],
      [{ secretEnvironment: { PGPASSWORD: 'GITHUB_TOKEN' } }, `"GITHUB_TOKEN" ${SECRET_NAME}`],
      [
        { environment: { PGPASSWORD: 'a' }, secretEnvironment: { PGPASSWORD: 'FEED' } },
        `"PGPASSWORD" ${VARIABLE}`,
      ],
    ],
    [{ secretEnvironment: { PGPASSWORD: 'feed_2' } }],
  ],
  ['tokenSecret', [[{ tokenSecret: '1' }, `"1" ${SECRET_NAME}`]], [{ tokenSecret: 'PUSH' }]],
  [
    'nodeVersion',
    ['', '18', 'lts/*', '24.x'].map((nodeVersion): [Change, string] => [
      { nodeVersion },
      `"${nodeVersion}" is no version of Node.js that greenroom runs on. Allowed: 20 or later, as 24 or as 24.4.1. To mend: correct it, or leave it out.`,
    ]),
    [{ nodeVersion: '20' }, { nodeVersion: '24.4.1' }],
  ],
  [
    'runner',
    ['', 'ubuntu-latest', 'a b'].map((runner): [Change, string] => [
      { runner },
      `"${runner}" may be another machine tomorrow, or is no label of a runner. Allowed: one label that stays the same, such as ubuntu-24.04. To mend: name the version, or leave it out.`,
    ]),
    [{ runner: 'ubuntu-24.04-arm' }],
  ],
  [
    'timeout',
    [Duration.seconds(0), Duration.seconds(90), Duration.minutes(361)].map((timeout): [Change, string] => [
      { timeout },
      `${timeout} is no time for a run. Allowed: whole minutes, from 1m to 6h. To mend: use a time between them, or leave timeout out.`,
    ]),
    [{ timeout: Duration.minutes(1) }, { timeout: Duration.hours(6) }],
  ],
])('%s of a workflow', (field, refused, allowed) => {
  it.each(refused)('is refused as %j', (change, message) => {
    expect(refusalOf(() => workflowWith(change))).toBe(`publishWorkflow, ${field}: ${message}`);
  });

  it.each(allowed.map((change) => [change]))('may be as in %j', (change) => {
    expect(refusalOf(() => workflowWith(change))).toBe('nothing is wrong');
  });
});

/** What GitHub would put something else in the place of. */
function expression(name: string): string {
  return `\${{ ${name} }}`;
}

/** As messages cut what is long. */
function quoted(text: string): string {
  const json = JSON.stringify(text);
  return json.length > 80 ? `${json.slice(0, 76)}..."` : json;
}
