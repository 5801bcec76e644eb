import type { Rule } from '../../planning/rules/index.js';
import type { TenantMetadata } from '../metadata/index.js';
import { kindRule } from '../validation/index.js';
import type { DatabaseBackend } from './backend.js';
import { clusterSettings } from './cluster-backend.js';
import { clusterRules } from './cluster-rules.js';
import { externalSettings } from './external-backend.js';
import { externalRules } from './external-rules.js';
import { rdsSettings } from './rds-backend.js';
import { rdsRules } from './rds-rules.js';
import { sharedSettings } from './shared-backend.js';
import { sharedRules } from './shared-rules.js';

const KINDS: readonly DatabaseBackend['kind'][] = ['cluster', 'shared', 'rds', 'external'];

/** What is wrong with a tenant's database; the fields begin with `backend`. */
export function databaseRules(
  metadata: TenantMetadata,
  backend: DatabaseBackend,
  appSelector: Record<string, string>,
): Rule[] {
  const known = kindRule('backend.kind', backend.kind, KINDS);
  if (known.violatedWhen) return [known];
  switch (backend.kind) {
    case 'cluster':
      return clusterRules(metadata, clusterSettings(backend), appSelector);
    case 'shared':
      return sharedRules(metadata, sharedSettings(backend));
    case 'rds':
      return rdsRules(metadata, rdsSettings(backend));
    case 'external':
      return externalRules(externalSettings(backend));
  }
}
