import { describe, expect, it } from 'vitest';
import type { PublishJobProps } from '../../../lib/kubernetes/gitops/index.js';
import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';
import { manifest, titleOf } from '../../../lib/testing/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { jobManifests, jobWith } from './deliveries-with.js';

type Change = Partial<PublishJobProps>;

const JOB = 'CronJob/spec/jobTemplate/spec';
const POD = `${JOB}/template/spec`;
const [CLONE, PREPARE, PUBLISH] = ['initContainers/0', 'initContainers/1', 'containers/0'].map(
  (container) => `${POD}/${container}`,
);
const STEPS = [CLONE, PREPARE, PUBLISH];
const HTTPS: Change = {
  repository: 'https://git.example.com/live/gitops.git',
  credentials: { kind: 'https', secretName: 'deploy-key' },
};
const secret = { name: 'feed', key: 'password' };

interface Container {
  readonly name: string;
  readonly env: readonly { readonly name: string }[];
  readonly volumeMounts: readonly { readonly name: string }[];
}

describe('a publishing job', () => {
  it('is a CronJob with an account without rights and a policy', () => {
    expect(jobManifests().map(titleOf)).toEqual([
      'NetworkPolicy publish/greenroom-publish',
      'ServiceAccount publish/greenroom-publish',
      'CronJob publish/greenroom-publish',
    ]);
    const { name, namespace } = jobWith();
    expect({ name, namespace }).toEqual({ name: 'greenroom-publish', namespace: 'publish' });
  });

  it('gives the key to those who need it, and the password of a feed to whom it is for', () => {
    const { spec } = manifest(
      jobManifests({ secretEnvironment: { PGPASSWORD: secret } }),
      'CronJob',
    ) as never as {
      spec: { jobTemplate: { spec: { template: { spec: Record<string, Container[]> } } } };
    };
    const { initContainers = [], containers = [] } = spec.jobTemplate.spec.template.spec;
    const known = [...initContainers, ...containers].map(({ name, env, volumeMounts }) => [
      name,
      volumeMounts.some((mount) => mount.name === 'credentials'),
      env.some((variable) => variable.name === 'PGPASSWORD'),
    ]);
    expect(known).toEqual([
      ['clone', true, false],
      ['prepare', false, true],
      ['publish', true, false],
    ]);
  });

  it.each<[Change, number]>([
    [{}, 22],
    [{ repository: 'git@git.example.com:live/gitops.git' }, 22],
    [{ repository: 'ssh://git@git.example.com:7999/live/gitops.git' }, 7999],
    [HTTPS, 443],
    [{ ...HTTPS, repository: 'https://git.example.com:8443/live/gitops.git' }, 8443],
  ])('with %j may call the repository at %d', (change, port) => {
    expect(manifest(jobManifests(change), 'NetworkPolicy').spec).toMatchObject({
      egress: [{}, { to: [{ ipBlock: { cidr: '0.0.0.0/0' } }], ports: [{ port, protocol: 'TCP' }] }],
    });
  });

  it('renders the forecast that is committed where none is made', () => {
    const [, prepare] = JSON.stringify(jobManifests({ forecast: undefined })).split('"name":"prepare"');
    expect(prepare).not.toContain('greenroom forecast');
  });
});

it.each<[string, Change, Change, string[]]>([
  [
    'namespace',
    {},
    { namespace: 'a' },
    ['CronJob', 'NetworkPolicy', 'ServiceAccount'].map((kind) => `${kind}/metadata/namespace`),
  ],
  ['image', {}, { image: 'greenroom:0.2.0' }, STEPS.map((step) => `${step}/image`)],
  ['repository', {}, { repository: 'ssh://git@git.example.com/a' }, [`${CLONE}/command/2`]],
  ['revision', {}, { revision: 'refs/heads/next' }, [`${CLONE}/command/2`, `${PUBLISH}/command/2`]],
  ['path', {}, { path: 'tree' }, [`${PUBLISH}/command/2`]],
  [
    'credentials.secretName',
    {},
    { credentials: { kind: 'ssh', secretName: 'other' } },
    [`${POD}/volumes/2/secret/secretName`],
  ],
  ['gitCidrs', {}, { gitCidrs: ['10.0.0.0/8'] }, ['NetworkPolicy/spec/egress/1/to/0/ipBlock/cidr']],
  [
    'egress',
    {},
    { egress: [{ cidr: '10.0.0.0/8', ports: [{ port: 5432 }] }] },
    ['NetworkPolicy/spec/egress/2'],
  ],
  ['forecast', {}, { forecast: ['--feed', 'a.csv', '--out', 'a.json'] }, [`${PREPARE}/command/2`]],
  ['synth', {}, { synth: ['cdk8s', 'synth'] }, [`${PREPARE}/command/2`]],
  ['maxDeletions', {}, { maxDeletions: '10%' }, [`${PUBLISH}/command/2`]],
  ['environment', {}, { environment: { TZ: 'UTC' } }, [`${PREPARE}/env/2`]],
  ['secretEnvironment', {}, { secretEnvironment: { PGPASSWORD: secret } }, [`${PREPARE}/env/2`]],
  ['schedule', {}, { schedule: '0 3 * * *' }, ['CronJob/spec/schedule']],
  ['timeZone', {}, { timeZone: 'Europe/Berlin' }, ['CronJob/spec/timeZone']],
  ['deadline', {}, { deadline: Duration.hours(1) }, [`${JOB}/activeDeadlineSeconds`]],
  [
    'author',
    {},
    { author: { name: 'Live', email: 'live@example.com' } },
    [2, 3, 4, 5].map((index) => `${PUBLISH}/env/${index}/value`),
  ],
  ['cpu', {}, { cpu: Cpu.milli(1500) }, STEPS.map((step) => `${step}/resources/requests/cpu`)],
  [
    'memory',
    {},
    { memory: Memory.gibibytes(4) },
    STEPS.flatMap((step) => ['limits', 'requests'].map((kind) => `${step}/resources/${kind}/memory`)),
  ],
  ['workspace', {}, { workspace: Memory.gibibytes(4) }, [`${POD}/volumes/0/emptyDir/sizeLimit`]],
  ['nodePool', {}, { nodePool: { name: 'batch' } }, [`${POD}/nodeSelector`, `${POD}/tolerations`]],
  ['priorityClass', {}, { priorityClass: 'batch' }, [`${POD}/priorityClassName`]],
  [
    'labels',
    {},
    { labels: { team: 'live' } },
    [
      ...['CronJob', 'NetworkPolicy', 'ServiceAccount'].map((kind) => `${kind}/metadata/labels/team`),
      `${JOB}/template/metadata/labels/team`,
    ],
  ],
])('%s changes what it is about, and nothing else', (_, before, after, expected) => {
  expect(differences(jobManifests(before), jobManifests({ ...before, ...after }))).toEqual(
    [...expected].sort(),
  );
});

it('name is the name of all objects', () => {
  expect(jobManifests({ name: 'live' }).map(({ metadata }) => metadata.name)).toEqual([
    'live',
    'live',
    'live',
  ]);
});
