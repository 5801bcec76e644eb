import { Presets, SingleBar } from 'cli-progress';

const DELAY = 1000;

/**
 * A line with counts and an estimate on standard error, for work that takes longer than a second at a
 * terminal; silent everywhere else.
 */
export class Progress {
  private readonly started = Date.now();
  private bar: SingleBar | undefined;

  constructor(private readonly what: string) {}

  update(done: number, total: number): void {
    if (!process.stderr.isTTY || process.env.CI !== undefined) return;
    if (this.bar === undefined && Date.now() - this.started < DELAY) return;
    this.bar ??= this.start(total);
    this.bar.update(done);
  }

  stop(): void {
    this.bar?.stop();
  }

  private start(total: number): SingleBar {
    const format = `${this.what} {bar} {value}/{total}, {eta_formatted} left`;
    const bar = new SingleBar(
      { format, clearOnComplete: true, stream: process.stderr },
      Presets.shades_classic,
    );
    bar.start(total, 0);
    return bar;
  }
}
