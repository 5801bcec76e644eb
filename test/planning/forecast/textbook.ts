/** Of the default policy. */
const SERVICE = { millis: 80, slots: 50, percent: 75, waitMillis: 50, waitShare: 0.01, zones: 3 };

/** Pods of a tier. */
export interface Limits {
  readonly idle: number;
  readonly min: number;
  readonly max: number;
}

/** By Little's law `rate x time` requests are served at once; of a pod's slots three quarters may be in use. */
export function podsByUse(rate: number): number {
  return Math.ceil((rate * SERVICE.millis * 100) / (1000 * SERVICE.slots * SERVICE.percent));
}

/** The fewest pods with P(wait > t) = C exp(-(c - a) t / s) of at most the share. */
export function podsByWait(rate: number): number {
  const load = (rate * SERVICE.millis) / 1000;
  let pods = Math.floor(load / SERVICE.slots) + 1;
  while (longWaits(load, pods * SERVICE.slots) > SERVICE.waitShare) pods += 1;
  return pods;
}

function longWaits(load: number, slots: number): number {
  return erlangC(load, slots) * Math.exp((-(slots - load) * SERVICE.waitMillis) / SERVICE.millis);
}

/** C = (a^c / c!) c / (c - a) / (sum of a^k / k! for k < c, and the same), by logarithms, as c! has no room. */
function erlangC(load: number, slots: number): number {
  const logs = [0];
  for (let k = 1; k <= slots; k += 1) logs.push((logs[k - 1] ?? 0) + Math.log(load) - Math.log(k));
  const most = Math.max(...logs);
  const waiting = (Math.exp((logs[slots] ?? 0) - most) * slots) / (slots - load);
  const served = sum(logs.slice(0, slots).map((log) => Math.exp(log - most)));
  return waiting / (served + waiting);
}

/** Enough are left of n when the fullest of three zones, with a third rounded up, is lost. */
export function podsInTier(rate: number, { idle, min, max }: Limits): number {
  const needed = Math.max(podsByUse(rate), podsByWait(rate));
  let pods = needed;
  while (pods - Math.ceil(pods / SERVICE.zones) < needed) pods += 1;
  return Math.min(Math.max(pods, min, idle), max);
}

/** For even degrees of freedom: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.4. */
export function belowStudentT(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  let [term, series] = [1, 1];
  for (let k = 2; k <= degrees - 2; k += 2) {
    term *= (Math.cos(angle) ** 2 * (k - 1)) / k;
    series += term;
  }
  return (1 + Math.sin(angle) * series) / 2;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
