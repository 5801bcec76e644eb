import { chmodSync, mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestsOf, tenantOf } from '../../../publish/inventories.js';
import { Publishing, synthOf, tenants } from './publishing.js';

const SEASON = synthOf(tenants('aurora', 'borealis'));
const AURORA = 'paas-a/tenants/aurora/tenant.k8s.yaml';

function repository(publishing: Publishing): Publishing {
  mkdirSync(join(publishing.folder, 'gitops'), { recursive: true });
  publishing.git('init', '--quiet', '--initial-branch=main');
  publishing.git('config', 'user.name', 'Somebody');
  publishing.git('config', 'user.email', 'somebody@example.com');
  return publishing;
}

describe('greenroom publish', () => {
  it('brings the whole synth into a folder that is not there', () => {
    const publishing = new Publishing().synthesize(SEASON);
    expect(publishing.publish()).toMatchObject({ code: 0 });
    expect(publishing.published()).toEqual(SEASON);
  });

  it('leaves nothing beside the folder', () => {
    const publishing = new Publishing().synthesize(SEASON);
    publishing.publish();
    expect(publishing.around().filter((path) => !path.startsWith('clusters/'))).toEqual([]);
  });

  it('says what is new, changed and retired, and why', () => {
    const publishing = new Publishing().synthesize(SEASON);
    publishing.publish();
    const changed = { [AURORA]: manifestsOf('aurora', { image: '1.5.0' }) };
    publishing.synthesize(synthOf(tenants('aurora', 'comet'), changed));
    expect(publishing.publish().stderr).toBe(
      [
        '┌─────────────────┬─────────┬──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┐',
        '│ tenant or file  │ is      │ because                                                                                                                          │',
        '├─────────────────┼─────────┼──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┤',
        '│ paas-a/borealis │ retired │ the synth no longer has it, before its time: it was to stay until 2026-12-06T14:00:00Z; data: the RDS snapshot db-borealis-final │',
        '│ paas-a/aurora   │ changed │ Deployment changes                                                                                                               │',
        '│ paas-a/comet    │ new     │ Night of comet: 3 objects                                                                                                        │',
        '└─────────────────┴─────────┴──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘',
        '1 tenant new, 1 tenant changed, 1 tenant retired, 0 as they were; 3 files to write or remove',
        '',
      ].join('\n'),
    );
  });

  it('leaves a tombstone of a tenant that has gone, until it comes back', () => {
    const publishing = new Publishing().synthesize(SEASON);
    publishing.publish();
    publishing.synthesize(synthOf(tenants('aurora'))).publish();
    expect(publishing.published()['retired.jsonl']).toBe(
      '{"tenant":"borealis","cluster":"paas-a","event":"BOREALIS","name":"Night of borealis","retiredAt":"2026-12-04T10:00:00Z","lastCopy":"the RDS snapshot db-borealis-final"}\n',
    );
    publishing.synthesize(SEASON).publish();
    expect(publishing.published()).toEqual(SEASON);
  });

  it('writes nothing where nothing has changed but the instant', () => {
    const publishing = new Publishing().synthesize(SEASON);
    publishing.publish();
    publishing.synthesize(synthOf(tenants('aurora', 'borealis'), {}, '2026-12-04T11:00:00Z'));
    expect(publishing.publish('--as-of', '2026-12-04T11:00:00Z').stderr).toBe(
      '0 tenants new, 0 tenants changed, 0 tenants retired, 2 as they were; 0 files to write or remove\n',
    );
    expect(publishing.published()).toEqual(SEASON);
  });

  it('keeps the files of others, links and empty tenants of nobody among them', () => {
    const publishing = new Publishing()
      .synthesize(SEASON)
      .write({ 'README.md': 'ours', 'paas-a/notes/x': 'y' });
    symlinkSync('README.md', join(publishing.folder, 'gitops/clusters/link'));
    expect(publishing.publish()).toMatchObject({ code: 0 });
    publishing.synthesize(synthOf(tenants('aurora'))).publish();
    expect(publishing.published()).toMatchObject({ 'README.md': 'ours', 'paas-a/notes/x': 'y' });
    expect(Object.keys(publishing.published())).not.toContain('paas-a/tenants/borealis/tenant.k8s.yaml');
  });

  it('does nothing in a dry run', () => {
    const publishing = new Publishing().synthesize(SEASON);
    const { code, stderr } = publishing.publish('--dry-run');
    expect([code, stderr.split('\n').slice(-2)]).toEqual([
      0,
      ['nothing was written: this was a dry run', ''],
    ]);
    expect(publishing.around()).toEqual([]);
  });

  it('commits the folder, and nothing else, with a message that lists the tenants', () => {
    const publishing = repository(new Publishing().synthesize(SEASON));
    writeFileSync(join(publishing.folder, 'gitops/other'), 'work of others');
    publishing.git('add', 'other');
    expect(publishing.publish('--commit')).toMatchObject({ code: 0 });
    publishing.synthesize(synthOf(tenants('aurora'))).publish('--commit');
    expect(publishing.git('log', '--format=%B').split('\n')).toEqual([
      'Publish tenants as of 2026-12-04T10:00:00Z: 1 retired',
      '',
      'Retired:',
      '- paas-a/borealis: Night of borealis; data: the RDS snapshot db-borealis-final',
      '',
      'Publish tenants as of 2026-12-04T10:00:00Z: 2 new',
      '',
      'New:',
      '- paas-a/aurora: Night of aurora',
      '- paas-a/borealis: Night of borealis',
      '',
      'Shared by tenants:',
      '- paas-a/hosts/tickets.example.com.k8s.yaml (new)',
      '',
      '',
    ]);
    expect(publishing.git('status', '--porcelain')).toBe('A  other\n');
  });

  it('commits nothing in a second run without changes', () => {
    const publishing = repository(new Publishing().synthesize(SEASON));
    publishing.publish('--commit');
    const before = publishing.git('rev-parse', 'HEAD');
    expect(publishing.publish('--commit').stderr).toMatch(/nothing to commit\n$/);
    expect(publishing.git('rev-parse', 'HEAD')).toBe(before);
  });

  it('commits what an earlier publication has put into place and not committed', () => {
    const publishing = repository(new Publishing().synthesize(SEASON));
    publishing.publish();
    expect(publishing.publish('--commit').stderr).toMatch(
      /committed: Publish tenants as of 2026-12-04T10:00:00Z: 2 new\n$/,
    );
  });

  it('goes on where a checker of schemas has nothing to say', () => {
    const publishing = new Publishing().synthesize(SEASON);
    expect(publishing.publish('--check', 'true')).toMatchObject({ code: 0 });
  });

  it('is the same folder by whatever link it is named', () => {
    const publishing = new Publishing().synthesize(SEASON).write({});
    mkdirSync(join(publishing.folder, 'gitops/clusters'), { recursive: true });
    symlinkSync('gitops', join(publishing.folder, 'link'));
    expect(publishing.publish('--to', 'link/clusters')).toMatchObject({ code: 0 });
    expect(publishing.published()).toEqual(SEASON);
    expect(publishing.publish().stderr).toContain('2 as they were; 0 files to write or remove');
  });

  it('keeps the rights of folders', () => {
    const publishing = new Publishing().synthesize(SEASON);
    publishing.publish();
    const folders = ['gitops/clusters', 'gitops/clusters/paas-a'].map((path) =>
      join(publishing.folder, path),
    );
    for (const folder of folders) chmodSync(folder, 0o2775);
    publishing.synthesize(synthOf(tenants('aurora', 'borealis', 'comet'))).publish();
    expect(folders.map((folder) => statSync(folder).mode & 0o7777)).toEqual([0o2775, 0o2775]);
  });

  it('commits into a folder whose parents are not there yet', () => {
    const publishing = repository(new Publishing().synthesize(SEASON));
    expect(publishing.publish('--to', 'gitops/a/b/clusters', '--commit')).toMatchObject({ code: 0 });
    expect(publishing.git('status', '--porcelain')).toBe('');
  });

  it('says what stands when git refuses the commit', () => {
    const publishing = repository(new Publishing().synthesize(SEASON));
    writeFileSync(join(publishing.folder, 'gitops/.git/hooks/pre-commit'), '#!/bin/sh\nexit 1\n', {
      mode: 0o755,
    });
    const { code, stderr } = publishing.publish('--commit');
    expect([code, stderr.split('\n').at(-2)]).toEqual([
      1,
      '1 error; the tree is in place, and not committed.',
    ]);
    expect(publishing.published()).toEqual(SEASON);
  });

  it('prepares out of sight of git', () => {
    const publishing = repository(new Publishing().synthesize(SEASON));
    publishing.publish();
    expect(publishing.git('status', '--porcelain')).toBe('?? clusters/\n');
  });
});

