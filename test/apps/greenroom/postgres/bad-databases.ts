/** What the addresses lead to. */
export interface Servers {
  readonly port: number;
  /** At this one somebody listens and never says a word. */
  readonly silentPort: number;
}

/** One bad database, or one bad way to name it. */
export interface BadDatabase {
  /** Completes "refuses ...". */
  readonly title: string;
  /** What stands behind `--feed`; the reader's address when it is left out. */
  readonly feed?: (servers: Servers) => string;
  /** Options besides --feed, --as-of and --out. */
  readonly args?: readonly string[];
  readonly query?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The server has a certificate, and shows it. */
  readonly hasTls?: true;
  /** Each error in full; `%n` stands for the name of the database, `%p` and `%q` for the ports. */
  readonly errors: readonly string[];
}

const as =
  (user: string, database = 'tickets', parameters = '') =>
  ({ port }: Servers) =>
    `postgres://${user}@127.0.0.1:${port}/${database}${parameters}`;
const COLUMNS =
  'the columns id, name, on_sale, off_sale, time_zone, venue_capacity, performers, followers, host, path, tier, cost_centre';
const LOOKS =
  'postgres://user@host:port/database, with "@", "/", "?", "#" and "%" inside of a name as %40, %2F, %3F, %23 and %25';
const TIMES = 'an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a zone';

