export type { AddressDemand, AddressRequest, Reservation } from './address-demand.js';
export { formatAddressLedger, readAddressLedger } from './address-ledger.js';
export { AddressPlan } from './address-plan.js';
export { contains, isNetwork, isWiderThan, overlaps } from './network.js';
export { planAddresses } from './plan-addresses.js';
export {
  ADDRESS_LEDGER_FILE,
  ADDRESS_LEDGER_VERSION,
  type AddressLedger,
  type AddressRange,
  addressLedgerSchema,
} from './schema.js';
