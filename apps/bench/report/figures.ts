/** How long something took, in seconds; `cpu` is what the processors worked for it, as user and as system. */
export interface Time {
  readonly wall: number;
  /** Undefined where it cannot be measured. */
  readonly cpu?: number;
}

/** What one run of a whole process took. */
export interface Run extends Time {
  /** The peak of the resident set, in bytes; undefined where it cannot be measured. */
  readonly memory?: number;
  /** The part of the time in which the input was read; undefined where reading is part of the work. */
  readonly input?: Time;
}

/** All runs of one subject at one size. */
export interface Figure {
  readonly subject: string;
  /** How many tenants are synthesized or published, or events planned. */
  readonly size: number;
  /** In the order of the rounds; at least one. */
  readonly runs: readonly Run[];
}

/** A run without the time in which its input was read. */
export function netOf({ wall, cpu, input }: Run): Time {
  return {
    wall: wall - (input?.wall ?? 0),
    cpu: cpu === undefined ? undefined : cpu - (input?.cpu ?? 0),
  };
}

/** The time that counts: what the processors worked, or what passed where that is all that is known; without the input. */
export function timeOf(run: Run): number {
  const { wall, cpu = wall } = netOf(run);
  return cpu;
}

/** Of each figure the median. */
export function medianRun(runs: readonly Run[]): Run {
  const inputs = runs.flatMap(({ input }) => input ?? []);
  return {
    ...medianTime(runs),
    memory: median(runs.flatMap(({ memory }) => memory ?? [])),
    input: inputs.length === 0 ? undefined : medianTime(inputs),
  };
}

function medianTime(times: readonly Time[]): Time {
  return {
    wall: median(times.map(({ wall }) => wall)) ?? Number.NaN,
    cpu: median(times.flatMap(({ cpu }) => cpu ?? [])),
  };
}

/** Undefined of nothing. */
export function median(values: readonly number[]): number | undefined {
  return values.toSorted((one, other) => one - other)[values.length >> 1];
}
