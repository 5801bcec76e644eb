import { closeSync, fstatSync, openSync, renameSync, statSync } from 'node:fs';
import koffi from 'koffi';

/** Two functions of the C library that Node does not have: both are atomic, and neither leaves anything behind. */
interface SystemCalls {
  /** Exchanges two paths; false where the file system cannot. */
  exchange(one: string, other: string): boolean;
  /** Locks a file for as long as this process lives; false where another process has it. */
  lock(file: string): boolean;
}

const LOCK_EXCLUSIVE_NOW = 2 | 4;
const AT_CWD = -100;
const EXCHANGE = 2;
/** What a file system, or an old kernel, says that cannot exchange. */
const UNABLE = new Set([22, 38, 45, 95]);

/** @throws Error on a system that is neither Linux nor macOS */
export function systemCalls(): SystemCalls {
  if (process.platform === 'linux') return linux();
  if (process.platform === 'darwin') return macOs();
  throw new Error(`greenroom publish needs Linux or macOS, and this is ${process.platform}`);
}

function linux(): SystemCalls {
  const library = koffi.load('libc.so.6');
  const rename = library.func('int renameat2(int, const char *, int, const char *, unsigned int)');
  return {
    exchange: (one, other) => succeeded(rename(AT_CWD, one, AT_CWD, other, EXCHANGE)),
    lock: lockWith(library.func('int flock(int, int)')),
  };
}

function macOs(): SystemCalls {
  const library = koffi.load('libSystem.dylib');
  const rename = library.func('int renamex_np(const char *, const char *, unsigned int)');
  return {
    exchange: (one, other) => succeeded(rename(one, other, EXCHANGE)),
    lock: lockWith(library.func('int flock(int, int)')),
  };
}

function lockWith(flock: (descriptor: number, operation: number) => number): SystemCalls['lock'] {
  return (file) => {
    const descriptor = openSync(file, 'a');
    const isLocked = flock(descriptor, LOCK_EXCLUSIVE_NOW) === 0;
    // Whoever had it may have removed the file meanwhile: then the lock is on one that nobody else will find.
    if (isLocked && statSync(file, { throwIfNoEntry: false })?.ino === fstatSync(descriptor).ino) return true;
    closeSync(descriptor);
    return false;
  };
}

function succeeded(result: number): boolean {
  if (result === 0) return true;
  const code = koffi.errno();
  if (UNABLE.has(code)) return false;
  throw new Error(`the two trees could not be exchanged: errno ${code}`);
}

/** Where two paths cannot be exchanged: for a moment there is nothing at `to`. @param aside a path that is free */
export function exchangeInTwoSteps(next: string, to: string, aside: string): void {
  renameSync(to, aside);
  renameSync(next, to);
  renameSync(aside, next);
}
