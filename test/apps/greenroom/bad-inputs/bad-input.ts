/** One bad input of `greenroom forecast`. */
export interface BadInput {
  /** Completes "refuses ...". */
  readonly title: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Options besides --feed, --as-of and --out; a later one wins. */
  readonly args?: readonly string[];
  /** Each error in full, in the order in which they are told. */
  readonly errors: readonly string[];
}

const HEADER = 'id,name,on_sale,time_zone,venue_capacity,followers,host,path,tier,off_sale\n';

/** A feed with the given rows under all columns that matter here. */
export function feed(...rows: readonly string[]): Readonly<Record<string, string>> {
  return { 'events.csv': HEADER + rows.map((row) => `${row}\n`).join('') };
}

/** A feed with which nothing is wrong. */
export const GOOD_FEED = feed('E1,Lanterns,2026-12-04T10:00:00Z,Europe/London,20000,1000000,,,,');
