import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startLeashed } from '../../terraform/harness/child.js';
import { describeUnless, programOf, skipReason } from '../../tools.js';

/** Where packages put programs of administrators, which other people's PATH leaves out. */
const SBIN = '/usr/sbin';
const ATTEMPTS = 3;

/** `describe` for tests that ask a real NGINX; skipped, with the reason in the title, where there is none. */
export function describeNginx(name: string, tests: () => void): void {
  describeUnless(missingNginx(), name, tests);
}

/**
 * One sentence that says how to get NGINX where there is none.
 *
 * @throws Error with that sentence where `GREENROOM_REQUIRE_NGINX` is `1`, so that CI cannot skip
 */
export function missingNginx(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  if (programAt(environment) !== undefined) return undefined;
  return skipReason(
    'Routing tests need the program nginx (on Debian, apt-get install nginx-light)',
    'GREENROOM_REQUIRE_NGINX',
    environment,
  );
}

/** An NGINX of our own on the loopback interface. */
export interface Nginx {
  readonly port: number;
  /** The access log up to now, one line for each request. */
  log(): string[];
  /** Ends the process and removes its folder. */
  end(): Promise<void>;
}

/**
 * Starts NGINX with a configuration that listens on the port it is given, and waits until it does.
 *
 * @param configure the configuration, with all files in the folder
 */
export async function startNginx(configure: (port: number, folder: string) => string): Promise<Nginx> {
  for (let attempt = 1; ; attempt += 1) {
    const started = await start(configure);
    if (typeof started !== 'string') return started;
    if (attempt === ATTEMPTS || !started.includes('Address already in use')) throw new Error(started);
  }
}

async function start(configure: (port: number, folder: string) => string): Promise<Nginx | string> {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-nginx-'));
  // Workers of an NGINX that root starts are another user, who must see that there is no such file.
  chmodSync(folder, 0o755);
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), configure(port, folder));
  const nginx = startLeashed(
    [programAt(process.env) ?? 'nginx', '-p', folder, '-e', 'error.log', '-c', 'nginx.conf'],
    { cwd: folder, env: process.env, output: 'pipe' },
  );
  const end = async () => {
    await nginx.end();
    rmSync(folder, { recursive: true, force: true });
  };
  const code = await Promise.race([nginx.exited, listening(port)]);
  if (code !== undefined) {
    const errors = readFileSync(join(folder, 'error.log'), 'utf8');
    rmSync(folder, { recursive: true, force: true });
    return `nginx exited with ${code}: ${errors}`;
  }
  return {
    port,
    log: () => readFileSync(join(folder, 'access.log'), 'utf8').trimEnd().split('\n'),
    end,
  };
}

async function listening(port: number): Promise<undefined> {
  while (!(await answers(port))) await setTimeout(20);
  return undefined;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function programAt({ PATH = '' }: NodeJS.ProcessEnv): string | undefined {
  return PATH === '' ? undefined : programOf('nginx', { PATH: [PATH, SBIN].join(delimiter) });
}
