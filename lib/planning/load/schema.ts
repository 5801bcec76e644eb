import * as v from 'valibot';
import { instant, text, whole } from '../fields/index.js';

/** What all tenants together ask for. */
export const loadSchema = v.strictObject({
  requests: whole(
    'Requests at most in what is still to come of all windows, if every crowd is as large as its quantile.',
    0,
  ),
  averageRate: whole('Requests per second on average, until the last window closes.', 0),
  peak: v.strictObject({
    at: instant('The first instant at which the most requests per second are expected.'),
    rate: whole('Requests per second then.', 0),
  }),
  because: text('How the numbers came about, for the person who reviews them.'),
});

export type Load = v.InferOutput<typeof loadSchema>;
