import { describe, expect, it } from 'vitest';
import {
  isMountPath,
  isSignPath,
  isVaultName,
  isVaultPath,
  isVaultServer,
  vaultAudience,
} from '../../../lib/planning/vault/index.js';

interface Syntax {
  readonly what: string;
  readonly is: (text: string) => boolean;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const NO_TEXT = undefined as never;

describe.each<Syntax>([
  {
    what: 'the address of Vault',
    is: isVaultServer,
    yes: ['https://vault.example.com', 'https://vault.vault.svc:8200', 'https://10.0.0.1:8200'],
    no: [
      '',
      'vault.example.com:8200',
      'http://vault.example.com',
      'https://vault.example.com/',
      'https://vault.example.com/v1',
      'https://vault.example.com:443',
      'https://Vault.example.com',
      'https://user@vault.example.com',
      NO_TEXT,
    ],
  },
  {
    what: 'a path',
    is: isVaultPath,
    yes: ['secret', 'kv/platform', 'team_a/v1.2/x-y', 'auth/kubernetes'],
    no: ['', '/secret', 'secret/', 'a//b', '..', 'a/../b', 'a b', '-a', NO_TEXT],
  },
  {
    what: 'the path of what is enabled',
    is: isMountPath,
    yes: ['kubernetes', 'kubernetes/paas-a', 'v12', 'authors'],
    no: ['auth/kubernetes', 'v1/auth/kubernetes', '/v1/auth/kubernetes', 'auth', 'v1'],
  },
  {
    what: 'where a role signs',
    is: isSignPath,
    yes: ['pki/sign/tickets', 'pki/paas-a/sign/tickets', 'pki/issuer/next/sign/tickets'],
    no: [
      'pki',
      'sign/tickets',
      'pki/sign',
      'pki/issue/tickets',
      'pki/sign-verbatim/tickets',
      'pki/sign/a/b',
      'v1/pki/sign/tickets',
      'pki/sign/../tickets',
    ],
  },
  {
    what: 'the name of a role',
    is: isVaultName,
    yes: ['a', 'tickets', 'paas-a.tickets_1'],
    no: ['', '-a', 'a-', 'a/b', 'a b', NO_TEXT],
  },
])('$what', ({ is, yes, no }) => {
  it.each(yes)('may be %s', (text) => {
    expect(is(text)).toBe(true);
  });

  it.each(no)('cannot be %s', (text) => {
    expect(is(text)).toBe(false);
  });
});

it('a token is made for one object of the cluster, or of a namespace', () => {
  expect([vaultAudience('tickets'), vaultAudience('tickets', 'edge')]).toEqual([
    'vault://tickets',
    'vault://edge/tickets',
  ]);
});
