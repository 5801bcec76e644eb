import { spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { type Leashed, startLeashed } from '../../../terraform/harness/child.js';
import { findPrograms, type Programs } from './programs.js';

const SUPERUSER = 'postgres';
const PASSWORD = 'of-the-superuser';
/** A start takes a second on an idle machine. */
const PATIENCE = 60_000;
const ATTEMPTS = 5;

/** A PostgreSQL server that is empty at the start. */
export interface PostgresServer {
  readonly port: number;
  /** The folder of its Unix socket. */
  readonly socketFolder: string;
  /** A certificate for 127.0.0.1 and for no name, signed by itself; the server shows it once `ssl` is on. */
  readonly certificate: string;
  /** Runs statements as the superuser. */
  sql(statements: string, database?: string): Promise<pg.QueryResult>;
  /** Changes a setting of the running server. */
  set(setting: string, value: string): Promise<void>;
  /** The environment of a command that is to know nothing of this machine's user. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * Starts a server on a free port, in a folder of its own, that listens on 127.0.0.1 and asks for passwords there.
 * It also ends when the test process does.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = findPrograms();
  if (typeof programs === 'string') throw new Error(`there is no ${programs}`);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'greenroom-postgres-')));
  try {
    if (programs.user !== undefined) chownSync(folder, programs.user.uid, programs.user.gid);
    const data = createData(programs, folder);
    const { port, server } = await start(programs, folder, data);
    return {
      port,
      socketFolder: folder,
      certificate: join(folder, 'server.crt'),
      sql: (statements, database = SUPERUSER) => runAsSuperuser(port, statements, database),
      set: (setting, value) => change(port, setting, value),
      env: emptyEnvironment(folder),
      stop: async () => {
        // A server that is asked politely waits for its clients.
        signalServer(data, 'SIGINT');
        await server.end();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function createData({ bin, openssl, user }: Programs, folder: string): string {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, PASSWORD, { mode: 0o644 });
  run(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      SUPERUSER,
      '--pwfile',
      passwordFile,
      '--auth-local=trust',
      '--auth-host=scram-sha-256',
    ].concat(['--encoding=UTF8', '--locale=C', '--no-sync']),
    user,
  );
  // One user has to come with TLS.
  const rules = join(data, 'pg_hba.conf');
  writeFileSync(rules, `hostnossl all guarded all reject\n${readFileSync(rules, 'utf8')}`);
  run(
    openssl,
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=greenroom test'].concat([
      ...['-addext', 'subjectAltName=IP:127.0.0.1'],
      ...['-keyout', join(folder, 'server.key'), '-out', join(folder, 'server.crt')],
    ]),
    user,
  );
  return data;
}

function run(program: string, args: readonly string[], user: Programs['user']): void {
  const { status, stderr } = spawnSync(program, args, { ...user, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} fails: ${stderr}`);
}

async function start(programs: Programs, folder: string, data: string) {
  const file = join(folder, 'log');
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const log = openSync(file, 'a');
    const server = startLeashed(serverCommand(programs, folder, data, port), {
      env: { PATH: process.env.PATH },
      output: log,
    });
    closeSync(log);
    if (await answers(port, server)) return { port, server };
    await server.end();
    // Another process may have taken the port since it was found free.
    if (attempt === ATTEMPTS) throw new Error(`postgres does not start:\n${readFileSync(file, 'utf8')}`);
  }
}

function serverCommand(
  { bin, user, setpriv }: Programs,
  folder: string,
  data: string,
  port: number,
): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    ssl_cert_file: join(folder, 'server.crt'),
    ssl_key_file: join(folder, 'server.key'),
    fsync: 'off',
    lc_messages: 'C',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [join(bin, 'postgres'), '-D', data, '-p', String(port), ...options];
  if (user === undefined || setpriv === undefined) return command;
  return [setpriv, `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', ...command];
}

async function answers(port: number, server: Leashed): Promise<boolean> {
  let isOver = false;
  const over = server.exited.then(() => {
    isOver = true;
  });
  const deadline = performance.now() + PATIENCE;
  while (!isOver && performance.now() < deadline) {
    const answer = await runAsSuperuser(port, 'SELECT 1', SUPERUSER).catch(() => undefined);
    if (answer !== undefined) return true;
    await Promise.race([over, setTimeout(50)]);
  }
  return false;
}

async function runAsSuperuser(port: number, statements: string, database: string): Promise<pg.QueryResult> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: SUPERUSER,
    password: PASSWORD,
    database,
    ssl: false,
  });
  client.on('error', () => {});
  await client.connect();
  try {
    return await client.query(statements);
  } finally {
    await client.end();
  }
}

/** For a moment after the reload, new connections still have the old value. */
async function change(port: number, setting: string, value: string): Promise<void> {
  await runAsSuperuser(port, `ALTER SYSTEM SET ${setting} = ${value}`, SUPERUSER);
  await runAsSuperuser(port, 'SELECT pg_reload_conf()', SUPERUSER);
  for (;;) {
    const { rows } = await runAsSuperuser(port, `SHOW ${setting}`, SUPERUSER);
    if (rows[0]?.[setting] === value) return;
    await setTimeout(20);
  }
}

function signalServer(data: string, signal: NodeJS.Signals): void {
  const [pid] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(pid), signal);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

function emptyEnvironment(home: string): Record<string, string> {
  const names = Object.keys(process.env).filter((name) => name.startsWith('PG'));
  return {
    ...Object.fromEntries(names.map((name) => [name, ''])),
    HOME: home,
    USER: 'nobody-known',
    CI: '1',
  };
}
