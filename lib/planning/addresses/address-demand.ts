/** One range that somebody needs. */
export interface AddressRequest {
  /** Unique and stable, such as `vpc`, `public/eu-central-1a` or `paas-a/pods`. */
  readonly name: string;
  /** The length of its prefix: 16 for 65,536 addresses. */
  readonly prefix: number;
  /**
   * The name of the range that it lies in; of an earlier request, or of a range that is in the ledger already.
   *
   * @default - the supernet
   */
  readonly within?: string;
}

/** A network that is somebody else's: an office, a peer. */
export interface Reservation {
  readonly name: string;
  readonly cidr: string;
}

/** All ranges that a platform needs, and where they may lie. */
export interface AddressDemand {
  /** The private network that all ranges lie in, such as `10.64.0.0/12`. */
  readonly supernet: string;
  /** They may lie anywhere, overlap each other and have public addresses; no range gets an address of theirs. */
  readonly reservations: readonly Reservation[];
  readonly requests: readonly AddressRequest[];
}