export const BAD_DATABASES: readonly BadDatabase[] = [
  // The connection.
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
  // The command line.
  {
    title: 'an address that cannot be read',
    feed: () => 'postgres://reader:se/cret@127.0.0.1/tickets',
    errors: [
      `command line, --feed: the address of a database cannot be read; it is not shown, as it may hold a password. Allowed: ${LOOKS}. To mend: correct it, and leave the password to PGPASSWORD or ~/.pgpass.`,
    ],
  },
  {
    title: 'a password that looks like a port',
    feed: () => 'postgres://reader:12/cret@127.0.0.1/tickets',
    errors: [
      `command line, --feed: the address of a database cannot be read; it is not shown, as it may hold a password. Allowed: ${LOOKS}. To mend: correct it, and leave the password to PGPASSWORD or ~/.pgpass.`,
    ],
  },
  {
    title: 'a password with a bare per cent sign',
    feed: () => 'postgres://reader:100%cret@127.0.0.1/tickets',
    errors: [
      `command line, --feed: the address of a database cannot be read; it is not shown, as it may hold a password. Allowed: ${LOOKS}. To mend: correct it, and leave the password to PGPASSWORD or ~/.pgpass.`,
    ],
  },
  {
    title: 'an address without a user',
    feed: () => 'postgres://127.0.0.1/tickets',
    env: { USER: '', USERNAME: '' },
    errors: [
      'command line, --feed: the address of a database names no user. Allowed: postgres://user@host:port/database, or the user in PGUSER. To mend: name the user.',
    ],
  },
  {
    title: 'parameters that are not known or wrong',
    feed: as('reader', 'tickets', '?sslmode=on&connect_timeout=soon&options=-c%20x&password=cret'),
    errors: [
      'command line, --feed: the address of %n has the parameter "options". Allowed: the parameters host, sslmode, sslrootcert, connect_timeout. To mend: leave it out.',
      'command line, --feed: the address of %n has the parameter "password". Allowed: the parameters host, sslmode, sslrootcert, connect_timeout. To mend: leave it out.',
      'command line, --feed: the sslmode of %n is "on". Allowed: disable, allow, prefer, require, verify-ca, verify-full. To mend: correct it in the address or in the environment.',
      'command line, --feed: the connect_timeout of %n is "soon". Allowed: whole seconds, at most 3600. To mend: correct it in the address or in the environment.',
    ],
  },
  {
    title: 'a port of the environment that is none',
    feed: () => 'postgres://reader@127.0.0.1/tickets',
    env: { PGPORT: '70000' },
    errors: [
      'command line, --feed: the port of postgres://127.0.0.1:70000/tickets is "70000". Allowed: a number from 1 to 65535. To mend: correct it in the address or in the environment.',
    ],
  },
  {
    title: 'a table with three names',
    args: ['--feed-table', 'tickets.sales.events'],
    errors: [
      'command line, --feed-table: "tickets.sales.events" is not the name of a table. Allowed: a table such as events or sales.events; a name with a "." in it stands in double quotes. To mend: correct the name.',
    ],
  },
  {
    title: 'columns that are no pairs',
    args: ['--feed-columns', 'id=a,id=b,title=x,on_sale,,name="a"b,tier=a=b'],
    errors: [
      'command line, --feed-columns: id is there twice. Allowed: every column once. To mend: leave one of them out.',
      `command line, --feed-columns: "title=x" does not say which column of the table is which. Allowed: pairs such as id=event_id with a comma between them, for ${COLUMNS}. To mend: correct the pair; a name with "," or "=" in it stands in double quotes.`,
      `command line, --feed-columns: "on_sale" does not say which column of the table is which. Allowed: pairs such as id=event_id with a comma between them, for ${COLUMNS}. To mend: correct the pair; a name with "," or "=" in it stands in double quotes.`,
      `command line, --feed-columns: "" does not say which column of the table is which. Allowed: pairs such as id=event_id with a comma between them, for ${COLUMNS}. To mend: correct the pair; a name with "," or "=" in it stands in double quotes.`,
      `command line, --feed-columns: "name=\\"a\\"b" does not say which column of the table is which. Allowed: pairs such as id=event_id with a comma between them, for ${COLUMNS}. To mend: correct the pair; a name with "," or "=" in it stands in double quotes.`,
      `command line, --feed-columns: "tier=a=b" does not say which column of the table is which. Allowed: pairs such as id=event_id with a comma between them, for ${COLUMNS}. To mend: correct the pair; a name with "," or "=" in it stands in double quotes.`,
    ],
  },
  {
    title: 'a query beside a table and its columns',
    args: ['--feed-query', 'SELECT 1', '--feed-table', 'a', '--feed-columns', 'id=b'],
    errors: [
      'command line, --feed-table: it stands beside --feed-query. Allowed: a table with its columns, or a query. To mend: leave one of the two out; a query names its columns itself, as in "SELECT event_id AS id".',
      'command line, --feed-columns: it stands beside --feed-query. Allowed: a table with its columns, or a query. To mend: leave one of the two out; a query names its columns itself, as in "SELECT event_id AS id".',
    ],
  },
  {
    title: 'an empty query',
    query: ' ',
    errors: [
      'command line, --feed-query: " " is no query. Allowed: one SELECT, or the file that it is in, such as @queries/on-sales.sql. To mend: write the query, or leave the option out for a table.',
    ],
  },
  {
    title: 'a table without a database',
    feed: () => 'events.csv',
    files: { 'events.csv': 'id,name,on_sale\n' },
    args: ['--feed-table', 'a', '--feed-columns', 'id=b'],
    errors: [
      'command line, --feed-table: it is for databases, and no feed is one. Allowed: --feed-table with a --feed that begins with postgres://. To mend: name the database with --feed, or leave the option out.',
      'command line, --feed-columns: it is for databases, and no feed is one. Allowed: --feed-columns with a --feed that begins with postgres://. To mend: name the database with --feed, or leave the option out.',
    ],
  },
  {
    title: 'a query in a file that is not there',
    query: '@no.sql',
    errors: [
      'no.sql: it cannot be read: there is no such file or folder. Allowed: a file that can be read. To mend: correct the path or its permissions.',
    ],
  },
  // The table.
  {
    title: 'a table that is not there',
    args: ['--feed-table', 'sales.Events'],
    errors: [
      '%n: there is no table "sales"."Events". Allowed: a table or view of this database; without a schema, one on the search path of the user. To mend: correct --feed-table; the case of letters counts.',
    ],
  },
  {
    title: 'a table that the user may not read',
    args: ['--feed-table', 'hidden'],
    errors: [
      '%n: the table cannot be read: permission denied for table hidden. Allowed: a user with SELECT on what the feed is read from. To mend: grant it, or name another user.',
    ],
  },
  {
    title: 'a schema that the user may not use',
    feed: as('reader'),
    args: ['--feed-table', 'vault.events'],
    errors: [
      '%n: the table cannot be read: permission denied for schema vault. Allowed: a user with SELECT on what the feed is read from. To mend: grant it, or name another user.',
    ],
  },
  {
    title: 'a column that the table does not have',
    args: ['--feed-table', 'notes', '--feed-columns', 'name=title,on_sale=Starts,id=key'],
    errors: [
      '%n, on_sale: the table "notes" has no column "Starts". Allowed: one of its columns id, title. To mend: correct --feed-columns; the case of letters counts.',
      '%n, id: the table "notes" has no column "key". Allowed: one of its columns id, title. To mend: correct --feed-columns; the case of letters counts.',
    ],
  },
  {
    title: 'a table without the required columns',
    args: ['--feed-table', 'notes'],
    errors: [
      `%n, name: the column "name" is missing. Allowed: ${COLUMNS}. To mend: name a column so in the query, as in "AS name", or map one to it with --feed-columns.`,
      `%n, on_sale: the column "on_sale" is missing. Allowed: ${COLUMNS}. To mend: name a column so in the query, as in "AS on_sale", or map one to it with --feed-columns.`,
    ],
  },
  {
    title: 'an index in the place of a table',
    args: ['--feed-table', 'events_pkey', '--feed-columns', 'id=id'],
    errors: [
      '%n: the table cannot be read: "events_pkey" is an index. Allowed: a table or a view. To mend: correct --feed-table.',
    ],
  },
  // The query.
  {
    title: 'a query for a table that is not there',
    query: 'SELECT * FROM plays',
    errors: [
      '%n: the query fails: relation "plays" does not exist. Allowed: tables and columns that the database has. To mend: correct --feed-query.',
    ],
  },
  {
    title: 'a query for a column that is not there',
    query: 'SELECT id, title FROM events',
    errors: [
      '%n: the query fails: column "title" does not exist. Allowed: tables and columns that the database has. To mend: correct --feed-query.',
    ],
  },
  {
    title: 'a query that is no SQL',
    query: 'SELEKT *',
    errors: [
      '%n: the query fails: syntax error at or near "SELEKT". Allowed: one SELECT that changes nothing. To mend: correct --feed-query.',
    ],
  },
  {
    title: 'two statements',
    query: 'SELECT 1; DROP TABLE sales.events',
    errors: [
      '%n: the query fails: cannot insert multiple commands into a prepared statement. Allowed: one SELECT that changes nothing. To mend: correct --feed-query.',
    ],
  },
  {
    title: 'a statement that inserts',
    query: "INSERT INTO events VALUES ('x') RETURNING *",
    errors: [
      '%n: the query fails: syntax error at or near "INSERT". Allowed: one SELECT that changes nothing. To mend: correct --feed-query.',
    ],
  },
  {
    title: 'a query that deletes on the side',
    query: 'WITH gone AS (DELETE FROM events RETURNING *) SELECT * FROM gone',
    errors: [
      '%n: the query fails: DECLARE CURSOR must not contain data-modifying statements in WITH. Allowed: one SELECT that changes nothing. To mend: correct --feed-query.',
    ],
  },
  {
    title: 'a query that locks',
    query: 'SELECT * FROM events FOR UPDATE',
    errors: [
      '%n: the query fails: cannot execute SELECT FOR UPDATE in a read-only transaction. Allowed: one SELECT that changes nothing. To mend: correct --feed-query.',
    ],
  },
  {
    title: 'a query that would be allowed to write',
    query: "SELECT set_config('transaction_read_only', 'off', true)",
    errors: [
      '%n: the query fails: transaction read-write mode must be set before any query. Allowed: one SELECT that changes nothing. To mend: correct --feed-query.',
    ],
  },
  {
    title: 'a query with a third parameter',
    query: 'SELECT $3::text AS id',
    errors: [
      '%n: the query fails: bind message supplies 2 parameters, but prepared statement "" requires 3. Allowed: the parameters $1, the instant of --as-of, and $2, the end of --horizon. To mend: correct --feed-query.',
    ],
  },
  {
    title: 'a query that takes too long',
    feed: as('hurried'),
    env: { PGPASSWORD: 'hurried' },
    query: 'SELECT pg_sleep(60)',
    errors: [
      '%n: the query fails: canceling statement due to statement timeout. Allowed: an answer within 30s, or within the shorter statement_timeout of the server. To mend: let the query read less, or give the table an index.',
    ],
  },
  {
    title: 'a connection that breaks off',
    query: 'SELECT pg_terminate_backend(pg_backend_pid())',
    errors: [
      '%n: the query fails: terminating connection due to administrator command. Allowed: a connection that holds until the feed is read. To mend: run the command again.',
    ],
  },
  {
    title: 'a division by zero',
    query: 'SELECT 1/0',
    errors: [
      '%n: the query fails: division by zero. Allowed: one SELECT that the server can run. To mend: correct --feed-query.',
    ],
  },
  // The rows.
  {
    title: 'a column twice',
    query: "SELECT 'a' AS id, 'A' AS name, NULL AS on_sale, 'b' AS id",
    errors: [
      `%n, id: the column "id" is there twice. Allowed: ${COLUMNS}. To mend: remove or rename one of them.`,
    ],
  },
  {
    title: 'columns of documents and lists',
    query: `SELECT '{}'::jsonb AS id, ARRAY['a'] AS name, '{}'::json AS performers, ROW(1, 2) AS tier, NULL AS on_sale`,
    errors: [
      '%n, id: the column is of type jsonb. Allowed: texts, numbers or times, one in a row. To mend: take a single value out of it in --feed-query, as in "(...) AS id".',
      '%n, name: the column is of type text[]. Allowed: texts, numbers or times, one in a row. To mend: take a single value out of it in --feed-query, as in "(...) AS name".',
      '%n, performers: the column is of type json. Allowed: texts, or arrays of them. To mend: take a single value out of it in --feed-query, as in "(...) AS performers".',
      '%n, tier: the column is of type record. Allowed: texts, numbers or times, one in a row. To mend: take a single value out of it in --feed-query, as in "(...) AS tier".',
    ],
  },
  {
    title: 'what is wrong with rows, in the order of their ids',
    query: `
      SELECT * FROM (VALUES
        ('c', 'C', '2026-12-04 10:00'::timestamp, NULL, 12.5::numeric, 1e20::float8, NULL),
        ('b', 'B', '2026-03-29 02:30', 'Europe/Berlin', 5, -1, 'Live Music'),
        ('a', NULL, 'infinity', 'UTC', NULL, NULL, '-x')
      ) AS rows (id, name, on_sale, time_zone, venue_capacity, followers, cost_centre)`,
    errors: [
      '%n, row 1, name: the name is empty. Allowed: text on one line, without control characters. To mend: name the event.',
      `%n, row 1, on_sale: "infinity" is not a date with a time. Allowed: ${TIMES}. To mend: write the time at which the sale starts, or leave it empty while it is not known.`,
      '%n, row 1, cost_centre: "-x" is not a cost centre. Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: write it as a label, such as live-music.',
      '%n, row 2, on_sale: "2026-03-29T02:30:00" does not exist in Europe/Berlin: the clocks are put forward over it. Allowed: a time that exists, or an instant with its offset. To mend: write 2026-03-29T03:30:00, which is what the clocks show instead, if that is meant.',
      '%n, row 2, followers: "-1" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write a whole number, or leave it empty when it is not known.',
      '%n, row 2, cost_centre: "Live Music" is not a cost centre. Allowed: 1 to 63 letters, digits, "-", "_" and ".", beginning and ending with a letter or digit. To mend: write it as a label, such as live-music.',
      '%n, row 3, on_sale: "2026-12-04T10:00:00" is a local time, and the feed does not say of which zone. Allowed: a time with "Z" or an offset, or a local time with a zone. To mend: give --time-zone, or a zone in the feed.',
      '%n, row 3, venue_capacity: "12.5" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write a whole number, or leave it empty when it is not known.',
      '%n, row 3, followers: "1e+20" is not a whole number. Allowed: digits alone, from 0 to 9007199254740991. To mend: write a whole number, or leave it empty when it is not known.',
    ],
  },
  {
    title: 'a day without a time',
    query: "SELECT 1 AS id, 'A' AS name, '2026-12-04'::date AS on_sale",
    errors: [
      `%n, row 1, on_sale: "2026-12-04" is a day without a time. Allowed: ${TIMES}. To mend: write the time too, such as 2026-12-04T10:00, or leave it empty while it is not known.`,
    ],
  },
  {
    title: 'what is wrong with databases, files and the policy at once',
    feed: as('reader', 'plays'),
    files: { 'events.csv': 'id,name,on_sale\nE1,Lanterns,soon\n', 'policy.json': '[]' },
    args: ['--feed', 'events.csv', '--policy', 'policy.json'],
    errors: [
      `events.csv, row 2, on_sale: "soon" is not a date with a time. Allowed: ${TIMES}. To mend: write the time at which the sale starts, or leave it empty while it is not known.`,
      'postgres://127.0.0.1:%p/plays: the server refuses the connection: database "plays" does not exist. Allowed: a database that the server has. To mend: correct the name behind the last "/".',
      'policy.json, row 1: [] is not allowed here. Allowed: an object. To mend: correct the value, or leave it out for the default.',
    ],
  },
];
