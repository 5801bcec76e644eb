import { spawnSync } from 'node:child_process';
import { readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describeUnless, isExecutable, programOf, skipReason } from '../../../tools.js';

/** Below this folder Debian has a folder for each version, which is not on PATH. */
const VERSIONS = '/usr/lib/postgresql';
/** Whom the server runs as where the tests run as root: it refuses to be root. */
const USERS = ['postgres', 'nobody'];

/** What starts a PostgreSQL server on this machine. */
export interface Programs {
  /** The folder with `initdb` and `postgres`. */
  readonly bin: string;
  readonly openssl: string;
  /** The user to run as; undefined to stay who one is. */
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
  /** The program that changes the user. */
  readonly setpriv: string | undefined;
}

/** `describe` for tests with a PostgreSQL server; skipped, with the reason in the title, where there is none. */
export function describePostgres(name: string, tests: () => void): void {
  describeUnless(missingPostgres(), name, tests);
}

/**
 * One sentence that says what the tests need and do not find, and how to get it.
 *
 * @throws Error with that sentence where `GREENROOM_REQUIRE_POSTGRES` is `1`, so that CI cannot skip
 */
export function missingPostgres(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const found = findPrograms(environment);
  if (typeof found !== 'string') return undefined;
  return skipReason(`PostgreSQL tests need ${found}`, 'GREENROOM_REQUIRE_POSTGRES', environment);
}

/** The programs, or what is missing and how to get it. */
export function findPrograms(environment: NodeJS.ProcessEnv = process.env): Programs | string {
  const path = (environment.PATH ?? '').split(delimiter);
  const bin = [...path, ...versionFolders(environment)]
    .map(serverFolder)
    .find((found) => found !== undefined);
  if (bin === undefined) return 'the programs initdb and postgres (install PostgreSQL 13 or later)';
  const openssl = programOf('openssl', environment);
  if (openssl === undefined) return 'the program openssl (put it on PATH)';
  if (process.getuid?.() !== 0) return { bin, openssl, user: undefined, setpriv: undefined };
  const setpriv = programOf('setpriv', environment);
  const user = USERS.map(idsOf).find((ids) => ids !== undefined);
  if (setpriv === undefined || user === undefined)
    return 'an ordinary user, as the server refuses to be root';
  return { bin, openssl, user, setpriv };
}

/** Newest first. */
function versionFolders({ GREENROOM_POSTGRES_VERSIONS: root = VERSIONS }: NodeJS.ProcessEnv): string[] {
  try {
    const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
    return versions.map((version) => join(root, version, 'bin'));
  } catch {
    return [];
  }
}

/** The folder, or the one that its `postgres` is a link into, if `initdb` is there too. */
function serverFolder(folder: string): string | undefined {
  const postgres = join(folder, 'postgres');
  if (!isExecutable(postgres)) return undefined;
  return [folder, dirname(realpathSync(postgres))].find((bin) => isExecutable(join(bin, 'initdb')));
}

function idsOf(user: string): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((option) => {
    const { status, stdout } = spawnSync('id', [option, user], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  });
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}
