import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../../lib/planning/issues/index.js';
import type { PostgresAddress } from './address.js';

const FIELDS = ['host', 'port', 'database', 'user'] as const;
const OTHERS = 0o077;

/**
 * The password for a server that asks for one: of the address, of PGPASSWORD, or of the first line of the password
 * file that fits, in this order, as libpq has it.
 *
 * @throws InputError when there is none, or the password file is not the user's alone
 */
export function findPassword(address: PostgresAddress, environment: NodeJS.ProcessEnv): string {
  const given = address.password ?? (environment.PGPASSWORD || undefined);
  if (given !== undefined) return given;
  const file = passwordFile(environment);
  const password = readLines(file, address)
    .map(parseLine)
    .find((fields) => fits(fields, address))?.[FIELDS.length];
  if (password !== undefined) return password;
  throw new InputError([
    {
      severity: 'error',
      place: { file: address.name },
      problem: `the server asks for the password of user ${JSON.stringify(address.user)}, and there is none`,
      allowed: 'a password in PGPASSWORD, or in a line of ~/.pgpass or PGPASSFILE that fits the address',
      mend: 'give the password in one of these',
    },
  ]);
}

function passwordFile({ PGPASSFILE, HOME, APPDATA }: NodeJS.ProcessEnv): string | undefined {
  if (PGPASSFILE) return PGPASSFILE;
  if (process.platform === 'win32') return APPDATA && join(APPDATA, 'postgresql', 'pgpass.conf');
  return HOME && join(HOME, '.pgpass');
}

/** No lines for a file that is not there: then there is no password, and that is what is told. */
function readLines(file: string | undefined, address: PostgresAddress): string[] {
  if (file === undefined) return [];
  const text = readQuietly(file, address);
  return text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
}

function readQuietly(file: string, { name }: PostgresAddress): string {
  try {
    if (process.platform === 'win32' || (statSync(file).mode & OTHERS) === 0)
      return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
  throw new InputError([
    {
      severity: 'error',
      place: { file: name },
      problem: `the server asks for a password, and the password file ${file} is open to others`,
      allowed: 'a password file that only its owner can read and write',
      mend: `run chmod 600 ${file}`,
    },
  ]);
}

/** `host:port:database:user:password`, where a backslash takes the meaning from ":" and "\". */
function parseLine(line: string): string[] {
  const fields = [...line.matchAll(/(?:^|:)((?:[^:\\]|\\.|\\$)*)/g)].map(([, field = '']) => field);
  return fields.map((field) => field.replace(/\\(.)/g, '$1'));
}

function fits(fields: readonly string[], address: PostgresAddress): boolean {
  if (fields.length <= FIELDS.length) return false;
  // A Unix socket is called so in the password file, in whatever folder it is.
  const host = address.host.startsWith('/') ? 'localhost' : address.host;
  const wanted = { ...address, host };
  return FIELDS.every((field, index) => fields[index] === '*' || fields[index] === String(wanted[field]));
}
