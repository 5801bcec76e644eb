import {
  canonicalJson,
  checkValue,
  type DocumentReading,
  isRecord,
  parseJson,
  type TextDocument,
} from '../documents/index.js';
import { type Issue, quote } from '../issues/index.js';
import { ledgerFindings } from './ledger-rules.js';
import { ADDRESS_LEDGER_VERSION, type AddressLedger, addressLedgerSchema } from './schema.js';

/** Reads and fully checks an `addresses.json`; reports every issue with its line and JSON path. */
export function readAddressLedger(document: TextDocument): DocumentReading<AddressLedger> {
  const parsed = parseJson(document);
  if (!parsed.ok) return { ok: false, issues: [parsed.issue] };
  const version = isRecord(parsed.value) ? parsed.value.version : undefined;
  if (version !== undefined && version !== ADDRESS_LEDGER_VERSION) {
    return { ok: false, issues: [versionIssue(document.file, version)] };
  }
  return checkValue(document, parsed.value, {
    schema: addressLedgerSchema,
    check: ledgerFindings,
    mend: 'restore the value from version control',
  });
}

/** The bytes of an `addresses.json`: the same ledger always has the same, and a new range is new lines at the end. */
export function formatAddressLedger(ledger: AddressLedger): string {
  return canonicalJson(addressLedgerSchema, ledger);
}

/** Alone: the fields of another version would all be reported as unknown. */
function versionIssue(file: string, version: unknown): Issue {
  return {
    severity: 'error',
    place: { file, field: 'version' },
    problem: `version ${quote(version)} of the ledger format is unknown`,
    allowed: `${ADDRESS_LEDGER_VERSION}`,
    mend: 'use the release of greenroom that wrote the file; a ledger that is made again renumbers everything',
  };
}
