import * as v from 'valibot';

/** The version of the file format that this release reads and writes. */
export const ADDRESS_LEDGER_VERSION = 1;

/** Where the ledger lies, unless the caller says otherwise. */
export const ADDRESS_LEDGER_FILE = 'addresses.json';

/** What the name of a range may be. */
export const RANGE_NAME = {
  pattern: /^[\w.-]+(\/[\w.-]+)*$/,
  words: 'letters, digits, "-", "_" and ".", in parts with "/" between them',
} as const;

const rangeName = (what: string) =>
  v.pipe(v.string(), v.regex(RANGE_NAME.pattern, RANGE_NAME.words), v.description(what));

const rangeSchema = v.strictObject({
  name: rangeName('The name that the range was asked for by; unique.'),
  cidr: v.pipe(v.string(), v.description('The network, without host bits.')),
  within: v.optional(rangeName('The name of the range that it lies in; without one, the supernet.')),
});

/** `addresses.json`: every range that was ever given away and not given back. Reviewed and committed. */
export const addressLedgerSchema = v.strictObject({
  version: v.literal(ADDRESS_LEDGER_VERSION),
  supernet: v.pipe(v.string(), v.description('The private network that all ranges lie in.')),
  ranges: v.pipe(v.array(rangeSchema), v.description('In the order in which they were given away.')),
});

export type AddressLedger = v.InferOutput<typeof addressLedgerSchema>;
export type AddressRange = v.InferOutput<typeof rangeSchema>;
