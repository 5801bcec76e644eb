import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { authorVariables, passwordHelper, sshKey } from '../../../lib/planning/gitops/index.js';

it('git is given name and password when it asks for them', () => {
  const variables = passwordHelper('x-access-token', '$TOKEN');
  const { stdout } = spawnSync('git', ['credential', 'fill'], {
    env: { ...variables, TOKEN: 'a b', PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null' },
    input: 'protocol=https\nhost=git.example.com\n\n',
    encoding: 'utf8',
  });
  expect(stdout).toBe('protocol=https\nhost=git.example.com\nusername=x-access-token\npassword=a b\n');
});

it('git is given a key, and knows no host but those of the file', () => {
  expect(sshKey('/credentials/identity', '/credentials/known_hosts')).toEqual({
    GIT_SSH_COMMAND:
      'ssh -i /credentials/identity -o BatchMode=yes -o IdentitiesOnly=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile=/credentials/known_hosts',
  });
});

it('an author is also who commits', () => {
  expect(authorVariables({ name: 'Live', email: 'live@example.com' })).toEqual({
    GIT_AUTHOR_NAME: 'Live',
    GIT_AUTHOR_EMAIL: 'live@example.com',
    GIT_COMMITTER_NAME: 'Live',
    GIT_COMMITTER_EMAIL: 'live@example.com',
  });
});
