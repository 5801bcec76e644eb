import type { BadDatabase } from './bad-databases/bad-database.js';
import { BAD_COMMAND_LINES } from './bad-databases/command-line.js';
import { BAD_CONNECTIONS } from './bad-databases/connections.js';
import { BAD_QUERIES } from './bad-databases/queries.js';
import { BAD_ROWS } from './bad-databases/rows.js';
import { BAD_TABLES } from './bad-databases/tables.js';

export const BAD_DATABASES: readonly BadDatabase[] = [
  ...BAD_CONNECTIONS,
  ...BAD_COMMAND_LINES,
  ...BAD_TABLES,
  ...BAD_QUERIES,
  ...BAD_ROWS,
];
