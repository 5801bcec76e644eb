import { quote } from '../../planning/issues/index.js';
import { judgedOnce, type Rule } from '../../planning/rules/index.js';
import { parseImageReference } from '../../planning/tenants/index.js';
import { Cpu, Memory } from '../../planning/units/index.js';
import type { TenantMetadata } from '../metadata/index.js';
import { nodePoolRules } from '../node-pool/index.js';
import {
  cidrRule,
  foreignLabelsRule,
  isServiceName,
  labelsRule,
  namespaceRule,
  objectNameRule,
} from '../validation/index.js';
import { backupRules } from './backup-rules.js';
import { MOST_CPU, MOST_INSTANCES, MOST_MEMORY, MOST_STORAGE, mostRule } from './bounds.js';
import type { ClusterSettings } from './cluster-backend.js';
import { isInherited } from './cluster-spec.js';
import { envPrefixRule, identifierRule } from './common-rules.js';
import { databaseName, MAX_CLUSTER_NAME } from './names.js';

/** What CloudNativePG can tell the version of PostgreSQL from; it refuses an image by its digest alone. */
const VERSION_TAG = /^\d+(\.\d+)?([-.]|$)/;
const RESERVED_DATABASE = /^(postgres|template0|template1)$/;
const RESERVED_ROLE = /^(postgres|streaming_replica|pg_.*|cnpg_.*)$/;
const LEAST_STORAGE = Memory.gibibytes(1);
const LEAST_CPU = Cpu.milli(100);
const LEAST_MEMORY = Memory.mebibytes(512);
/** What CloudNativePG and the superuser keep for themselves, and a few for the app. */
const LEAST_CONNECTIONS = 20;
/** PostgreSQL's own limit. */
const MOST_CONNECTIONS = 262_143;

/** What is wrong with a cluster of the tenant's own. */
export function clusterRules(
  metadata: TenantMetadata,
  settings: ClusterSettings,
  appSelector: Record<string, string>,
): Rule[] {
  const { instances, storage, cpu, memory, maxConnections, monitoring, backup } = settings;
  return [
    nameRule(metadata),
    selectorRule(metadata, appSelector),
    ...sizeRules(instances, storage, cpu, memory, maxConnections),
    ...imageRules(settings.image),
    ...identifierRules(settings.database, settings.owner),
    ...placeRules(settings),
    ...accessRules(settings.operatorNamespace, settings.metricsNamespace, settings.apiServerCidr),
    ...monitoringRules(monitoring),
    envPrefixRule(settings.envPrefix),
    ...(backup === undefined ? [] : backupRules(backup)),
  ];
}

function nameRule({ tenant }: TenantMetadata): Rule {
  const name = databaseName(tenant);
  const room = MAX_CLUSTER_NAME - databaseName('').length;
  return {
    violatedWhen: name.length > MAX_CLUSTER_NAME || !isServiceName(name),
    message: () => ({
      field: 'metadata.tenant',
      problem: `${quote(name)} is no name of a database cluster`,
      allowed: `a tenant's name of at most ${room} lower-case letters, digits and "-", not ending with "-"`,
      mend: 'shorten the name of the tenant',
    }),
  };
}

/** The instances carry labels of the tenant: were these all that the app is found by, the app's Service would find them. */
function selectorRule(metadata: TenantMetadata, appSelector: Record<string, string>): Rule {
  return {
    violatedWhen: Object.entries(appSelector).every(
      ([label, value]) => isInherited(label) && metadata.labels[label] === value,
    ),
    message: () => ({
      field: 'appSelector',
      problem: `${quote(appSelector)} finds the pods of the database as well`,
      allowed: 'at least one label that the pods of the database do not have',
      mend: "add a label of the app's own, such as app",
    }),
  };
}

