import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/**
 * How much bytecode a function runs before V8 thinks of optimising it: eight times as much as by default. Of what it
 * optimises sooner it knows too little, and often takes it back: one tenant takes a tenth less time so, and many no more.
 */
const PATIENCE = '--interrupt-budget=540672';
/** That of node 20: in another V8 the default may be another, or the flag be gone. */
const PATIENT_V8 = '11.3.';

/**
 * Lets the heap grow by a tenth before it is cleaned up, where V8 would let it become four times as large: a program that
 * drops nearly all that it makes needs two thirds of the memory (192 instead of 294 MB for 10,000 tenants), in the same time.
 */
const SMALL_HEAP = '--heap-growing-percent=10';

/**
 * Lets no object begin its life among the old ones, as V8 would decide for what was often kept while few tenants were made:
 * the first of them that is dropped keeps all that it refers to from being cleaned up soon, a whole tenant, which is then
 * moved to the old ones, too, and so on. Without that, 5,000 tenants take three quarters of the time.
 */
const YOUNG_FIRST = '--no-allocation-site-pretenuring';

/** A program as a start wants it, beside the program's `main.js`. */
export interface Bundle {
  /**
   * All modules in one file, which takes a third of the time that they take one by one: a function of `require`, to be
   * asked for nothing but what node has built in, of the path and of the URL of the file.
   */
  readonly code: URL;
  /**
   * What V8 has compiled of it, which spares a quarter of what is left. Only the V8 that wrote it takes it; any other
   * compiles the code.
   */
  readonly compiled: URL;
  /** Written by the TypeScript compiler whenever it writes a module. */
  readonly modules: URL;
}

/** @param main the URL of the program's `main.js` */
export function bundleOf(main: string): Bundle {
  return {
    code: new URL('bundle.cjs', main),
    compiled: new URL('bundle.bin', main),
    modules: new URL('../../.tsbuildinfo', main),
  };
}

/** True when a file was written after all others, as far as they are there. */
export function isNewer(file: URL, others: readonly URL[]): boolean {
  const writtenAt = changedAt(file);
  return others.every((other) => writtenAt > changedAt(other));
}

/** The code is ASCII but for its comments: to read it as UTF-8 would take 4 ms more. */
export function scriptOf({ code, compiled }: Bundle): Script {
  // First, as V8 takes what was compiled only under the flags under which it was.
  setFlagsFromString(SMALL_HEAP);
  setFlagsFromString(YOUNG_FIRST);
  if (process.versions.v8.startsWith(PATIENT_V8)) setFlagsFromString(PATIENCE);
  return new Script(readFileSync(code, 'latin1'), {
    filename: fileURLToPath(code),
    cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
  });
}

/** Runs the program. */
export function runBundle({ code }: Bundle, script: Script): void {
  script.runInThisContext()(createRequire(code), fileURLToPath(code), code.href);
}

/** Milliseconds since 1970; 0 for a file that is not there. */
function changedAt(file: URL): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
