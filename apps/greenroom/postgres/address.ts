import { InputError, type Issue, quote } from '../../../lib/planning/issues/index.js';
import { Duration } from '../../../lib/planning/units/index.js';
import { isTlsMode, TLS_MODES, type TlsMode } from './tls.js';

const DEFAULT_PORT = '5432';
/** A server answers within milliseconds; ten seconds are for one that wakes up first. */
const DEFAULT_PATIENCE = Duration.seconds(10);
const PARAMETERS = ['host', 'sslmode', 'sslrootcert', 'connect_timeout'] as const;

/** A database to read, and who reads it. */
export interface PostgresAddress {
  /** What it is called in forecasts and messages: `postgres://host:port/database`, and nothing of the user. */
  readonly name: string;
  /** A host, an IP address, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  /** The one that stands in the address; there are better places for it. */
  readonly password?: string;
  readonly tlsMode: TlsMode;
  /** The file with the certificates that the server's is checked against. */
  readonly rootCertificate?: string;
  /** How long a connection may take. */
  readonly patience: Duration;
}

/**
 * True for what is meant for the address of a database, and no file: also when it is written as other programs have
 * it, as the message about a file that is not there would show a password.
 */
export function isPostgresAddress(feed: string): boolean {
  return /^(jdbc:)?postgres(ql)?(\+\w+)?:/i.test(feed);
}

/**
 * Reads `postgres://user@host:port/database?sslmode=...`; what it leaves out comes from the environment, by the names
 * that libpq gives the variables.
 *
 * @throws InputError that never shows an address that cannot be read, as nobody knows where in it the password is
 */
export function parseAddress(text: string, environment: NodeJS.ProcessEnv): PostgresAddress {
  const url = parseUrl(text);
  const parameter = (name: (typeof PARAMETERS)[number]) => url.searchParams.get(name) || undefined;
  const user =
    decodeURIComponent(url.username) || environment.PGUSER || environment.USER || environment.USERNAME;
  if (!user) throw refusal(NO_USER);
  const host = decodeURIComponent(url.hostname) || parameter('host') || environment.PGHOST || 'localhost';
  const port = url.port || environment.PGPORT || DEFAULT_PORT;
  const database = decodeURIComponent(url.pathname.slice(1)) || environment.PGDATABASE || user;
  const name = `postgres://${host.startsWith('/') ? encodeURIComponent(host) : host}:${port}/${encodeURIComponent(database)}`;
  const tlsMode = parameter('sslmode') ?? (environment.PGSSLMODE || 'disable');
  const patience = parameter('connect_timeout') ?? (environment.PGCONNECT_TIMEOUT || '0');
  const issues = [
    ...parameterIssues(name, url.searchParams),
    ...valueIssues(name, 'port', port, isPort(port), 'a number from 1 to 65535'),
    ...valueIssues(name, 'sslmode', tlsMode, isTlsMode(tlsMode), TLS_MODES.join(', ')),
    ...valueIssues(name, 'connect_timeout', patience, isSeconds(patience), 'whole seconds, at most 3600'),
  ];
  if (issues.length > 0 || !isTlsMode(tlsMode)) throw new InputError(issues);
  return {
    name,
    host: host.replace(/^\[(.*)\]$/, '$1'),
    port: Number(port),
    database,
    user,
    password: decodeURIComponent(url.password) || undefined,
    tlsMode,
    rootCertificate: parameter('sslrootcert') ?? (environment.PGSSLROOTCERT || undefined),
    patience: Number(patience) === 0 ? DEFAULT_PATIENCE : Duration.seconds(Number(patience)),
  };
}

function parseUrl(text: string): URL {
  const url = /^postgres(ql)?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  // What a password with a "/", "?" or "#" in it leaves behind the host is not to be taken for a database.
  if (
    url === undefined ||
    /^\/.*\//.test(url.pathname) ||
    /[@#]/.test(url.pathname + url.search + url.hash)
  ) {
    throw refusal(UNREADABLE);
  }
  if (!isEncoded(text)) throw refusal(UNREADABLE);
  return url;
}

function isEncoded(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

function isSeconds(text: string): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) <= 3600;
}

function parameterIssues(name: string, parameters: URLSearchParams): Issue[] {
  const known: readonly string[] = PARAMETERS;
  return [...new Set(parameters.keys())]
    .filter((key) => !known.includes(key))
    .map((key) => ({
      ...COMMAND_LINE,
      problem: `the address of ${name} has the parameter ${quote(key)}`,
      allowed: `the parameters ${PARAMETERS.join(', ')}`,
      mend: 'leave it out',
    }));
}

function valueIssues(name: string, what: string, value: string, isRight: boolean, allowed: string): Issue[] {
  if (isRight) return [];
  const problem = `the ${what} of ${name} is ${quote(value)}`;
  return [{ ...COMMAND_LINE, problem, allowed, mend: 'correct it in the address or in the environment' }];
}

const COMMAND_LINE = {
  severity: 'error',
  place: { file: 'command line', field: '--feed' },
} as const;

const UNREADABLE = {
  problem: 'the address of a database cannot be read; it is not shown, as it may hold a password',
  allowed:
    'postgres://user@host:port/database, with "@", "/", "?", "#" and "%" inside of a name as %40, %2F, %3F, %23 and %25',
  mend: 'correct it, and leave the password to PGPASSWORD or ~/.pgpass',
};

const NO_USER = {
  problem: 'the address of a database names no user',
  allowed: 'postgres://user@host:port/database, or the user in PGUSER',
  mend: 'name the user',
};

function refusal(words: Pick<Issue, 'problem' | 'allowed' | 'mend'>): InputError {
  return new InputError([{ ...COMMAND_LINE, ...words }]);
}
