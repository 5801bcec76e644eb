import { type AbstractIPNum, IPv4, IPv4CidrRange, IPv4Prefix, type RangedSet, Validator } from 'ip-num';

/** How many addresses a network has. */
export function sizeOf(prefix: number): number {
  return 2 ** (32 - prefix);
}

/** An IPv4 network: a power of two of addresses that begins at a multiple of its size. */
export class Network {
  readonly cidr: string;
  readonly prefix: number;
  /** Its first and its last address, as numbers. */
  readonly first: number;
  readonly last: number;
  /** Kept, because ip-num works it out anew in each comparison of two CIDR ranges, which is a thousand times slower. */
  private readonly addresses: RangedSet<AbstractIPNum>;

  private constructor(range: IPv4CidrRange) {
    this.addresses = range.toRangeSet();
    this.prefix = Number(range.getPrefix().getValue());
    // Not toCidrString(), which keeps host bits.
    this.cidr = `${this.addresses.getFirst()}/${this.prefix}`;
    this.first = Number(this.addresses.getFirst().getValue());
    this.last = Number(this.addresses.getLast().getValue());
  }

  /** Undefined for a text that is not the canonical form of a network. */
  static read(cidr: string): Network | undefined {
    const network = Network.nearest(cidr);
    return network?.cidr === cidr ? network : undefined;
  }

  /** @throws RangeError when the text is not the canonical form of a network. */
  static parse(cidr: string): Network {
    const network = Network.read(cidr);
    if (network === undefined) {
      throw new RangeError(`${JSON.stringify(cidr)} is not an IPv4 network such as 10.64.0.0/16`);
    }
    return network;
  }

  /** The network that an address with a prefix length lies in: ip-num itself takes 10.0.0.1/16 and 10.0.0.0/08. */
  static nearest(cidr: string): Network | undefined {
    const [isCidr] = Validator.isValidIPv4CidrNotation(cidr);
    return isCidr ? new Network(IPv4CidrRange.fromCidr(cidr)) : undefined;
  }

  /** The network that begins with an address, which must be a multiple of its size. */
  static at(first: number, prefix: number): Network {
    return new Network(
      new IPv4CidrRange(IPv4.fromNumber(BigInt(first)), IPv4Prefix.fromNumber(BigInt(prefix))),
    );
  }

  contains(other: Network): boolean {
    return this.addresses.contains(other.addresses);
  }

  overlaps(other: Network): boolean {
    return this.addresses.isOverlapping(other.addresses);
  }
}

/** True for the canonical form of an IPv4 network: no host bits, no needless zeros. */
export function isNetwork(cidr: string): boolean {
  return Network.read(cidr) !== undefined;
}

/**
 * True when two networks share an address.
 *
 * @throws RangeError when one of them is no network
 */
export function overlaps(a: string, b: string): boolean {
  return Network.parse(a).overlaps(Network.parse(b));
}

/**
 * True when all addresses of the inner network are the outer one's; a network contains itself.
 *
 * @throws RangeError when one of them is no network
 */
export function contains(outer: string, inner: string): boolean {
  return Network.parse(outer).contains(Network.parse(inner));
}

/**
 * True when a network has more addresses than one with a prefix of that length.
 *
 * @throws RangeError when the text is no network
 */
export function isWiderThan(cidr: string, prefix: number): boolean {
  return Network.parse(cidr).prefix < prefix;
}