/** What is refused: what is done before, the options, and the messages. */
type Refusal = readonly [
  what: string,
  prepare: (publishing: Publishing) => unknown,
  options: readonly string[],
  errors: readonly string[],
];

const REFUSALS: readonly Refusal[] = [
  [
    'an instant that is none',
    () => undefined,
    ['--as-of', 'tomorrow'],
    [
      'error: command line, --as-of: "tomorrow" is no instant. Allowed: an instant in UTC such as 2026-11-21T09:00:00Z, or "now". To mend: correct it: by it, windows are open or not.',
    ],
  ],
  [
    'a limit that is none',
    () => undefined,
    ['--max-deletions', 'all'],
    [
      'error: command line, --max-deletions: "all" is no limit. Allowed: a whole number such as 3, or per cent from 0% to 100%. To mend: correct it, or leave it out for 10%.',
    ],
  ],
  [
    'a commit of a dry run',
    () => undefined,
    ['--dry-run', '--commit'],
    [
      'error: command line, --commit: a dry run writes nothing that could be committed. Allowed: --dry-run or --commit. To mend: leave one of the two out.',
    ],
  ],
  [
    'a folder in the synth',
    () => undefined,
    ['--to', 'dist/clusters'],
    [
      'error: command line, --to: "dist/clusters" and "dist" are one folder, or one is in the other. Allowed: two folders apart. To mend: name the folder in the GitOps repository.',
    ],
  ],
  [
    'a synth that is not there',
    () => undefined,
    ['--from', 'nowhere'],
    [
      'error: FOLDER/nowhere: it holds no inventory.jsonl, which a synth writes last. Allowed: the folder of a whole synth. To mend: name the folder that npm run synth wrote, or synthesize again: "FOLDER/nowhere" is another one, or was cut off.',
    ],
  ],
  [
    'a folder that is no synth',
    (publishing) => publishing.write({ x: 'y' }),
    ['--from', 'gitops/clusters', '--to', 'elsewhere'],
    [
      'error: FOLDER/gitops/clusters: it holds no inventory.jsonl, which a synth writes last. Allowed: the folder of a whole synth. To mend: name the folder that npm run synth wrote, or synthesize again: "FOLDER/gitops/clusters" is another one, or was cut off.',
    ],
  ],
  [
    'a synth without one of its files',
    (publishing) => rmSync(join(publishing.folder, 'dist', AURORA)),
    [],
    [
      `error: FOLDER/dist/${AURORA}: the synth wrote it, and it is not there. Allowed: the bytes that inventory.jsonl has the hash of. To mend: synthesize again, and publish what that writes.`,
    ],
  ],
  [
    'a synth with a file that was cut off',
    (publishing) => writeFileSync(join(publishing.folder, 'dist', AURORA), 'apiVersion: v1\n'),
    [],
    [
      `error: FOLDER/dist/${AURORA}: it is not as the synth wrote it. Allowed: the bytes that inventory.jsonl has the hash of. To mend: synthesize again, and publish what that writes.`,
    ],
  ],
  [
    'a synth with a file of somebody else',
    (publishing) => writeFileSync(join(publishing.folder, 'dist/paas-a/x.yaml'), 'apiVersion: v1\n'),
    [],
    [
      'error: FOLDER/dist/paas-a/x.yaml: no synth wrote it. Allowed: the files that inventory.jsonl lists. To mend: synthesize again, and publish what that writes.',
    ],
  ],
  [
    'an inventory that was cut off',
    (publishing) =>
      writeFileSync(
        join(publishing.folder, 'dist/inventory.jsonl'),
        (SEASON['inventory.jsonl'] ?? '').split('\n').slice(0, 3).join('\n'),
      ),
    [],
    [
      'error: FOLDER/dist/inventory.jsonl: it has 2 lines after the first, which says that there are 5. Allowed: a whole inventory. To mend: make it again: it is written by the synth and by greenroom publish, and by nobody else.',
    ],
  ],
  [
    'a synth without a tenant',
    (publishing) => {
      publishing.publish();
      publishing.synthesize(synthOf([]));
    },
    ['--max-deletions', '100%'],
    [
      'error: --from: it has no tenant, and 2 tenants would go. Allowed: a synth with a tenant, unless all were to retire by now or are named. To mend: look at the feed and at --as-of of the forecast and of the synth.',
    ],
  ],
  [
    'more that would go than may',
    (publishing) => {
      publishing.synthesize(synthOf(tenants('a', 'b', 'c'))).publish();
      publishing.synthesize(synthOf(tenants('a')));
    },
    [],
    [
      'error: --max-deletions: 2 tenants and shared files of 4 would go before their time: paas-a/b and paas-a/c. Allowed: at most 1. To mend: make sure that the feed was whole; then name tenants with --retire and files with --allow, or raise --max-deletions.',
    ],
  ],
  [
    'a tenant that would go while it sells',
    (publishing) => {
      publishing.synthesize(synthOf([...tenants('a'), tenantOf('b')])).publish();
      publishing.synthesize(synthOf(tenants('a')));
    },
    [],
    [
      'error: paas-a/b: the tenant would go while its tickets are sold, until 2026-12-04T14:00:00Z. Allowed: tenants whose windows are over, or have not begun. To mend: find out why the synth does not have it; if it is to go, name it: --retire paas-a/b.',
    ],
  ],
  [
    'a file that was changed by hand',
    (publishing) => {
      publishing.publish();
      publishing.write({ [AURORA]: 'apiVersion: v1\n' });
    },
    [],
    [
      `error: FOLDER/gitops/clusters/${AURORA}: it was changed by hand since it was published. Allowed: the bytes that inventory.jsonl has the hash of. To mend: put the change into the app, and restore the file: git checkout -- PATH.`,
    ],
  ],
  [
    'a file that was removed by hand',
    (publishing) => {
      publishing.publish();
      rmSync(join(publishing.folder, 'gitops/clusters', AURORA));
    },
    [],
    [
      `error: FOLDER/gitops/clusters/${AURORA}: it was published, and is not there. Allowed: the bytes that inventory.jsonl has the hash of. To mend: put the change into the app, and restore the file: git checkout -- PATH.`,
    ],
  ],
  [
    'a file of somebody else where one is to be',
    (publishing) => publishing.write({ [AURORA]: 'ours' }),
    [],
    [
      `error: FOLDER/gitops/clusters/${AURORA}: it is in the way: greenroom did not write it. Allowed: paths that are free, or were published before. To mend: move it away, or publish to another folder.`,
    ],
  ],
  [
    'a file of somebody else where a folder is to be',
    (publishing) => publishing.write({ 'paas-a': 'ours' }),
    [],
    [
      'error: FOLDER/gitops/clusters/paas-a: it is in the way: a folder is to be there. Allowed: paths that are free, or were published before. To mend: move it away, or publish to another folder.',
    ],
  ],
  [
    'a whole repository',
    (publishing) => repository(publishing),
    ['--to', 'gitops'],
    [
      'error: FOLDER/gitops: it is a whole repository, and publishing puts another folder into its place. Allowed: a folder in a repository. To mend: name one, such as FOLDER/gitops/clusters.',
    ],
  ],
  [
    'a commit where there is no repository',
    (publishing) => mkdirSync(join(publishing.folder, 'gitops')),
    ['--commit'],
    [
      'error: FOLDER/gitops/clusters: it is in no git repository: fatal: not a git repository (or any of the parent directories): .git. Allowed: a folder of a git repository. To mend: mend that, name another folder, or leave --commit out.',
    ],
  ],
  [
    'a commit of what git ignores',
    (publishing) => writeFileSync(join(repository(publishing).folder, 'gitops/.gitignore'), 'clusters/\n'),
    ['--commit'],
    [
      'error: FOLDER/gitops/clusters: the repository ignores it, and it cannot be committed. Allowed: a folder that is not ignored. To mend: mend that, name another folder, or leave --commit out.',
    ],
  ],
  [
    'tombstones that cannot be read',
    (publishing) => {
      publishing.synthesize(synthOf(tenants('a'))).publish();
      publishing.write({ 'retired.jsonl': 'nobody\n' }).synthesize(SEASON);
    },
    ['--max-deletions', '1'],
    [
      'error: FOLDER/gitops/clusters/retired.jsonl, row 1: the text is not JSON: invalid symbol. Allowed: one JSON document, without comments or trailing commas. To mend: correct the line, or take it from the history of the repository.',
    ],
  ],
  [
    'what a checker of schemas refuses',
    (publishing) => {
      writeFileSync(
        join(publishing.folder, 'check.sh'),
        '#!/bin/sh\necho "$1/x.yaml: replicaz is unknown"\nexit 1\n',
        { mode: 0o755 },
      );
    },
    ['--check', './check.sh'],
    [
      'error: command line, --check: "./check.sh" refuses the synth with exit code 1: FOLDER/dist/x.yaml: replicaz is unknown. Allowed: a program that ends with 0 when all manifests are as the cluster wants them. To mend: correct the app and synthesize again.',
    ],
  ],
  [
    'a checker that cannot be run',
    () => undefined,
    ['--check', './nothing'],
    [
      'error: command line, --check: "./nothing" cannot be run: spawnSync ./nothing ENOENT. Allowed: a program that ends with 0 when all manifests are as the cluster wants them. To mend: correct its path or its permissions.',
    ],
  ],
  [
    'an object that two files have',
    (publishing) =>
      publishing.synthesize(synthOf(tenants('aurora', 'borealis'), { [AURORA]: manifestsOf('borealis') })),
    [],
    [
      'error: paas-a/tenants/borealis/tenant.k8s.yaml: v1 Namespace -/borealis is in paas-a/tenants/aurora/tenant.k8s.yaml as well. Allowed: every object of a cluster in one file. To mend: correct the app and synthesize again.',
      'error: paas-a/tenants/borealis/tenant.k8s.yaml: apps/v1 Deployment borealis/app is in paas-a/tenants/aurora/tenant.k8s.yaml as well. Allowed: every object of a cluster in one file. To mend: correct the app and synthesize again.',
      'error: paas-a/tenants/borealis/tenant.k8s.yaml: keda.sh/v1alpha1 ScaledObject borealis/app is in paas-a/tenants/aurora/tenant.k8s.yaml as well. Allowed: every object of a cluster in one file. To mend: correct the app and synthesize again.',
    ],
  ],
  [
    'a reference that leads nowhere',
    (publishing) =>
      publishing.synthesize(
        synthOf(tenants('aurora'), {
          [AURORA]: manifestsOf('aurora').replace('name: app\n  namespace', 'name: shop\n  namespace'),
        }),
      ),
    [],
    [
      'error: aurora: ScaledObject aurora/app: spec.scaleTargetRef: there is no Deployment aurora/app. Allowed: objects that resolve, and secrets by reference. To mend: correct the app and synthesize again.',
    ],
  ],
];

describe('greenroom publish refuses', () => {
  it.each(REFUSALS)('%s', (_what, prepare, options, errors) => {
    const publishing = new Publishing().synthesize(SEASON);
    prepare(publishing);
    const before = publishing.around();
    const { code, stderr } = publishing.publish(...options);
    expect(code).toBe(1);
    const lines = stderr.replaceAll(publishing.folder, 'FOLDER').split('\n');
    expect(lines.filter((line) => line.startsWith('error: '))).toEqual(errors);
    expect(lines.at(-2)).toMatch(/^\d+ errors?; nothing was written\.$/);
    expect(publishing.around()).toEqual(before);
  });
});
