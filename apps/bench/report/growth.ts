import { type Figure, medianRun, timeOf } from './figures.js';

/** The exponents with which something grew since the size before: 1 is linear, 2 quadratic. */
export interface Growth {
  readonly time?: number;
  readonly memory?: number;
}

/** The smallest size, whose run is the base: what grows is what a run takes above it. */
const BASE = 1;

/** Empty where there is no smaller size above the base. */
export function growthOf(figure: Figure, figures: readonly Figure[]): Growth {
  const own = figures.filter(({ subject }) => subject === figure.subject);
  const before = own.findLast(({ size }) => BASE < size && size < figure.size);
  if (before === undefined) return {};
  const base = own.find(({ size }) => size === BASE);
  const exponent = (measure: (figure: Figure) => number | undefined): number | undefined => {
    const least = (base && measure(base)) ?? 0;
    const [small, large] = [before, figure].map((one) => (measure(one) ?? Number.NaN) - least);
    const ratio = Math.log((large ?? 0) / (small ?? 0)) / Math.log(figure.size / before.size);
    return Number.isFinite(ratio) ? ratio : undefined;
  };
  return {
    time: exponent((one) => timeOf(medianRun(one.runs))),
    memory: exponent((one) => medianRun(one.runs).memory),
  };
}
