import { expect, it } from 'vitest';
import { isRealmName, issuerBase, issuerOf } from '../../../lib/planning/auth-server/index.js';

it('an issuer is the host by HTTPS and the realm', () => {
  expect(issuerBase('login.example.com')).toBe('https://login.example.com');
  expect(issuerOf('login.example.com', 'tickets')).toBe('https://login.example.com/realms/tickets');
});

it.each(['tickets', 'Tickets_2027', 'a', '1.a~b-c', 'a'.repeat(255)])('a realm may be called %j', (realm) => {
  expect(isRealmName(realm)).toBe(true);
});

it.each(['', '.a', '-a', 'a b', 'a/b', 'ä', 'a%20b', 'a'.repeat(256)])(
  'a realm called %j would not stand in an address as it is',
  (realm) => {
    expect(isRealmName(realm)).toBe(false);
  },
);
