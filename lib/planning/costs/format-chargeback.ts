import { stringify } from 'csv-stringify/sync';
import { canonicalJson } from '../documents/index.js';
import { type Chargeback, chargebackSchema } from './chargeback-schema.js';

const COLUMNS = ['cost_centre', 'events', 'direct', 'platform', 'total', 'currency'];

/**
 * One row for each cost centre, with the number of its events. A text that a spreadsheet would compute, because it
 * begins with `=`, `+`, `-` or `@`, gets an apostrophe in front: cost centres come from feeds.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function formatChargebackCsv({ currency, lines }: Chargeback): string {
  const rows = lines.map(({ costCentre, events, direct, platform, total }) => [
    costCentre,
    events.length,
    direct.toFixed(2),
    platform.toFixed(2),
    total.toFixed(2),
    currency,
  ]);
  return stringify([COLUMNS, ...rows], { escape_formulas: true, record_delimiter: '\n' });
}

/** The same with the events of each cost centre. */
export function formatChargebackJson(chargeback: Chargeback): string {
  return canonicalJson(chargebackSchema, chargeback);
}
