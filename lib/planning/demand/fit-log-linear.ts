import type { PastSale } from '../history/index.js';
import { formatCount, formatList } from '../wording/index.js';
import { chooseFeatures, columnOf, spansEnough } from './choose-features.js';
import { nineDigits } from './nine-digits.js';
import { PRIOR_POWER_LAW } from './power-law.js';
import { type Exponent, type Fit, regress } from './regress.js';
import { featureWords } from './sale-features.js';
import type { LogLinear, LogLinearFeature } from './schema.js';

/** A fit, and what a person should look at. */
export interface LogLinearFit {
  readonly model: LogLinear;
  readonly warnings: readonly string[];
}

const PRIOR_EXPONENT = PRIOR_POWER_LAW.description.exponent;

/** @param sales at least five, in the order of time */
export function fitLogLinear(sales: readonly PastSale[]): LogLinearFit {
  const followers = columnOf({ name: 'followers' }, sales);
  const canTell = spansEnough(followers.centred);
  const choice = chooseFeatures(sales, canTell ? [followers] : []);
  const columns = [followers, ...choice.columns];
  const logPeaks = sales.map(({ peakRate }) => Math.log(peakRate));
  const free = regress(logPeaks, columns, { value: PRIOR_EXPONENT, isHeld: !canTell });
  // Rounded: a slope of nothing but the last bits is none.
  const isNegative = nineDigits(free.coefficients[0] ?? 0) < 0;
  const exponent: Exponent = isNegative
    ? { value: 0, isHeld: true }
    : { value: PRIOR_EXPONENT, isHeld: !canTell };
  const fit = isNegative ? regress(logPeaks, columns, exponent) : free;
  const features = columns.map(
    ({ feature, mean }, at): LogLinearFeature => ({
      ...feature,
      mean: nineDigits(mean),
      coefficient: nineDigits(fit.coefficients[at] ?? 0),
      standardError: nineDigits(fit.standardErrors[at] ?? 0),
    }),
  );
  const note = noteOf(exponent);
  return {
    model: {
      name: 'log-linear',
      intercept: nineDigits(fit.intercept),
      features,
      leftOut: [...choice.leftOut],
      leverage: fit.leverage.map((row) => row.map(nineDigits)),
      sales: sales.length,
      followers: audiencesOf(sales),
      sigma: nineDigits(fit.sigma),
      degreesOfFreedom: fit.degreesOfFreedom,
      rSquared: nineDigits(fit.rSquared),
      ridge: nineDigits(fit.ridge),
      because: [...summary(sales.length, features, fit, exponent), ...note].join('; '),
    },
    warnings: note,
  };
}

function audiencesOf(sales: readonly PastSale[]): LogLinear['followers'] {
  const counts = sales.map(({ followers }) => followers);
  return {
    least: counts.reduce((a, b) => Math.min(a, b)),
    most: counts.reduce((a, b) => Math.max(a, b)),
  };
}

function noteOf({ value, isHeld }: Exponent): string[] {
  if (!isHeld) return [];
  if (value === 0) {
    return [
      'the sales with more followers had smaller peaks, which no model may learn: the exponent is held at 0, and the followers change nothing',
    ];
  }
  return [
    `the largest audience is less than twice the smallest, so the exponent is not fitted: it is held at ${value}, the prior's`,
  ];
}

function summary(
  sales: number,
  [followers, ...others]: readonly LogLinearFeature[],
  fit: Fit,
  exponent: Exponent,
): string[] {
  const by = others.length === 0 ? '' : ` and by ${formatList(others.map(featureWords), others.length)}`;
  const { sigma, rSquared, degreesOfFreedom, ridge } = fit;
  const drawn = exponent.isHeld ? 'to 0' : `the exponent to ${exponent.value}, the others to 0`;
  return [
    `fitted to ${formatCount(sales)} past on-sales: the peak grows with the power ${formatCount(followers?.coefficient ?? 0)} of the followers${by}`,
    `sigma ${formatCount(sigma)} with ${formatCount(degreesOfFreedom)} degrees of freedom, R2 ${formatCount(rSquared)}`,
    ...(ridge === 0
      ? []
      : [
          `with fewer than ten sales per coefficient, slopes are drawn to the prior (${drawn}) as by ${formatCount(ridge)} sales`,
        ]),
  ];
}
