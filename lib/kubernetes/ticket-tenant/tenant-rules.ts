import { inProp, type Rule } from '../../planning/rules/index.js';
import type { TenantMetadata } from '../metadata/index.js';
import { databaseRules } from '../tenant-database/index.js';
import { addressRules, flavorRules } from '../tenant-route/index.js';
import { accessRules } from './access-rules.js';
import { identityRules } from './identity-rules.js';
import { scheduleRules } from './schedule-rules.js';
import type { TicketTenantSettings } from './settings.js';
import { sizeRules } from './size-rules.js';
import { workloadRules } from './workload-rules.js';

/** Everything that can be wrong with a tenant, its parts included; in the order of the props. */
export function tenantRules(
  settings: TicketTenantSettings,
  metadata: TenantMetadata,
  appSelector: Record<string, string>,
): Rule[] {
  const { database, host, path, route } = settings;
  const identity = identityRules(settings);
  // As long as V8 has not optimized it, to spread lists into one takes eight times as long.
  return identity.concat(
    scheduleRules(settings),
    sizeRules(settings),
    workloadRules(settings),
    accessRules(settings),
    withoutName(inProp('backend', 'database', databaseRules(metadata, database, appSelector)), identity),
    addressRules(host, path),
    inProp('flavor', 'route', flavorRules(route, host)),
  );
}

/** A name that is wrong by itself is not also told to be wrong for a database. */
function withoutName(rules: Rule[], identity: readonly Rule[]): Rule[] {
  if (identity.every(({ violatedWhen }) => !violatedWhen)) return inProp('metadata.tenant', 'tenant', rules);
  return rules.filter(({ message }) => message().field !== 'metadata.tenant');
}
