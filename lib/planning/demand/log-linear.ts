import { SHARE_OF } from '../quantiles/index.js';
import { wholeRate } from '../rates/index.js';
import { studentTQuantile } from '../statistics/index.js';
import { formatCount } from '../wording/index.js';
import type { Demand, DemandInput, DemandModel } from './demand-model.js';
import { arithmetic } from './log-linear-arithmetic.js';
import { quantileOf, sectionOf } from './log-linear-section.js';
import type { LogLinear } from './schema.js';

/** Audiences so many times beyond those that were fitted are extrapolated. */
const FAR = 3;

/**
 * The model of a fit: log-normal around a median that is a power of the followers, with Student's t for what so few
 * sales leave unknown. An audience of none asks for nothing, as of the prior.
 *
 * Far below the audiences that were fitted, knowing less would outweigh expecting less, and a quantile would rise
 * again: from its lowest point down it stays there, so that more followers never mean less.
 */
export function logLinear(description: LogLinear): DemandModel {
  const t90 = studentTQuantile(SHARE_OF.p90, description.degreesOfFreedom);
  const t99 = studentTQuantile(SHARE_OF.p99, description.degreesOfFreedom);
  return { description, peak: (input) => peakOf(input, description, [t90, t99]) };
}

function peakOf(input: DemandInput, model: LogLinear, [t90, t99]: readonly [number, number]): Demand {
  if (input.followers === 0)
    return { p50: 0, p90: 0, p99: 0, because: 'an audience of none asks for nothing' };
  const section = sectionOf(model, input);
  const [at90, at99] = [quantileOf(section, t90), quantileOf(section, t99)];
  const rates = {
    p50: wholeRate(Math.exp(section.level + section.slope * section.x)),
    p90: wholeRate(Math.exp(at90.logRate)),
    p99: wholeRate(Math.exp(at99.logRate)),
  };
  const floors = { p90: at90.heldAt, p99: at99.heldAt };
  const warning = extrapolation(input, model);
  return {
    ...rates,
    because: arithmetic({ input, model, section, rates, t90, t99, floors }),
    ...(warning === undefined ? {} : { warning }),
  };
}

function extrapolation({ followers }: DemandInput, model: LogLinear): string | undefined {
  const { least, most } = model.followers;
  if (followers > FAR * most) {
    return `${formatCount(followers)} followers are more than three times the largest audience that the model was fitted to, ${formatCount(most)}: its numbers are extrapolated`;
  }
  if (followers * FAR < least) {
    return `${formatCount(followers)} followers are less than a third of the smallest audience that the model was fitted to, ${formatCount(least)}: its numbers are extrapolated`;
  }
  return undefined;
}
