import { as, type BadDatabase } from './bad-database.js';

export const BAD_CONNECTIONS: readonly BadDatabase[] = [
  {
    title: 'a port at which nothing listens',
    feed: () => 'postgres://reader@127.0.0.1:1/tickets',
    errors: [
      'postgres://127.0.0.1:1/tickets: nothing accepts connections at 127.0.0.1, port 1. Allowed: a PostgreSQL server that runs. To mend: correct the host and the port, or start the server.',
    ],
  },
  {
    title: 'a host that nobody knows',
    feed: () => 'postgres://reader@nowhere.invalid/tickets',
    errors: [
      'postgres://nowhere.invalid:5432/tickets: the host nowhere.invalid cannot be found. Allowed: a host name that can be looked up from here, or an IP address. To mend: correct the host, or the name service of this machine.',
    ],
  },
  {
    title: 'a folder without a socket',
    feed: () => 'postgres://reader@%2Fno%2Fsuch/tickets',
    errors: [
      'postgres://%2Fno%2Fsuch:5432/tickets: nothing accepts connections at the socket /no/such/.s.PGSQL.5432. Allowed: a PostgreSQL server that runs. To mend: correct the host and the port, or start the server.',
    ],
  },
  {
    title: 'a server that does not answer',
    feed: ({ silentPort }) => `postgres://reader@127.0.0.1:${silentPort}/tickets?connect_timeout=1`,
    errors: [
      'postgres://127.0.0.1:%q/tickets: 127.0.0.1, port %q does not answer. Allowed: a PostgreSQL server that answers within 1s. To mend: correct the host and the port, open the firewall, or give a longer connect_timeout.',
    ],
  },
  {
    title: 'a password that is wrong',
    env: { PGPASSWORD: 'wrong' },
    errors: [
      '%n: the server refuses the connection: password authentication failed for user "reader". Allowed: the password of user "reader". To mend: correct it in PGPASSWORD or ~/.pgpass, or name another user.',
    ],
  },
  {
    title: 'a user that is not there',
    feed: as('nobody'),
    errors: [
      '%n: the server refuses the connection: password authentication failed for user "nobody". Allowed: the password of user "nobody". To mend: correct it in PGPASSWORD or ~/.pgpass, or name another user.',
    ],
  },
  {
    title: 'a server that asks for a password that nobody gave',
    env: { PGPASSWORD: '' },
    errors: [
      '%n: the server asks for the password of user "reader", and there is none. Allowed: a password in PGPASSWORD, or in a line of ~/.pgpass or PGPASSFILE that fits the address. To mend: give the password in one of these.',
    ],
  },
  {
    title: 'a user whom the server lets in with TLS alone',
    feed: as('guarded'),
    errors: [
      '%n: the server refuses the connection: pg_hba.conf rejects connection for host "127.0.0.1", user "guarded", database "tickets", no encryption. Allowed: a user, a host and an encryption that pg_hba.conf lets in. To mend: correct the user, give sslmode=require if the server asks for TLS, or change pg_hba.conf.',
    ],
  },
  {
    title: 'a certificate that signed itself',
    hasTls: true,
    feed: as('reader', 'tickets', '?sslmode=verify-full'),
    errors: [
      '%n: the certificate of the server is refused: no authority that is trusted has signed it. Allowed: a certificate for this host of an authority that is trusted. To mend: name the authority with sslrootcert, or the host as the certificate does.',
    ],
  },
  {
    title: 'a certificate that signed itself, whatever host it names',
    hasTls: true,
    env: { PGSSLMODE: 'verify-ca' },
    errors: [
      '%n: the certificate of the server is refused: no authority that is trusted has signed it. Allowed: a certificate for this host of an authority that is trusted. To mend: name the authority with sslrootcert, or the host as the certificate does.',
    ],
  },
  {
    title: 'a certificate of another host',
    hasTls: true,
    feed: ({ port }) =>
      `postgres://reader@localhost:${port}/tickets?sslmode=verify-full&sslrootcert=server.crt`,
    errors: [
      'postgres://localhost:%p/tickets: the certificate of the server is refused: it is for another host. Allowed: a certificate for this host of an authority that is trusted. To mend: name the authority with sslrootcert, or the host as the certificate does.',
    ],
  },
  {
    title: 'a password file that is open to others',
    files: { 'open-pgpass': '*:*:*:*:x' },
    env: { PGPASSWORD: '', PGPASSFILE: 'open-pgpass' },
    errors: [
      '%n: the server asks for a password, and the password file open-pgpass is open to others. Allowed: a password file that only its owner can read and write. To mend: run chmod 600 open-pgpass.',
    ],
  },
  {
    title: 'a user without a password in the file',
    files: {
      pgpass: 'localhost:*:tickets:reader:x\n127.0.0.1:1:tickets:reader:x\n*:*:other:reader:x\nshort:line\n',
    },
    env: { PGPASSWORD: '', PGPASSFILE: 'pgpass' },
    errors: [
      '%n: the server asks for the password of user "reader", and there is none. Allowed: a password in PGPASSWORD, or in a line of ~/.pgpass or PGPASSFILE that fits the address. To mend: give the password in one of these.',
    ],
  },
  {
    title: 'a database that is not there',
    feed: as('reader', 'plays'),
    errors: [
      'postgres://127.0.0.1:%p/plays: the server refuses the connection: database "plays" does not exist. Allowed: a database that the server has. To mend: correct the name behind the last "/".',
    ],
  },
  {
    title: 'a database that the user may not connect to',
    feed: as('reader', 'locked'),
    errors: [
      'postgres://127.0.0.1:%p/locked: the server refuses the connection: permission denied for database "locked". Allowed: a user with CONNECT on the database. To mend: grant it, or name another user.',
    ],
  },
  {
    title: 'a server without TLS',
    feed: as('reader', 'tickets', '?sslmode=require'),
    errors: [
      '%n: the server at 127.0.0.1, port %p has no TLS. Allowed: a server with TLS, unless sslmode is disable. To mend: give the server a certificate, or leave sslmode out where the network is trusted.',
    ],
  },
  {
    title: 'a root certificate that is not there',
    feed: as('reader', 'tickets', '?sslmode=verify-full&sslrootcert=no.crt'),
    errors: [
      'no.crt: it cannot be read: there is no such file or folder. Allowed: a file that can be read. To mend: correct the path or its permissions.',
    ],
  },
];
