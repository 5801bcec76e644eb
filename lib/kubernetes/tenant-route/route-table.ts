import { normalizePath } from '../../planning/ingress/index.js';
import type { Issue } from '../../planning/issues/index.js';

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

/** A tenant that the table has no place for. */
export type Conflict = Pick<Issue, 'problem' | 'allowed' | 'mend'>;

/** The addresses below one host, each of one tenant. It keeps names, not constructs, and grows by a row a tenant. */
export class RouteTable {
  private readonly holders = new Map<string, Row>();
  private readonly found: Conflict[] = [];

  constructor(private readonly host: string) {}

  add(tenant: RoutedTenant): void {
    const path = normalizePath(tenant.path);
    const row = { host: tenant.host, title: titleOf(tenant) };
    const holder = this.holders.get(path);
    if (row.host !== this.host) this.found.push(elsewhere(row, this.host));
    else if (holder === undefined) this.holders.set(path, row);
    else this.found.push(collision(holder, row, path));
  }

  /** What is wrong with the table, in the order of the tenants. */
  conflicts(): Conflict[] {
    return [...this.found];
  }
}

function elsewhere(row: Row, host: string): Conflict {
  return {
    problem: `tenant ${row.title} has the host ${row.host}, and these are the routes of ${host}`,
    allowed: `tenants of ${host}`,
    mend: `add it to the TenantRoutes of ${row.host}`,
  };
}

function collision(holder: Row, row: Row, path: string): Conflict {
  return {
    problem: `tenants ${holder.title} and ${row.title} both want ${row.host}${path}`,
    allowed: 'one tenant for each host and path',
    mend: 'give one of them another path or host',
  };
}

function titleOf({ tenant, node }: RoutedTenant): string {
  return node === undefined ? tenant : `${tenant} (${node.path})`;
}
