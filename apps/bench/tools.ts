import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the benchmark finds on the machine of the tools that it can use. */
export interface Tools {
  /** Holds a process on one core; undefined where nothing does. */
  readonly taskset: readonly string[] | undefined;
  /** Waits until everything that was written is on disk, or removed from it; undefined where nothing does. */
  readonly sync: readonly string[] | undefined;
  /** Tells what a process took; undefined where only its duration is known. */
  readonly time: string | undefined;
  /** Its version. */
  readonly jsonnet: string | undefined;
  /** Where the packages of the peers are installed. */
  readonly peers: string | undefined;
}

const PEERS = 'bench/peers/node_modules';
const TASKSET = ['taskset', '-c', '0'];
const SYNC = ['sync'];
const GNU_TIME = '/usr/bin/time';

export function toolsHere(): Tools {
  return {
    taskset: works([...TASKSET, 'true']) ? TASKSET : undefined,
    sync: works(SYNC) ? SYNC : undefined,
    time: works([GNU_TIME, '-f', '%U', 'true']) ? GNU_TIME : undefined,
    jsonnet: outputOf(['jsonnet', '--version'])?.match(/[\d.]+/)?.[0],
    peers: existsSync(join(PEERS, '@kosko/generate')) ? resolve(PEERS) : undefined,
  };
}

/** The versions of what is compared, by name. */
export function versionsOf({ jsonnet, peers }: Tools): Readonly<Record<string, string>> {
  return {
    ...packageVersions('node_modules', ['cdk8s', 'cdk8s-plus-27']),
    ...(peers === undefined ? {} : packageVersions(peers, ['@kosko/generate', 'kubernetes-models'])),
    ...(jsonnet === undefined ? {} : { jsonnet }),
  };
}

function packageVersions(folder: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [name, JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')).version]),
  );
}

function works(command: readonly string[]): boolean {
  return outputOf(command) !== undefined;
}

/** Undefined where the program is not there, or fails. */
function outputOf([program = '', ...args]: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}
