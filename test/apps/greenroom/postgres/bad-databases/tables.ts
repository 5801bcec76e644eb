import { as, type BadDatabase, COLUMNS } from './bad-database.js';

export const BAD_TABLES: readonly BadDatabase[] = [
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
];
