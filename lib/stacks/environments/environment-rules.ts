import { isDnsLabel } from '../../kubernetes/validation/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { isHost } from '../../planning/tenants/index.js';
import type { EnvironmentStacksProps } from './environment-stacks-props.js';
import type { EnvironmentSettings } from './event-stacks-of.js';

/** Leaves room for what can be read of an event's name. */
const LONGEST_NAME = 20;

/** What the environments of an app must be, each by itself and beside the others. */
export function environmentRules(
  environments: readonly EnvironmentSettings[],
  props: EnvironmentStacksProps,
): Rule[] {
  return [
    {
      violatedWhen: environments.length === 0,
      message: () => ({
        field: 'environments',
        problem: 'there is no environment',
        allowed: 'one environment or more',
        mend: "name the one that people buy from: { production: { hostPrefix: '' } }",
      }),
    },
    ...environments.flatMap((environment, index) => [
      ...ownRules(environment),
      ...besideRules(environment, environments.slice(0, index)),
      ...dataRules(environment, environments.slice(0, index), props),
    ]),
  ];
}

function ownRules({ name, hostPrefix, tenants, scale, separatedBy }: EnvironmentSettings): Rule[] {
  const field = `environments.${name}`;
  return [
    {
      violatedWhen: !isDnsLabel(name) || !/^[a-z]/.test(name) || name.length > LONGEST_NAME,
      message: () => ({
        field,
        problem: `${quote(name)} is no name of an environment`,
        allowed: `at most ${LONGEST_NAME} lower-case letters, digits and "-", beginning with a letter`,
        mend: 'rename it, for example to stage',
      }),
    },
    {
      violatedWhen: separatedBy !== 'cluster' && separatedBy !== 'namespace',
      message: () => ({
        field: `${field}.separatedBy`,
        problem: `${quote(separatedBy)} keeps nothing apart`,
        allowed: 'cluster, namespace',
        mend: 'use one of these',
      }),
    },
    {
      violatedWhen: hostPrefix !== '' && !(hostPrefix.endsWith('.') && isHost(`${hostPrefix}example`)),
      message: () => ({
        field: `${field}.hostPrefix`,
        problem: `${quote(hostPrefix)} cannot stand before a host`,
        allowed: 'nothing, or labels of a host name that end with a dot, such as stage.',
        mend: 'correct it, or leave it out for the name of the environment',
      }),
    },
    {
      violatedWhen: tenants?.length === 0,
      message: () => ({
        field: `${field}.tenants`,
        problem: 'the environment has no tenant',
        allowed: 'one tenant of the forecast or more',
        mend: 'name one, or leave tenants out for all of them',
      }),
    },
    {
      violatedWhen: !Number.isSafeInteger(scale) || scale < 1 || scale > 100,
      message: () => ({
        field: `${field}.scale`,
        problem: `${scale} is no part of the pods`,
        allowed: 'a whole number from 1 to 100, in per cent',
        mend: 'write per cent, such as 10',
      }),
    },
  ];
}

/** Two environments in one cluster must not have a namespace or a host in common. */
function besideRules(
  { name, separatedBy, clusters, hostPrefix }: EnvironmentSettings,
  before: readonly EnvironmentSettings[],
): Rule[] {
  const field = `environments.${name}`;
  const alone = before.filter((other) => other.separatedBy === 'cluster' && separatedBy === 'cluster');
  const clash = alone.flatMap((other) =>
    clusters
      .filter((cluster) => other.clusters.some((one) => one.name === cluster.name))
      .map((cluster) => ({ other: other.name, cluster: cluster.name })),
  )[0];
  const sameHosts = before.find((other) => other.hostPrefix === hostPrefix);
  return [
    {
      violatedWhen: clash !== undefined,
      message: () => ({
        field: `${field}.clusters`,
        problem: `${clash?.other} has the cluster ${quote(clash?.cluster)} already, under the same namespaces`,
        allowed: 'clusters of its own, or namespaces of its own',
        mend: "give it other clusters, or separatedBy: 'namespace'",
      }),
    },
    {
      violatedWhen: sameHosts !== undefined,
      message: () => ({
        field: `${field}.hostPrefix`,
        problem: `${sameHosts?.name} has the same hosts`,
        allowed: 'every prefix once: a host leads to one environment',
        mend: 'give one of the two another prefix',
      }),
    },
  ];
}

/** What is sold in production must be out of reach of every other environment. */
function dataRules(
  { name, separatedBy, rds, tenant }: EnvironmentSettings,
  before: readonly EnvironmentSettings[],
  { rds: defined, tenant: definition }: EnvironmentStacksProps,
): Rule[] {
  const field = `environments.${name}`;
  const place = (one: EnvironmentSettings['rds']) =>
    ['platform', 'region', 'account'].map((key) => Reflect.get({ ...defined, ...one }, key)).join('/');
  const sameData = before.find((other) => other.rds !== undefined && place(other.rds) === place(rds));
  const external = (one: EnvironmentSettings['tenant']) =>
    one?.database === undefined && definition.database?.kind === 'external';
  const sameAddress = before.find((other) => external(other.tenant));
  return [
    {
      violatedWhen: rds !== undefined && defined === undefined,
      message: () => ({
        field: `${field}.rds`,
        problem: 'the definition does not say how databases on RDS are found',
        allowed: 'rds of an environment beside rds of the definition',
        mend: 'move it to the definition, and leave {} here',
      }),
    },
    {
      violatedWhen: rds !== undefined && separatedBy === 'namespace',
      message: () => ({
        field: `${field}.rds`,
        problem:
          'databases on RDS have the names of the forecast, and the tenants of this environment do not',
        allowed: "databases in the cluster, or separatedBy: 'cluster'",
        mend: 'leave rds out',
      }),
    },
    {
      violatedWhen: rds !== undefined && separatedBy === 'cluster' && sameData !== undefined,
      message: () => ({
        field: `${field}.rds`,
        problem: `its tenants would write to the databases of ${sameData?.name}`,
        allowed: 'a platform, a region or an account of its own',
        mend: 'say which is different, or leave rds out for databases in the cluster',
      }),
    },
    {
      violatedWhen: external(tenant) && sameAddress !== undefined,
      message: () => ({
        field: `${field}.tenant.database`,
        problem: `its tenants would write to the external database of ${sameAddress?.name}`,
        allowed: 'a database of its own where that of the definition is external',
        mend: 'give the environment a database, for example { kind: "cluster" }',
      }),
    },
  ];
}
