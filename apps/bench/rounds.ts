import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Comparison, Place, Subject } from './comparison.js';
import { done, measured } from './process.js';
import type { Agreement, Figure, Run, Skipped } from './report/index.js';
import type { Tools } from './tools.js';

export interface RoundOptions {
  readonly runs: number;
  /** In seconds: a peer that takes longer runs once. */
  readonly onceAbove: number;
  readonly tools: Tools;
  /** Is told what comes next. */
  readonly log: (line: string) => void;
}

/** What was measured at one size. */
export interface Measurements {
  readonly figures: readonly Figure[];
  readonly skipped: readonly Skipped[];
  /** Undefined where there is nothing to agree on. */
  readonly agreement: Agreement | undefined;
}

/**
 * Runs the subjects in rounds, one after the other, so that what slows the machine down slows all of them down.
 *
 * @throws Error where the product fails, or where not all agree
 */
export function measureAt(size: number, comparison: Comparison, options: RoundOptions): Measurements {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-bench-'));
  try {
    return new Rounds(comparison, { size, folder }, options).measure();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

class Rounds {
  readonly #runs = new Map<Subject, Run[]>();
  readonly #skipped: Skipped[] = [];

  constructor(
    private readonly comparison: Comparison,
    private readonly place: Place,
    private readonly options: RoundOptions,
  ) {
    for (const subject of comparison.subjects) {
      const { missing, upTo } = subject;
      if (missing !== undefined) this.#skip(subject, missing);
      else if (upTo === undefined || place.size <= upTo.size) this.#runs.set(subject, []);
      else if (upTo.why !== undefined) this.#skip(subject, upTo.why);
    }
  }

  measure(): Measurements {
    this.#log('preparation');
    this.comparison.prepare?.(this.place);
    this.#round(1);
    const agreement = this.#agreement();
    for (let round = 2; round <= this.options.runs; round += 1) this.#round(round);
    const { size } = this.place;
    const figures = [...this.#runs].map(([{ name }, runs]) => ({ subject: name, size, runs }));
    return { figures, skipped: this.#skipped, agreement };
  }

  #round(round: number): void {
    for (const [subject, runs] of this.#runs) {
      if (subject.peer && (runs[0]?.wall ?? 0) > this.options.onceAbove) continue;
      this.#log(`${subject.name}, run ${round} of ${this.options.runs}`);
      try {
        runs.push(this.#run(subject));
      } catch (error) {
        if (!subject.peer) throw error;
        this.#log(`${error}`);
        this.#runs.delete(subject);
        this.#skip(subject, 'it failed');
      }
    }
  }

  #run({ name, command, allCores, tellsInput }: Subject): Run {
    const { folder, printed } = this.#output(name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    this.comparison.reset?.(this.place);
    const { taskset, sync, time } = this.options.tools;
    // Or the disk would still be busy with what others have written.
    if (sync !== undefined) done(sync);
    const run = measured(command(this.place, folder), printed, {
      taskset: allCores ? undefined : taskset,
      time,
    });
    return tellsInput ? { ...run, input: JSON.parse(readFileSync(printed, 'utf8')) } : run;
  }

  #agreement(): Agreement | undefined {
    const { check } = this.comparison;
    if (check === undefined) return undefined;
    this.#log('comparison of the objects');
    const outputs = new Map(
      [...this.#runs.keys()].flatMap(({ name, objects }) => {
        const { folder, printed } = this.#output(name);
        return objects === undefined ? [] : [[name, objects === 'files' ? folder : printed]];
      }),
    );
    const objects = check(this.place, outputs);
    return { size: this.place.size, objects, subjects: [...outputs.keys()] };
  }

  #output(name: string): { readonly folder: string; readonly printed: string } {
    const folder = join(this.place.folder, 'out', name);
    return { folder, printed: `${folder}.printed` };
  }

  #skip({ name }: Subject, why: string): void {
    this.#skipped.push({ subject: name, size: this.place.size, why });
  }

  #log(line: string): void {
    this.options.log(`${this.comparison.name} of ${this.place.size}: ${line}`);
  }
}
