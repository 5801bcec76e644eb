import { parentPort, workerData } from 'node:worker_threads';
import { EventStacks } from '../../lib/stacks/index.js';
import { type Failure, type ItemReport, type TurnReport, Turns } from '../../lib/synth/index.js';
import { expectLittle } from '../start/index.js';
import { attempted } from './attempted.js';
import type { Assignment } from './crew.js';
import type { KubernetesConfig } from './kubernetes-config.js';
import { seasonApp } from './season.js';

/** Makes and writes tenants in a worker of a `Crew`, and tells it what came of them. */
export function takePart(config: KubernetesConfig): void {
  const { turns: memory, isLarge, ...season }: Assignment = workerData;
  if (!isLarge) expectLittle();
  const turns = new Turns(memory);
  try {
    const app = seasonApp(season);
    // The main thread is refused for the same, and tells it.
    attempted(() => new EventStacks(app, 'stacks', { ...config, ...season }));
    parentPort?.postMessage(app.helpSynth(turns).map(plain));
  } catch (error) {
    turns.stop();
    throw error;
  }
}

/** Anything can be thrown, and not all of it can be told to another thread. */
function plain({ failure, items, ...report }: TurnReport): TurnReport {
  return {
    ...report,
    items: items.map(plainItem),
    ...(failure === undefined ? {} : { failure: plainFailure(failure) }),
  };
}

function plainItem(report: ItemReport): ItemReport {
  const { written } = report;
  return written !== undefined && 'thrown' in written
    ? { ...report, written: plainFailure(written) }
    : report;
}

function plainFailure({ thrown }: Failure): Failure {
  if (!(thrown instanceof Error)) return { thrown: String(thrown) };
  const error = new Error(thrown.message);
  error.stack = thrown.stack;
  return { thrown: error };
}
