import * as v from 'valibot';
import { duration, finite, text } from '../fields/index.js';

/** How a crowd comes: all of it at once, then fewer and fewer, until only those who come at any time are left. */
export const arrivalShape = {
  spike: duration('How long the crowd of the opening stays whole.'),
  halfLife: duration('How long it then takes to halve, again and again.'),
  tail: finite('The share of the peak that stays until the window closes.', 0, 1),
} as const;

export const arrivalSchema = v.strictObject({
  ...arrivalShape,
  because: text('Where the shape comes from.'),
});

export type Arrival = v.InferOutput<typeof arrivalSchema>;
export type ArrivalShape = Omit<Arrival, 'because'>;

/**
 * Before any on-sale of one's own was measured. The tail is that of the largest on-sale of which both are published:
 * 40,000 requests/s on average over the day, some 200,000 at the opening; spike and half-life are our assumption.
 * https://thenewstack.io/avoiding-success-disasters-ticketmaster-vs-taylor-swift/
 */
export const STATED_ARRIVAL: Arrival = {
  spike: '10m',
  halfLife: '20m',
  tail: 0.2,
  because:
    'stated, not fitted: a fifth of the peak stays, as in a published on-sale (2022: 200,000 req/s at the opening, 40,000 over the day); the first ten minutes and the half-life of twenty are an assumption',
};