const sizeRules = judgedOnce(
  (instances: number, storage: Memory, cpu: Cpu, memory: Memory, maxConnections: number): Rule[] => [
    {
      violatedWhen: !Number.isSafeInteger(instances) || instances < 1 || instances > MOST_INSTANCES,
      message: () => ({
        field: 'backend.instances',
        problem: `a cluster cannot have ${instances} instances`,
        allowed: `a whole number from 1 to ${MOST_INSTANCES}`,
        mend: 'use 2 for one that survives the loss of a node',
      }),
    },
    leastRule('storage', storage, storage.toBytes() < LEAST_STORAGE.toBytes(), LEAST_STORAGE),
    leastRule('cpu', cpu, cpu.toMilli() < LEAST_CPU.toMilli(), LEAST_CPU),
    leastRule('memory', memory, memory.toBytes() < LEAST_MEMORY.toBytes(), LEAST_MEMORY),
    mostRule('storage', storage, storage.toBytes() > MOST_STORAGE.toBytes(), MOST_STORAGE),
    mostRule('cpu', cpu, cpu.toMilli() > MOST_CPU.toMilli(), MOST_CPU),
    mostRule('memory', memory, memory.toBytes() > MOST_MEMORY.toBytes(), MOST_MEMORY),
    {
      violatedWhen:
        !Number.isSafeInteger(maxConnections) ||
        maxConnections < LEAST_CONNECTIONS ||
        maxConnections > MOST_CONNECTIONS,
      message: () => ({
        field: 'backend.maxConnections',
        problem: `PostgreSQL cannot serve a tenant with ${maxConnections} connections`,
        allowed: `a whole number from ${LEAST_CONNECTIONS} to ${MOST_CONNECTIONS}`,
        mend: "multiply the app's largest number of pods with the connections of one",
      }),
    },
  ],
);

function leastRule<T extends Cpu | Memory>(field: string, amount: T, violatedWhen: boolean, least: T): Rule {
  return {
    violatedWhen,
    message: () => ({
      field: `backend.${field}`,
      problem: `an instance cannot live on ${amount}`,
      allowed: `at least ${least}`,
      mend: `raise it, or leave ${field} out`,
    }),
  };
}

const imageRules = judgedOnce((image: string) => [
  {
    violatedWhen: !VERSION_TAG.test(parseImageReference(image)?.tag ?? ''),
    message: () => ({
      field: 'backend.image',
      problem: `${quote(image)} does not say which version of PostgreSQL it is`,
      allowed:
        'an image whose tag begins with the version, such as 18.6-standard-trixie, with or without a digest',
      mend: 'add the tag; the operator decides by it what an upgrade needs',
    }),
  },
]);

const identifierRules = judgedOnce((database: string, owner: string) => [
  identifierRule('backend.database', database, 'database'),
  reservedRule(
    'database',
    database,
    RESERVED_DATABASE,
    'a name other than postgres, template0 and template1',
  ),
  identifierRule('backend.owner', owner, 'role'),
  reservedRule(
    'owner',
    owner,
    RESERVED_ROLE,
    'a name other than postgres and streaming_replica, not beginning with pg_ or cnpg_',
  ),
]);

function reservedRule(field: string, name: string, reserved: RegExp, allowed: string): Rule {
  return {
    violatedWhen: reserved.test(name),
    message: () => ({
      field: `backend.${field}`,
      problem: `${quote(name)} is reserved`,
      allowed,
      mend: `leave ${field} out for app`,
    }),
  };
}

function placeRules({ storageClass, priorityClass, nodePool }: ClusterSettings): Rule[] {
  return [
    objectNameRule('backend.storageClass', storageClass, 'a StorageClass'),
    objectNameRule('backend.priorityClass', priorityClass, 'a PriorityClass'),
    ...nodePoolRules('backend.nodePool', nodePool),
  ];
}

const accessRules = judgedOnce(
  (operatorNamespace: string, metricsNamespace: string, apiServerCidr: string) => [
    namespaceRule('backend.operatorNamespace', operatorNamespace),
    namespaceRule('backend.metricsNamespace', metricsNamespace),
    cidrRule('backend.apiServerCidr', apiServerCidr),
  ],
);

function monitoringRules(monitoring: ClusterSettings['monitoring']): Rule[] {
  const labels = (monitoring.kind === 'pod-monitor' ? monitoring.labels : undefined) ?? {};
  return [
    labelsRule(
      'backend.monitoring.labels',
      labels,
      'use the labels by which the Prometheus selects PodMonitors',
    ),
    foreignLabelsRule('backend.monitoring.labels', labels, 'let the Prometheus select by another label'),
  ];
}
