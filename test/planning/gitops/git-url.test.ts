import { describe, expect, it } from 'vitest';
import { holdsCredentials, parseGitUrl } from '../../../lib/planning/gitops/index.js';

describe('the address of a repository', () => {
  it.each<[string, string, string, number]>([
    ['https://git.example.com/live/gitops.git', 'https', 'git.example.com', 443],
    ['https://git.example.com:8443/gitops', 'https', 'git.example.com', 8443],
    ['https://dev.azure.com/live/My%20Events/_git/gitops', 'https', 'dev.azure.com', 443],
    ['https://10.0.0.1/~ops/gitops.git/', 'https', '10.0.0.1', 443],
    ['ssh://git@git.example.com/live/gitops.git', 'ssh', 'git.example.com', 22],
    ['ssh://git@git.example.com:7999/live/gitops.git', 'ssh', 'git.example.com', 7999],
    ['git@git.example.com:live/gitops.git', 'scp', 'git.example.com', 22],
    ['org-1234@github.com:live/gitops.git', 'scp', 'github.com', 22],
  ])('%s is of the form %s', (text, form, host, port) => {
    expect(parseGitUrl(text)).toEqual({ form, host, port });
  });

  it.each([
    '',
    'gitops',
    'http://git.example.com/gitops.git',
    'git://git.example.com/gitops.git',
    'file:///srv/gitops.git',
    'https://git.example.com',
    'https://git.example.com/',
    'https://Git.example.com/gitops',
    'https://git.example.com:0/gitops',
    'https://git.example.com:65536/gitops',
    'https://git.example.com/live/*',
    'https://git.example.com/live/../gitops',
    'https://git.example.com/live//gitops',
    'https://git.example.com/gitops?ref=main',
    'https://git.example.com/gitops#main',
    'https://git.example.com/git ops',
    'https://git@git.example.com/gitops',
    'ssh://git.example.com/gitops',
    'ssh://git:word@git.example.com/gitops',
    'git@git.example.com:/srv/gitops.git',
    'git@git.example.com',
    '{{ .repo }}',
  ])('%j is none', (text) => {
    expect(parseGitUrl(text)).toBeUndefined();
  });
});

describe('credentials in an address', () => {
  it.each([
    'https://user:word@git.example.com/gitops.git',
    'https://ghp_token@github.com/live/gitops',
    'HTTPS://x-access-token:t@github.com/live/gitops',
    'http://user@git.example.com/gitops',
    'ssh://git:word@git.example.com/gitops',
    'https://user:w@rd@git.example.com/gitops',
  ])('are in %s', (text) => {
    expect(holdsCredentials(text)).toBe(true);
  });

  it.each([
    'https://git.example.com/gitops.git',
    'https://git.example.com/@live/gitops',
    'ssh://git@git.example.com/gitops.git',
    'git@git.example.com:live/gitops.git',
    '',
  ])('are not in %j', (text) => {
    expect(holdsCredentials(text)).toBe(false);
  });
});
