import { quote } from '../../planning/issues/index.js';
import { inProp, type Rule } from '../../planning/rules/index.js';
import { clusterSettings, databaseRules } from '../tenant-database/index.js';
import { isDnsLabel, objectNameRule } from '../validation/index.js';
import { databaseMetadata, serverSelector } from './metadata.js';
import { countRule } from './pod-rules.js';
import type { AuthServerSettings } from './settings.js';

/** Keycloak's nodes keep one each to find the others by; with fewer, people wait for each other. */
const LEAST_CONNECTIONS = 10;
const MOST_CONNECTIONS = 1000;
/** What CloudNativePG and a person at the command line need. */
const RESERVED_CONNECTIONS = 20;
const CONFIG_MAP_KEY = /^[A-Za-z0-9._-]{1,253}$/;
/** What Keycloak names a cluster that has not been named. */
const UNNAMED = 'ispn';

/** The database, and who else works on it. */
export function authDatabaseRules(settings: AuthServerSettings): Rule[] {
  const { database, connections } = settings;
  return [
    ...backendRules(settings),
    {
      violatedWhen: database.envPrefix !== undefined,
      message: () => ({
        field: 'database.envPrefix',
        problem: `Keycloak does not look for variables that begin with ${quote(database.envPrefix)}`,
        allowed: 'no envPrefix: Keycloak names its variables itself',
        mend: 'leave it out',
      }),
    },
    countRule('connections', connections, LEAST_CONNECTIONS, MOST_CONNECTIONS, 'leave it out for 30'),
    ...roomRules(settings),
    ...useRules(settings),
    ...caRules(settings),
  ];
}

/** A namespace that is wrong by itself is not also told to be wrong for a database. */
function backendRules(settings: AuthServerSettings): Rule[] {
  const { namespace, database } = settings;
  const rules = databaseRules(databaseMetadata(settings), database, serverSelector(settings)).filter(
    ({ message }) => message().field !== 'metadata.tenant' || isDnsLabel(namespace),
  );
  return inProp('metadata.tenant', 'namespace', inProp('backend', 'database', rules));
}

/** What all servers ask for at once must be there. */
function roomRules({ database, replicas, connections }: AuthServerSettings): Rule[] {
  const room = roomOf(database);
  if (room === undefined) return [];
  const asked = replicas * connections;
  return [
    {
      violatedWhen: asked > room.count,
      message: () => ({
        field: 'connections',
        problem: `${replicas} servers with ${connections} connections each ask for ${asked}`,
        allowed: `at most ${room.count}, as database.${room.field} is`,
        mend: `raise database.${room.field}, or lower connections`,
      }),
    },
  ];
}

function roomOf(
  database: AuthServerSettings['database'],
): { readonly field: string; readonly count: number } | undefined {
  if (database.kind === 'cluster') {
    const { maxConnections } = clusterSettings(database);
    return { field: 'maxConnections', count: maxConnections - RESERVED_CONNECTIONS };
  }
  // Behind a pooler the limit is of the pooler's connections.
  if (database.kind === 'shared' && database.pooler === undefined) {
    return { field: 'connectionLimit', count: database.connectionLimit ?? 100 };
  }
  return undefined;
}

function useRules({ database, databaseUse }: AuthServerSettings): Rule[] {
  if (databaseUse.kind === 'alone') return [];
  const { cluster } = databaseUse;
  return [
    {
      violatedWhen: database.kind === 'cluster' || database.kind === 'shared',
      message: () => ({
        field: 'databaseUse.kind',
        problem: `other Kubernetes clusters do not reach a database of the kind ${quote(database.kind)}: each would have users, sessions and signing keys of its own under one issuer`,
        allowed: "'together' only with a database of the kind 'rds' or 'external'",
        mend: "put the database outside, or let one cluster serve with { kind: 'alone' }",
      }),
    },
    {
      violatedWhen: !isDnsLabel(cluster) || cluster === UNNAMED,
      message: () => ({
        field: 'databaseUse.cluster',
        problem: `${quote(cluster)} is no name of a cluster`,
        allowed: `at most 63 lower-case letters, digits and "-", not beginning or ending with "-", other than ${UNNAMED}, which stands for no name`,
        mend: 'use the name of the Kubernetes cluster, such as paas-a',
      }),
    },
  ];
}

function caRules({ database, databaseCa }: AuthServerSettings): Rule[] {
  if (databaseCa === undefined) return [];
  return [
    {
      violatedWhen: database.kind === 'cluster',
      message: () => ({
        field: 'databaseCa',
        problem: "the authority of the server's own cluster is known: CloudNativePG makes it",
        allowed: "databaseCa only with a database of the kind 'shared', 'rds' or 'external'",
        mend: 'leave it out',
      }),
    },
    objectNameRule('databaseCa.configMap', databaseCa.configMap, 'a ConfigMap'),
    {
      violatedWhen: !CONFIG_MAP_KEY.test(databaseCa.key) || /^\.\.?$/.test(databaseCa.key),
      message: () => ({
        field: 'databaseCa.key',
        problem: `${quote(databaseCa.key)} is no key of a ConfigMap`,
        allowed: 'at most 253 letters, digits, "-", "_" and "."',
        mend: 'correct it, or leave it out for ca.crt',
      }),
    },
  ];
}
