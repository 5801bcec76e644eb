import type { ForecastFile } from '../planning/forecast/index.js';
import { quote } from '../planning/issues/index.js';

/** Something that names tenants, with the words that lead up to a name: `shard nginx-hot is kept for`. */
export interface Naming {
  readonly words: string;
  readonly tenants: readonly string[] | undefined;
}

/** Warns of names that the forecast does not have: a tenant that has gone from it is no mistake, and one that was misspelt is. */
export function strangers(namings: readonly Naming[], { tenants: plans }: ForecastFile): string[] {
  const known = new Set(plans.map(({ tenant }) => tenant));
  return namings.flatMap(({ words, tenants = [] }) =>
    tenants
      .filter((tenant) => !known.has(tenant))
      .map(
        (tenant) =>
          `${words} ${quote(tenant)}, which the forecast does not have. Allowed: tenants of the forecast. To mend: correct the name, or remove it when the event is over.`,
      ),
  );
}
