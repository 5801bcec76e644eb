import { quote } from '../../planning/issues/index.js';
import { postgresIdentifier } from '../../planning/names/index.js';
import type { Rule } from '../../planning/rules/index.js';
import type { TenantMetadata } from '../metadata/index.js';
import { refreshIntervalRule } from '../secret-store/index.js';
import { isServiceName, namespaceRule } from '../validation/index.js';
import { envPrefixRule, isIdentifier, secretStoreRule } from './common-rules.js';
import { MAX_CLUSTER_NAME, MAX_IDENTIFIER } from './names.js';
import type { SharedSettings } from './shared-backend.js';

/** What is wrong with a database in a shared cluster. */
export function sharedRules({ tenant }: TenantMetadata, settings: SharedSettings): Rule[] {
  return [
    identifierRule(tenant),
    ...serverRules(settings),
    namespaceRule('backend.clusterNamespace', settings.clusterNamespace),
    {
      violatedWhen: settings.clusterNamespace === tenant,
      message: () => ({
        field: 'backend.clusterNamespace',
        problem: `the shared cluster cannot be in ${quote(tenant)}, the namespace of one of its tenants`,
        allowed: 'a namespace of its own',
        mend: "move the cluster, or give the tenant one of its own with kind: 'cluster'",
      }),
    },
    secretStoreRule(settings.secretStore),
    connectionLimitRule(settings),
    refreshIntervalRule('backend.refreshInterval', settings.refreshInterval),
    envPrefixRule(settings.envPrefix),
  ];
}

function identifierRule(tenant: string): Rule {
  const identifier = postgresIdentifier(tenant);
  const room = MAX_IDENTIFIER - postgresIdentifier('').length;
  return {
    violatedWhen: !isIdentifier(identifier),
    message: () => ({
      field: 'metadata.tenant',
      problem: `${quote(identifier)} is no name of a role that needs no quotes`,
      allowed: `a tenant's name of at most ${room} lower-case letters, digits and "-"`,
      mend: 'shorten the name of the tenant',
    }),
  };
}

function serverRules({ cluster, pooler }: SharedSettings): Rule[] {
  return [
    {
      violatedWhen: !isServiceName(cluster) || cluster.length > MAX_CLUSTER_NAME,
      message: () => ({
        field: 'backend.cluster',
        problem: `${quote(cluster)} is no name of a database cluster`,
        allowed: `at most ${MAX_CLUSTER_NAME} lower-case letters, digits and "-", beginning with a letter`,
        mend: 'use the name of the Cluster object, not that of one of its Services',
      }),
    },
    {
      violatedWhen: pooler !== undefined && !isServiceName(pooler),
      message: () => ({
        field: 'backend.pooler',
        problem: `${quote(pooler)} is no name of a pooler`,
        allowed: 'at most 63 lower-case letters, digits and "-", beginning with a letter',
        mend: 'use the name of the Pooler object, or leave pooler out',
      }),
    },
  ];
}

function connectionLimitRule({ connectionLimit }: SharedSettings): Rule {
  return {
    violatedWhen: !Number.isSafeInteger(connectionLimit) || connectionLimit < 1,
    message: () => ({
      field: 'backend.connectionLimit',
      problem: `a tenant cannot have ${connectionLimit} connections`,
      allowed: 'a whole number of at least 1',
      mend: "multiply the app's largest number of pods with the connections of one",
    }),
  };
}
