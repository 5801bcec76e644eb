import { as, type BadDatabase, COLUMNS } from './bad-database.js';

const LOOKS =
  'postgres://user@host:port/database, with "@", "/", "?", "#" and "%" inside of a name as %40, %2F, %3F, %23 and %25';

export const BAD_COMMAND_LINES: readonly BadDatabase[] = [
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
];
