import * as v from 'valibot';
import { finite, text } from '../fields/index.js';
import { currency, priceDate, priceSource } from './price-book.js';

/** An amount of money in the price book's currency, to the cent. */
export const amount = (what: string) =>
  v.pipe(
    v.number(),
    v.minValue(0, 'an amount of at least 0 with at most two decimals'),
    v.check(isToTheCent, 'an amount of at least 0 with at most two decimals'),
    v.description(what),
  );

/** What one event or pool costs; stands beside it in the forecast. */
export const costSchema = v.strictObject({
  amount: amount("In the price book's currency."),
  because: text('How the amount comes about.'),
});

/** What a season costs; stands in the forecast. */
export const costsSchema = v.strictObject({
  currency,
  prices: v.strictObject({ source: priceSource, date: priceDate }),
  total: amount('Of all events and the platform, for the time that `because` names.'),
  unallocated: amount('The part of the total that no event can be charged for: the platform.'),
  standing: amount('What a platform would cost that stands at its peak for all of that time.'),
  saving: finite('Per cent of `standing` that is saved, with one decimal.', 0, 100),
  because: text('How the total comes about.'),
});

export type Cost = v.InferOutput<typeof costSchema>;
export type Costs = v.InferOutput<typeof costsSchema>;

function isToTheCent(value: number): boolean {
  const cents = Math.round(value * 100);
  return Number.isSafeInteger(cents) && cents / 100 === value;
}
