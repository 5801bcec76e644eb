import * as v from 'valibot';
import { line } from '../fields/index.js';
import { amount, costsSchema } from './schema.js';

const chargebackLineSchema = v.strictObject({
  costCentre: line('Who pays.'),
  events: v.pipe(
    v.array(
      v.strictObject({
        event: line("The event's id in its feed."),
        name: line("The event's name."),
        amount: amount('What it costs, without the platform.'),
      }),
    ),
    v.description("Sorted by the event's id."),
  ),
  direct: amount('Of its events.'),
  platform: amount('Its share of what no event can be charged for.'),
  total: amount('`direct` and `platform`.'),
});

/** What each cost centre pays for a season. */
export const chargebackSchema = v.strictObject({
  currency: costsSchema.entries.currency,
  prices: costsSchema.entries.prices,
  lines: v.pipe(v.array(chargebackLineSchema), v.description('Sorted by cost centre.')),
  direct: amount('Of all lines.'),
  platform: amount('Of all lines.'),
  total: amount('Of all lines.'),
});

export type Chargeback = v.InferOutput<typeof chargebackSchema>;
export type ChargebackLine = v.InferOutput<typeof chargebackLineSchema>;
