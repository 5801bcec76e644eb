import type { InstantText } from '../../../lib/planning/instants/index.js';
import type { Duration } from '../../../lib/planning/units/index.js';
import type { PostgresAddress } from './address.js';
import { type DatabaseTable, databaseTable } from './database-table.js';
import { type PostgresOptions, postgresRequest } from './options.js';
import { queryIssue } from './query-issue.js';
import { readRows } from './read-rows.js';
import { feedStatement, type LoadedSelection, loadQuery } from './selection.js';
import { inTransaction } from './session.js';

/** The time that a forecast looks at: what a query has as $1 and $2. */
export interface ForecastWindow {
  readonly asOf: InstantText;
  readonly horizon: Duration;
}

/**
 * Reads the databases among the feeds, in the order of their names. Each comes as a function that gives its table or
 * throws what is wrong, so that a database that fails is told together with whatever else does.
 */
export async function readDatabases(
  options: PostgresOptions,
  window: ForecastWindow,
  environment = process.env,
): Promise<readonly (() => DatabaseTable)[]> {
  try {
    const { addresses, selection } = postgresRequest(options, environment);
    if (addresses.length === 0) return [];
    const loaded = loadQuery(selection);
    const read = (address: PostgresAddress) => readDatabase(address, loaded, window, environment);
    return await Promise.all(addresses.map((address) => settled(read(address))));
  } catch (error) {
    return [refusing(error)];
  }
}

function readDatabase(
  address: PostgresAddress,
  selection: LoadedSelection,
  window: ForecastWindow,
  environment: NodeJS.ProcessEnv,
): Promise<DatabaseTable> {
  const { name } = address;
  return inTransaction(address, environment, async (run) => {
    try {
      const { sql, otherColumns } = await feedStatement(selection, name, run);
      return databaseTable(name, await readRows({ name, sql, ...window }, run), otherColumns);
    } catch (error) {
      throw queryIssue(error, name, selection.kind);
    }
  });
}

async function settled<T>(work: Promise<T>): Promise<() => T> {
  try {
    const value = await work;
    return () => value;
  } catch (error) {
    return refusing(error);
  }
}

function refusing(error: unknown): () => never {
  return () => {
    throw error;
  };
}
