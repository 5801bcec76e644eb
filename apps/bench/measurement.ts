/** What one run in a process of its own took; times in milliseconds. */
export interface Measurement {
  /** From the start of the process until all modules were loaded. */
  readonly start: number;
  /** To have the tenants in memory, or what they are planned from. */
  readonly build: number;
  /** To write them to files, or to plan them and format the plan. */
  readonly synth: number;
  readonly total: number;
  /** The peak of the resident set, in bytes. */
  readonly memory: number;
}

/** Measures the two steps and prints the measurement for the process that started this one. */
export function measure<T>(build: () => T, synth: (built: T) => void): void {
  const start = performance.now();
  const built = build();
  const builtAt = performance.now();
  synth(built);
  const total = performance.now();
  const measurement: Measurement = {
    start,
    build: builtAt - start,
    synth: total - builtAt,
    total,
    memory: process.resourceUsage().maxRSS * 1024,
  };
  process.stdout.write(JSON.stringify(measurement));
}

/** What the process was started for: the number of tenants or events, the output folder and the input files. */
export function assignment(): {
  readonly size: number;
  readonly outdir: string;
  readonly objects: string;
  readonly forecast: string;
} {
  const [size = '', outdir = '', objects = '', forecast = ''] = process.argv.slice(2);
  return { size: Number(size), outdir, objects, forecast };
}

/** Of each figure the median over the runs; there must be at least one. */
export function median(runs: readonly Measurement[]): Measurement {
  const of = (figure: keyof Measurement) => {
    const sorted = runs.map((run) => run[figure]).sort((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? Number.NaN;
  };
  return {
    start: of('start'),
    build: of('build'),
    synth: of('synth'),
    total: of('total'),
    memory: of('memory'),
  };
}
