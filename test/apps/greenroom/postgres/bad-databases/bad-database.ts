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

/** The address of a user at the server. */
export const as =
  (user: string, database = 'tickets', parameters = '') =>
  ({ port }: Servers) =>
    `postgres://${user}@127.0.0.1:${port}/${database}${parameters}`;
export const COLUMNS =
  'the columns id, name, on_sale, off_sale, time_zone, venue_capacity, performers, followers, host, path, tier, cost_centre';
export const TIMES =
  'an instant such as 2026-11-21T09:00:00Z, or a local time such as 2026-11-21T10:00 with a zone';
