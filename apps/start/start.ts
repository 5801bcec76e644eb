import { isMainThread } from 'node:worker_threads';
import { bundleOf, isNewer, runBundle, scriptOf } from './bundle.js';
import { expectLittle } from './engine.js';

/**
 * Starts a program from its bundle: its thousand modules take five times as long to find, read and compile as all that
 * it does with one tenant. Starts it from its modules when GREENROOM_DEBUG is set, so that a stack trace names them, and
 * when the bundle is older than they are.
 *
 * @param main the URL of the program's `main.js`
 * @param fromModules imports the program
 */
export async function start(main: string, fromModules: () => Promise<unknown>): Promise<void> {
  const bundle = bundleOf(main);
  if (process.env.GREENROOM_DEBUG === undefined && isNewer(bundle.code, [bundle.modules])) {
    const script = scriptOf(bundle);
    // The flags are those of all threads: a worker says itself what is to be expected, when it knows that.
    if (isMainThread) expectLittle();
    runBundle(bundle, script);
  } else {
    await fromModules();
  }
}
