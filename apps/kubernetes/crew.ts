import { Worker } from 'node:worker_threads';
import type { TurnReport } from '../../lib/synth/index.js';
import type { Season } from './season.js';

/** What a worker is given. */
export interface Assignment extends Season {
  /** The memory of the turns of all. */
  readonly turns: SharedArrayBuffer;
  readonly isLarge: boolean;
}

/** Threads that make and write tenants. What becomes of them is known when the main thread waits for them. */
export class Crew {
  readonly #workers: readonly Worker[];
  readonly #reports: Promise<TurnReport[][]>;

  /** @param modules one for each worker, that calls `takePart` */
  constructor(modules: readonly URL[], assignment: Assignment) {
    this.#workers = modules.map((module) => new Worker(module, { workerData: assignment }));
    this.#reports = Promise.all(this.#workers.map(reportsOf));
    // Nobody may have come to wait for them.
    this.#reports.catch(() => undefined);
  }

  /**
   * What all of them have found out.
   *
   * @throws Error when one of them has ended before it told
   */
  async reports(): Promise<TurnReport[]> {
    return (await this.#reports).flat();
  }

  /** None of them writes anything once this is done. */
  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function reportsOf(worker: Worker): Promise<TurnReport[]> {
  return new Promise((resolve, reject) => {
    worker
      .on('message', resolve)
      .on('messageerror', (error) => reject(lost(wordsOf(error))))
      .on('error', (error) => reject(lost(wordsOf(error))))
      .on('exit', (code) => reject(lost(`it has ended with exit code ${code}`)));
  });
}

function wordsOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

function lost(reason: string): Error {
  return new Error(
    `a worker has not written its tenants: ${reason}. Allowed: workers that end after their work. To mend: correct what the message names, or do without workers by --workers 0.`,
  );
}
