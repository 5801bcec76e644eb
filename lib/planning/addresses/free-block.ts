import { Network, sizeOf } from './network.js';

const LONGEST_PREFIX = 32;

/** The block of a size with the lowest address in a range that shares no address with what is taken. */
export function lowestFree(within: Network, prefix: number, taken: readonly Network[]): Network | undefined {
  const size = sizeOf(prefix);
  // A block begins at a multiple of its size; the addresses that this skips stay free for smaller ones.
  const blockFrom = (address: number) => Math.ceil(address / size) * size;
  let free = within.first;
  for (const { first, last } of taken.toSorted((a, b) => a.first - b.first)) {
    if (blockFrom(free) + size <= first) break;
    free = Math.max(free, last + 1);
  }
  const block = blockFrom(free);
  return block + size - 1 <= within.last ? Network.at(block, prefix) : undefined;
}

/** The largest block of a range that shares no address with what is taken; of several the lowest. */
export function largestFree(within: Network, taken: readonly Network[]): Network | undefined {
  for (let prefix = within.prefix; prefix <= LONGEST_PREFIX; prefix += 1) {
    const block = lowestFree(within, prefix, taken);
    if (block !== undefined) return block;
  }
  return undefined;
}
