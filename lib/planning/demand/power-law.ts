import { wholeRate } from '../rates/index.js';
import { formatCount } from '../wording/index.js';
import type { Demand, PowerLawModel, PowerLawParameters } from './demand-model.js';

/** What the shares of p90 and p99 of the standard normal distribution lie below. */
const Z_90 = 1.2815515655446004;
const Z_99 = 2.3263478740408408;
const ONE_MILLION = 1_000_000;

/**
 * Before any on-sale of one's own was measured: the median peak is 1,200 requests/s at one million followers and
 * grows with the power 0.7 of the audience; one on-sale in ten has more than three times its median.
 *
 * Held against two published on-sales, with one follower in twenty at the door when it opens (our assumption):
 * - 2010, 51,658 people for 1,000 tickets, 844 requests/s at the peak: an audience of 1.03 million, median 1,228
 *   https://www.lordshaper.com/2010/12/17/51658-people-vs-1000-tickets/
 * - 2022, 3.5 million people registered, 3.5 billion requests in a day, 40,000 requests/s on average and some 200,000
 *   at the opening, four times the largest before: an audience of 70 million, median 23,483, p90 74,416, p99 190,563
 *   https://thenewstack.io/avoiding-success-disasters-ticketmaster-vs-taylor-swift/
 *   https://info.ticketsignup.io/founders-corner-could-runsignup-or-ticketsignup-handle-taylor-swift/
 */
export const PRIOR_POWER_LAW = powerLaw({
  peakAtOneMillion: 1200,
  exponent: 0.7,
  sigma: 0.9,
  because:
    'a prior, not a fit: agrees with two published on-sales (2010: 51,658 people, 844 req/s; 2022: 3.5 million people, 40,000 req/s over a day) when one follower in twenty comes to the opening; sigma is wide because nothing was measured here yet',
});

/** The peak is log-normal around a median that is a power of the audience; an audience of none asks for nothing. */
export function powerLaw(parameters: PowerLawParameters): PowerLawModel {
  return {
    description: { name: 'power-law', ...parameters },
    peak: ({ followers }) => peakOf(followers, parameters),
  };
}

function peakOf(followers: number, { peakAtOneMillion, exponent, sigma }: PowerLawParameters): Demand {
  const median = followers === 0 ? 0 : peakAtOneMillion * (followers / ONE_MILLION) ** exponent;
  return {
    p50: wholeRate(median),
    p90: wholeRate(median * Math.exp(Z_90 * sigma)),
    p99: wholeRate(median * Math.exp(Z_99 * sigma)),
    because: `${formatCount(peakAtOneMillion)} req/s x (${formatCount(followers)} followers / 1,000,000)^${exponent} at p50, log-normal with sigma ${sigma}`,
  };
}
