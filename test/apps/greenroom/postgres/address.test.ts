import { describe, expect, it } from 'vitest';
import { isPostgresAddress, parseAddress } from '../../../../apps/greenroom/postgres/address.js';
import { Duration } from '../../../../lib/planning/units/index.js';

const UNREADABLE =
  'command line, --feed: the address of a database cannot be read; it is not shown, as it may hold a password. Allowed: postgres://user@host:port/database, with "@", "/", "?", "#" and "%" inside of a name as %40, %2F, %3F, %23 and %25. To mend: correct it, and leave the password to PGPASSWORD or ~/.pgpass.';

describe('isPostgresAddress', () => {
  it.each([
    ['postgres://host/db', true],
    ['postgresql://host/db', true],
    ['POSTGRES://host/db', true],
    ['postgres:user:password@host/db', true],
    ['jdbc:postgresql://host/db', true],
    ['postgresql+psycopg2://host/db', true],
    ['postgres.csv', false],
    ['pages/postgres://x', false],
    ['https://host/db', false],
  ])('is for %s %s', (feed, expected) => {
    expect(isPostgresAddress(feed)).toBe(expected);
  });
});

describe('an address', () => {
  it('says all of a connection', () => {
    const text =
      'postgresql://us%40er:p%3Ass@db.example.com:6432/box%20office?sslmode=verify-full&sslrootcert=/etc/ca.pem&connect_timeout=3';
    expect(parseAddress(text, { PGPASSWORD: 'other', PGHOST: 'other' })).toEqual({
      name: 'postgres://db.example.com:6432/box%20office',
      host: 'db.example.com',
      port: 6432,
      database: 'box office',
      user: 'us@er',
      password: 'p:ss',
      tlsMode: 'verify-full',
      rootCertificate: '/etc/ca.pem',
      patience: Duration.seconds(3),
    });
  });

  it('has defaults for everything but the user', () => {
    expect(parseAddress('postgres://', { USER: 'reader' })).toEqual({
      name: 'postgres://localhost:5432/reader',
      host: 'localhost',
      port: 5432,
      database: 'reader',
      user: 'reader',
      password: undefined,
      tlsMode: 'disable',
      rootCertificate: undefined,
      patience: Duration.seconds(10),
    });
  });

  it('has what it leaves out from the environment', () => {
    const environment = {
      PGHOST: 'db',
      PGPORT: '1',
      PGDATABASE: 'tickets',
      PGUSER: 'reader',
      USER: 'me',
      PGSSLMODE: 'require',
      PGSSLROOTCERT: 'ca.pem',
      PGCONNECT_TIMEOUT: '3600',
    };
    expect(parseAddress('postgres://', environment)).toEqual({
      name: 'postgres://db:1/tickets',
      host: 'db',
      port: 1,
      database: 'tickets',
      user: 'reader',
      password: undefined,
      tlsMode: 'require',
      rootCertificate: 'ca.pem',
      patience: Duration.seconds(3600),
    });
  });

  it.each([
    ['postgres://me@[::1]:5433/db', '::1', 'postgres://[::1]:5433/db'],
    ['postgres://me@%2Frun%2Fpostgresql/db', '/run/postgresql', 'postgres://%2Frun%2Fpostgresql:5432/db'],
    ['postgres:///db?host=/run/postgresql', '/run/postgresql', 'postgres://%2Frun%2Fpostgresql:5432/db'],
  ])('%s has the host %s', (text, host, name) => {
    expect(parseAddress(text, { USER: 'me' })).toMatchObject({ host, name, user: 'me' });
  });

  it.each([
    'postgres://me:secret@host:port/db',
    'postgres://me:se/cret@host/db',
    'postgres://me:12/cret@host/db',
    'postgres://me:12?cret@host/db',
    'postgres://me:12#cret@host/db',
    'postgres://me:12#cret',
    'postgres://me:50%secret@host/db',
    'postgres://me:secret@host/db/more',
    'postgres://me:secret@a,b:5432/d b@c',
    'postgres:me:secret@host/db',
    'jdbc:postgresql://host/db?user=me&password=secret',
  ])('that cannot be read, %s, is not shown', (text) => {
    expect(() => parseAddress(text, { USER: 'me' })).toThrow(
      expect.objectContaining({ message: UNREADABLE }),
    );
  });

  it.each([
    [
      'postgres://me@host:0/db',
      'the port of postgres://host:0/db is "0". Allowed: a number from 1 to 65535.',
    ],
    [
      'postgres://me@host/db?connect_timeout=3601',
      'the connect_timeout of postgres://host:5432/db is "3601". Allowed: whole seconds, at most 3600.',
    ],
    [
      'postgres://me@host/db?sslmode=true',
      'the sslmode of postgres://host:5432/db is "true". Allowed: disable, allow, prefer, require, verify-ca, verify-full.',
    ],
  ])('%s is refused for what is wrong in it', (text, message) => {
    expect(() => parseAddress(text, {})).toThrow(
      expect.objectContaining({
        message: `command line, --feed: ${message} To mend: correct it in the address or in the environment.`,
      }),
    );
  });
});
