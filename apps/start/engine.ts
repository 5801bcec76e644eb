import { setFlagsFromString } from 'node:v8';

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

/** What follows is measured with node 20: in another V8 the defaults may be others, or the flags be gone. */
const MEASURED_V8 = '11.3.';

/**
 * Optimised code calls the functions of lists (`map`, `filter`), where V8 would put what they do into it, and would take it
 * back for each list of another kind. 10,000 tenants take a fifth less time so.
 */
const LISTS_BY_CALLS = '--no-turbo-inline-array-builtins';

/** Half as much of what a function calls becomes part of it, which is sooner made: 2,000 and 5,000 tenants take 4 % less time. */
const SHORT_CODE = '--max-inlined-bytecode-size-cumulative=500';

/** Half of the bytecode that a function runs by default before V8 thinks of optimising it. */
const SOON = '--interrupt-budget=32768';

/** Eight times as much as by default. */
const LATE = '--interrupt-budget=540672';

/** Sets what a program runs with. What V8 has compiled before it takes under the same flags alone. */
export function setFlags(): void {
  setFlagsFromString(SMALL_HEAP);
  setFlagsFromString(YOUNG_FIRST);
  expectMuch();
}

/**
 * Lets V8 optimise next to nothing, as with few charts that takes longer than what it saves: one tenant takes a third less
 * time so, and 1,000 take a tenth less.
 */
export function expectLittle(): void {
  setMeasured(LATE);
}

/**
 * Lets V8 optimise what runs some hundred times, in all threads: 5,000 tenants and more take a fifth less time so. It is to be
 * said before there are charts, as each function keeps what it was allowed when it ran first.
 */
export function expectMuch(): void {
  for (const flag of [LISTS_BY_CALLS, SHORT_CODE, SOON]) setMeasured(flag);
}

function setMeasured(flag: string): void {
  if (process.versions.v8.startsWith(MEASURED_V8)) setFlagsFromString(flag);
}
