import type { TextDocument } from '../documents/index.js';
import { formatPlace, type Issue, quote } from '../issues/index.js';
import { byCodePoint } from '../wording/index.js';
import { readHistoryCsv } from './history-csv.js';
import { readHistoryJson } from './history-json.js';
import type { HistoryReading, PastSale } from './past-sale.js';

/**
 * Reads past on-sales: CSV with the columns
 * `event,opened_at,time_zone,followers,venue_capacity,tier,presale,peak_rate,duration`, of which event, opened_at,
 * followers and peak_rate have to be there, or a JSON list of objects of these fields. The file's name decides which,
 * else its first character.
 */
export function readHistory(document: TextDocument): HistoryReading {
  const format = isJson(document) ? 'json' : 'csv';
  const { sales, issues } = format === 'json' ? readHistoryJson(document) : readHistoryCsv(document);
  return {
    format,
    records: [...sales].sort((a, b) => byCodePoint(a.opensAt, b.opensAt) || byCodePoint(a.event, b.event)),
    issues: [...issues, ...duplicates(sales)],
  };
}

function isJson({ file, text }: TextDocument): boolean {
  if (/\.json$/i.test(file)) return true;
  return !/\.csv$/i.test(file) && /^\uFEFF?\s*[[{]/.test(text);
}

function duplicates(sales: readonly PastSale[]): Issue[] {
  const first = new Map<string, PastSale>();
  return sales.flatMap((sale): Issue[] => {
    const key = JSON.stringify([sale.event, sale.opensAt]);
    const other = first.get(key);
    if (other !== undefined) return [duplicate(sale, other)];
    first.set(key, sale);
    return [];
  });
}

function duplicate({ event, opensAt, place }: PastSale, other: PastSale): Issue {
  return {
    severity: 'error',
    place,
    problem: `the on-sale of ${quote(event)} at ${opensAt} stands in ${formatPlace(other.place)} already`,
    allowed: 'every opening of an event once',
    mend: 'remove one of the two, or correct its opening',
  };
}
