import { createHash } from 'node:crypto';
import type { Chart } from 'cdk8s';
import type { InstantText } from '../planning/instants/index.js';
import {
  clusterOf,
  formatInventory,
  type InventoryFile,
  type InventoryTenant,
  objectId,
  placeOf,
  tenantRecords,
} from '../publish/index.js';

/** Keeps the books of a synth: every file as it is written, and whose it is. */
export class InventoryBook {
  readonly #files: InventoryFile[] = [];
  readonly #tenants = new Map<string, InventoryTenant>();

  /** @param path below the output folder, with its extension */
  enter(path: string, text: string, objects: readonly unknown[], chart: Chart): void {
    const tenants = tenantRecords(chart.node.metadata);
    for (const record of tenants) {
      const tenant = { ...record, cluster: clusterOf(path) };
      this.#tenants.set(placeOf(tenant), tenant);
    }
    const [owner, ...others] = tenants;
    this.#files.push({
      path,
      sha256: createHash('sha256').update(text).digest('hex'),
      ...(owner !== undefined && others.length === 0 ? { tenant: owner.tenant } : {}),
      objects: objects.map(objectId),
    });
  }

  /** The inventory of all that was entered. */
  text(asOf: InstantText): string {
    const tenants = [...this.#tenants.values()].sort((one, other) =>
      placeOf(one) < placeOf(other) ? -1 : 1,
    );
    const files = this.#files.sort((one, other) => (one.path < other.path ? -1 : 1));
    return formatInventory({ asOf, tenants, files });
  }
}
