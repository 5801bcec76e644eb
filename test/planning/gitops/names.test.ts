import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  applicationNameTemplate,
  commandLine,
  ignoreAllBut,
  isRepositoryPath,
  LONGEST_CLUSTER,
  PLATFORM_KINDS,
  parseRevision,
  partFolder,
  TENANT_KINDS,
} from '../../../lib/planning/gitops/index.js';
import { tenantName } from '../../../lib/planning/names/index.js';

describe('a folder of a repository', () => {
  it.each(['clusters', 'gitops/clusters', 'a/b-c/d_e/f.g', '_tree', '0'])('is %s', (text) => {
    expect(isRepositoryPath(text)).toBe(true);
  });

  it.each([
    ...['', '/', '/clusters', 'clusters/', './clusters', '../clusters', 'a/../b', 'a//b', '.', '..'],
    ...['.hidden', 'a/.b', 'clusters/*', 'a[b]', 'a?', 'a b', 'a\\b', 'a{b}', '{{ .path }}', '-a', 'ä'],
  ])('is not %j', (text) => {
    expect(isRepositoryPath(text)).toBe(false);
  });

  it('holds the parts of each cluster', () => {
    expect(partFolder('gitops/clusters', 'paas-a', 'tenants')).toBe('gitops/clusters/paas-a/tenants');
  });
});

describe('a revision', () => {
  it.each<[string, string, string]>([
    ['refs/heads/main', 'branch', 'main'],
    ['refs/heads/release/2026.12', 'branch', 'release/2026.12'],
    ['refs/tags/v1.2.3', 'tag', 'v1.2.3'],
  ])('%s is the %s %s', (text, kind, name) => {
    expect(parseRevision(text)).toEqual({ kind, name });
  });

  it.each([
    ...[
      '',
      'main',
      'HEAD',
      'heads/main',
      'refs/heads/',
      'refs/heads/a..b',
      'refs/heads/a.lock',
      'refs/heads/a/',
    ],
    ...['refs/heads/.a', 'refs/heads/-a', 'refs/heads/a b', 'refs/heads/a.', 'refs/remotes/origin/main'],
    '3d3c42e5aac5ba805825da76410c181273ba90b1',
  ])('%j has no full name', (text) => {
    expect(parseRevision(text)).toBeUndefined();
  });
});

describe('the name of an Application', () => {
  it('is the cluster and the folder, and for long folders their beginning and their hash', () => {
    expect(applicationNameTemplate('paas-a')).toBe(
      'paas-a-{{ if le (len .path.basename) 56 }}{{ .path.basename }}{{ else }}{{ trunc 47 .path.basename | trimSuffix "-" }}-{{ sha256sum .path.basename | trunc 8 }}{{ end }}',
    );
  });

  it('is never cut for a tenant that a forecast names', () => {
    const longest = tenantName('event', 'a'.repeat(100));
    expect('c'.repeat(LONGEST_CLUSTER).length + 1 + longest.length).toBe(63);
    expect(applicationNameTemplate('c'.repeat(LONGEST_CLUSTER))).toContain(
      `le (len .path.basename) ${longest.length} `,
    );
  });
});

describe('a command', () => {
  it.each<[string[], string]>([
    [['node', '/app/synth.js', '--out=dist'], 'node /app/synth.js --out=dist'],
    [
      ['echo', "it's", '$HOME', '`id`', 'a b', '"', ';', ''],
      "echo 'it'\\''s' '$HOME' '`id`' 'a b' '\"' ';' ''",
    ],
    [['postgres://feed@db.example.com/events'], 'postgres://feed@db.example.com/events'],
    [['~', '*', 'ä'], "'~' '*' 'ä'"],
  ])('%j is the line %s', (words, line) => {
    expect(commandLine(words)).toBe(line);
  });
});

it('all but one folder is ignored, and in it what are no manifests', () => {
  expect(ignoreAllBut('gitops/clusters')).toBe(
    '/*\n!/gitops\n/gitops/*\n!/gitops/clusters\n/gitops/clusters/*.jsonl\n',
  );
  expect(ignoreAllBut('tree')).toBe('/*\n!/tree\n/tree/*.jsonl\n');
});

describe('the kinds of a tree', () => {
  it('have no Secret of a tenant among them, and no right of the whole cluster', () => {
    expect(
      TENANT_KINDS.map(({ kind }) => kind).filter((kind) => /^(Secret|.*Role(Binding)?|Job)$/.test(kind)),
    ).toEqual(['DatabaseRole']);
  });

  it('are each there once', () => {
    for (const kinds of [TENANT_KINDS, PLATFORM_KINDS]) {
      const names = kinds.map(({ group, kind }) => `${group}/${kind}`);
      expect(names).toEqual([...new Set(names)]);
    }
  });
});

it('actions are pinned to commits', () => {
  for (const { uses, version } of Object.values(ACTIONS)) {
    expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    expect(version).toMatch(/^v\d+\.\d+\.\d+$/);
  }
});
