import { shardOf } from '../ingress/index.js';

/** Controllers that know a part of the tenants alone, and the host under which people find these. */
export interface RouteShard {
  /** The name of its controllers: of their IngressClass, where the routes are Ingresses. */
  readonly name: string;
  /** The host name of its tenants; leads to its own controllers. */
  readonly host: string;
  /**
   * The tenants that it has to itself.
   *
   * @default - its part of all tenants that no shard has to itself, by rendezvous hashing
   */
  readonly tenants?: readonly string[];
}

/** A tenant, with its own host where the forecast names one. */
interface Placed {
  readonly tenant: string;
  readonly host?: string;
}

/** Where people find a tenant, and whose controllers bring them. */
export interface Addressed {
  readonly host: string;
  readonly shard: string;
}

/**
 * The shard of a tenant. All tenants of one host are in one shard, as a host leads to one set of controllers: a host of
 * the forecast's that is no shard's own is dealt out like a tenant.
 *
 * @throws RangeError when every shard has tenants to itself and this one is nobody's
 */
export function addressOn(shards: readonly RouteShard[], { tenant, host }: Placed): Addressed {
  const own = shards.find((shard) =>
    host === undefined ? shard.tenants?.includes(tenant) : shard.host === host,
  );
  if (own !== undefined) return { host: own.host, shard: own.name };
  const shared = shards.filter(({ tenants }) => tenants === undefined);
  const names = shared.map(({ name }) => name);
  const dealt = shared.find(({ name }) => name === shardOf(host ?? tenant, names));
  if (dealt === undefined)
    throw new RangeError(`every shard has its tenants to itself, and ${tenant} has none`);
  return { host: host ?? dealt.host, shard: dealt.name };
}

/** Whether a shard that has tenants to itself can have this one: its host must lead there. */
export function hasPlace({ host: own, tenants = [] }: RouteShard, { tenant, host = own }: Placed): boolean {
  return !tenants.includes(tenant) || host === own;
}
