import { isDnsLabel } from '../../kubernetes/validation/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { formatList } from '../../planning/wording/index.js';
import type { PlatformCluster, PlatformDefinition } from './platform-charts-props.js';

/** What the clusters of a platform must be to each other. */
export function clusterNameRules(clusters: readonly PlatformCluster[]): Rule[] {
  return [
    {
      violatedWhen: clusters.length === 0,
      message: () => ({
        field: 'clusters',
        problem: 'there is no cluster',
        allowed: 'one cluster or more',
        mend: "name the cluster: [{ folder: 'paas-a', name: 'tickets-paas-a', kubernetesVersion: '1.35', region: 'eu-central-1' }]",
      }),
    },
    ...clusters.flatMap(({ folder }, index) => [
      {
        violatedWhen: !isDnsLabel(folder),
        message: () => ({
          field: `clusters[${index}].folder`,
          problem: `${quote(folder)} is no name for a folder of a cluster`,
          allowed: 'lower-case letters, digits and "-", at most 63',
          mend: 'rename it, for example to paas-a',
        }),
      },
      {
        violatedWhen: clusters.findIndex((other) => other.folder === folder) < index,
        message: () => ({
          field: `clusters[${index}].folder`,
          problem: `a cluster before it also has the folder ${quote(folder)}`,
          allowed: 'every folder once',
          mend: 'rename or remove one of the two',
        }),
      },
    ]),
  ];
}

/** What the parts of one cluster must be to each other. */
export function partRules(definition: PlatformDefinition): Rule[] {
  const { secretStores = [], secrets = [], issuers = [], certificates = [] } = definition;
  const { priorityClasses, placeholders } = definition;
  return [
    ...onceRules('secretStores', secretStores),
    ...onceRules('issuers', issuers),
    ...secrets.map(({ store }, index) =>
      namedRule(`secrets[${index}].store`, store, 'secretStores', secretStores),
    ),
    ...certificates.map(({ issuer }, index) =>
      namedRule(`certificates[${index}].issuer`, issuer, 'issuers', issuers),
    ),
    {
      violatedWhen: definition.bridge !== undefined && definition.consul === undefined,
      message: () => ({
        field: 'bridge',
        problem: 'there is no Consul on this side of the bridge',
        allowed: 'a bridge beside consul',
        mend: 'add consul, or take the bridge out',
      }),
    },
    {
      violatedWhen: placeholders !== undefined && !hasPlaceholder(priorityClasses),
      message: () => ({
        field: 'placeholders',
        problem: 'there is no PriorityClass by which placeholders give way',
        allowed: 'placeholders beside priorityClasses with a class named placeholder',
        mend: 'add priorityClasses: {}, or take the placeholders out',
      }),
    },
  ];
}

/** Of greenroom's own classes one is for placeholders. */
function hasPlaceholder(priorityClasses: PlatformDefinition['priorityClasses']): boolean {
  if (priorityClasses === undefined) return false;
  const classes: readonly { readonly name: string }[] | undefined = priorityClasses.classes;
  return classes === undefined || classes.some(({ name }) => name === 'placeholder');
}

function onceRules(list: string, named: readonly { readonly name: string }[]): Rule[] {
  return named.map(({ name }, index) => ({
    violatedWhen: named.findIndex((other) => other.name === name) < index,
    message: () => ({
      field: `${list}[${index}].name`,
      problem: `one before it is also named ${quote(name)}`,
      allowed: 'every name once: others refer to it by that',
      mend: 'rename one of the two',
    }),
  }));
}

/** Overrides change a part that is there: half a part alone is none. */
export function overrideRules(definition: PlatformDefinition, clusters: readonly PlatformCluster[]): Rule[] {
  return clusters.flatMap(({ overrides = {} }, index) =>
    Object.entries(overrides).map(([part, changes]) => ({
      violatedWhen:
        changes !== undefined && !Array.isArray(changes) && Reflect.get(definition, part) === undefined,
      message: () => ({
        field: `clusters[${index}].overrides.${part}`,
        problem: `the definition has no ${part} to change`,
        allowed: 'parts of the definition',
        mend: `add ${part} to the definition, and leave it out elsewhere with ${part}: undefined`,
      }),
    })),
  );
}

/** Operators that the manifests of a cluster need must be among those that are delivered to it. */
export function operatorRule(missing: readonly string[]): Rule {
  return {
    violatedWhen: missing.length > 0,
    message: () => ({
      field: 'operators.operators',
      problem: `the platform's objects need ${formatList(missing)}, which ${missing.length === 1 ? 'is' : 'are'} not delivered`,
      allowed: 'every operator whose kinds are used',
      mend: 'add them; where somebody else installs them, leave operators out altogether',
    }),
  };
}

function namedRule(
  field: string,
  name: string,
  list: string,
  named: readonly { readonly name: string }[],
): Rule {
  return {
    violatedWhen: !named.some((one) => one.name === name),
    message: () => ({
      field,
      problem: `there is none named ${quote(name)} in ${list}`,
      allowed: named.map((one) => one.name).join(', ') || `names of ${list}, of which there are none`,
      mend: `use one of these, or add it to ${list}`,
    }),
  };
}
