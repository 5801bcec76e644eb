import { as, type BadDatabase } from './bad-database.js';

export const BAD_QUERIES: readonly BadDatabase[] = [
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
];
