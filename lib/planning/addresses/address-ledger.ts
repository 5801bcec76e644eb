import { canonicalJson, type DocumentReading, readVersioned, type TextDocument } from '../documents/index.js';
import { ledgerFindings } from './ledger-rules.js';
import { ADDRESS_LEDGER_VERSION, type AddressLedger, addressLedgerSchema } from './schema.js';

/** Reads and fully checks an `addresses.json`; reports every issue with its line and JSON path. */
export function readAddressLedger(document: TextDocument): DocumentReading<AddressLedger> {
  return readVersioned(document, {
    format: 'ledger',
    version: ADDRESS_LEDGER_VERSION,
    mendVersion:
      'use the release of greenroom that wrote the file; a ledger that is made again renumbers everything',
    schema: addressLedgerSchema,
    check: ledgerFindings,
    mend: 'restore the value from version control',
  });
}

/** The bytes of an `addresses.json`: the same ledger always has the same, and a new range is new lines at the end. */
export function formatAddressLedger(ledger: AddressLedger): string {
  return canonicalJson(addressLedgerSchema, ledger);
}
