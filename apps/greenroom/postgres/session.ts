import type { Client, CustomTypesConfig } from 'pg';
import { Duration } from '../../../lib/planning/units/index.js';
import type { PostgresAddress } from './address.js';
import { connectionIssue } from './connection-issue.js';
import { findPassword } from './password.js';
import { tlsOptions } from './tls.js';

/** Longer than any feed takes; a stricter limit of the server or of its user stays. */
const STATEMENT_TIMEOUT = Duration.seconds(30);
/** Between two statements there is no work that takes longer. */
const IDLE_TIMEOUT = Duration.seconds(60);
/** What the server is given beyond its own limit before the connection is given up. */
const GRACE = Duration.seconds(5);
const TIMESTAMPTZ = 1184;

/** The texts of a result, as the server writes them. */
export interface StatementResult {
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Runs one statement; what the server refuses is an error of `pg`. */
export type RunStatement = (
  sql: string,
  values?: readonly string[],
  types?: 'instants',
) => Promise<StatementResult>;

/** Values stay the texts that the server writes: nothing depends on the zone or the locale of this machine. */
const AS_TEXT: CustomTypesConfig = { getTypeParser: () => (text: string) => text };
/** pg passes a list in this place on to the server, as the types of the parameters. */
const INSTANTS = Object.assign([TIMESTAMPTZ, TIMESTAMPTZ], AS_TEXT);

const BEGIN = 'BEGIN TRANSACTION READ ONLY';
const SET_STYLE = `
  SELECT pg_catalog.set_config('TimeZone', 'UTC', true), pg_catalog.set_config('DateStyle', 'ISO, YMD', true)`;
/** Sets limits in milliseconds where there is none, or a looser one. */
const SET_LIMIT = `
  SELECT pg_catalog.set_config(name, $2, true) FROM pg_catalog.pg_settings
  WHERE name = $1 AND (setting::bigint = 0 OR setting::bigint > $2::bigint)`;

/**
 * Connects once, without another try, and does the work in a transaction that only reads and is never committed.
 *
 * @throws InputError when it cannot connect; besides, what the work throws
 */
export async function inTransaction<T>(
  address: PostgresAddress,
  environment: NodeJS.ProcessEnv,
  work: (run: RunStatement) => Promise<T>,
): Promise<T> {
  const client = await connect(address, environment);
  try {
    const run = runner(client);
    await run(BEGIN);
    await run(SET_STYLE);
    await run(SET_LIMIT, ['statement_timeout', String(STATEMENT_TIMEOUT.toMillis())]);
    await run(SET_LIMIT, ['idle_in_transaction_session_timeout', String(IDLE_TIMEOUT.toMillis())]);
    return await work(run);
  } finally {
    await disconnect(client);
  }
}

/** The driver is loaded here and not before: most forecasts have no database. */
async function connect(address: PostgresAddress, environment: NodeJS.ProcessEnv): Promise<Client> {
  const { host, port, database, user, tlsMode, rootCertificate, patience } = address;
  const ssl = tlsOptions(tlsMode, rootCertificate);
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    host,
    port,
    database,
    user,
    password: () => findPassword(address, environment),
    ssl,
    connectionTimeoutMillis: patience.toMillis(),
    query_timeout: STATEMENT_TIMEOUT.plus(GRACE).toMillis(),
    fallback_application_name: 'greenroom',
    types: AS_TEXT,
  });
  // A connection that breaks between two statements is told by the next statement.
  client.on('error', () => {});
  try {
    return await client.connect().then(() => client);
  } catch (error) {
    await disconnect(client);
    throw connectionIssue(error, address);
  }
}

/** Whatever the server does, the program goes on after the grace. */
async function disconnect(client: Client): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, GRACE.toMillis());
  });
  await Promise.race([client.end(), late]);
  clearTimeout(timer);
  client.connection.stream.destroy();
}

function runner(client: Client): RunStatement {
  return async (text, values = [], types) => {
    const { fields, rows } = await client.query<(string | null)[]>({
      text,
      values: [...values],
      types: types === 'instants' ? INSTANTS : AS_TEXT,
      rowMode: 'array',
    });
    return { fields, rows };
  };
}
