import { normalizePath } from './route-path.js';

/** A tenant and the address that it wants. */
export interface RoutedTenant {
  readonly tenant: string;
  readonly host: string;
  readonly path: string;
  /**
   * The node of the construct that wants it, for messages.
   *
   * @default - the tenant's name alone
   */
  readonly node?: { readonly path: string };
}

/** A row, without the construct: the table must not keep a tenant's objects in memory. */
interface Row {
  readonly host: string;
  /** The tenant's name and, where it is known, its construct's path. */
  readonly title: string;
}

/** The addresses below one host, each of one tenant. It keeps names, not constructs, and grows by a row a tenant. */
export class RouteTable {
  private readonly holders = new Map<string, Row>();
  private readonly found: string[] = [];

  constructor(private readonly host: string) {}

  add(tenant: RoutedTenant): void {
    const path = normalizePath(tenant.path);
    const row = { host: tenant.host, title: titleOf(tenant) };
    const holder = this.holders.get(path);
    if (row.host !== this.host) this.found.push(elsewhere(row, this.host));
    else if (holder === undefined) this.holders.set(path, row);
    else this.found.push(collision(holder, row, path));
  }

  /** What is wrong with the table, one sentence for each problem, in the order of the tenants. */
  problems(): string[] {
    return [...this.found];
  }
}

function elsewhere(row: Row, host: string): string {
  return (
    `tenant ${row.title} has the host ${row.host}, and these are the routes of ${host}. ` +
    `Allowed: tenants of ${host}. To mend: add it to the TenantRoutes of ${row.host}.`
  );
}

function collision(holder: Row, row: Row, path: string): string {
  return (
    `tenants ${holder.title} and ${row.title} both want ${row.host}${path}. ` +
    'Allowed: one tenant for each host and path. To mend: give one of them another path or host.'
  );
}

function titleOf({ tenant, node }: RoutedTenant): string {
  return node === undefined ? tenant : `${tenant} (${node.path})`;
}
