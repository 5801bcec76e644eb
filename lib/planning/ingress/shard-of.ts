import { createHash } from 'node:crypto';

/**
 * The shard that a tenant, or a host, belongs to, by rendezvous hashing: each shard bids for each key, and the highest bid
 * wins. The order of the shards does not matter. A shard that is added wins about one key of n from the others, and no
 * key moves between those that were there; one that is removed loses its own keys alone.
 *
 * @param shards the names of their IngressClasses, each once
 * @throws RangeError when there is no shard
 */
export function shardOf(key: string, shards: readonly string[]): string {
  const [first, ...others] = shards;
  if (first === undefined) throw new RangeError(`there is no shard for ${JSON.stringify(key)}`);
  return others.reduce((best, shard) => (outbids(shard, best, key) ? shard : best), first);
}

function outbids(shard: string, other: string, key: string): boolean {
  const [ours, theirs] = [bid(shard, key), bid(other, key)];
  return ours === theirs ? shard < other : ours > theirs;
}

/** JSON keeps the two texts apart: `a` and `bc` bid otherwise than `ab` and `c`. */
function bid(shard: string, key: string): string {
  return createHash('sha256')
    .update(JSON.stringify([shard, key]), 'utf8')
    .digest('hex');
}
