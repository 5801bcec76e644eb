import { sum } from '../statistics/index.js';
import { byCodePoint } from '../wording/index.js';
import { apportion } from './apportion.js';
import type { Chargeback, ChargebackLine } from './chargeback-schema.js';
import { type Cents, toAmount, toCents } from './money.js';
import type { Costs } from './schema.js';

/** What one event costs, and who pays for it. */
export interface ChargebackRow {
  /** @default 'unassigned' */
  readonly costCentre?: string;
  readonly event: string;
  readonly name: string;
  readonly amount: number;
}

/** Bears the platform when there is no event; also the cost centre of events that name none. */
const NOBODY = 'unassigned';

/**
 * Charges each cost centre with its events, and with the share of the platform that is in proportion to what they cost.
 * The lines add up to the total of the costs.
 */
export function chargeback(
  rows: readonly ChargebackRow[],
  { currency, prices, unallocated }: Pick<Costs, 'currency' | 'prices' | 'unallocated'>,
): Chargeback {
  const platform = toCents(unallocated);
  const centres = centresOf(rows);
  const shares = apportion(
    platform,
    centres.map(({ direct }) => direct),
  );
  const direct = sum(centres.map((centre) => centre.direct));
  return {
    currency,
    prices,
    lines: centres.map((centre, index) => lineOf(centre, shares[index] ?? 0)),
    direct: toAmount(direct),
    platform: toAmount(platform),
    total: toAmount(direct + platform),
  };
}

interface Centre {
  readonly costCentre: string;
  readonly rows: readonly ChargebackRow[];
  readonly direct: Cents;
}

/** Sorted by cost centre, and in each by event. */
function centresOf(rows: readonly ChargebackRow[]): Centre[] {
  const byCentre = new Map<string, ChargebackRow[]>(rows.length === 0 ? [[NOBODY, []]] : []);
  for (const row of rows.toSorted((a, b) => byCodePoint(a.event, b.event))) {
    const { costCentre = NOBODY } = row;
    const own = byCentre.get(costCentre);
    if (own === undefined) byCentre.set(costCentre, [row]);
    else own.push(row);
  }
  return [...byCentre]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([costCentre, own]) => ({
      costCentre,
      rows: own,
      direct: sum(own.map(({ amount }) => toCents(amount))),
    }));
}

function lineOf({ costCentre, rows, direct }: Centre, share: Cents): ChargebackLine {
  return {
    costCentre,
    events: rows.map(({ event, name, amount }) => ({ event, name, amount })),
    direct: toAmount(direct),
    platform: toAmount(share),
    total: toAmount(direct + share),
  };
}
