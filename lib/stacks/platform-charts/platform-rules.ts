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
      message: {
        field: 'clusters',
        problem: 'there is no cluster',
        allowed: 'one cluster or more',
        mend: "name the cluster: [{ folder: 'paas-a', name: 'tickets-paas-a', kubernetesVersion: '1.35' }]",
      },
    },
    ...clusters.flatMap(({ folder }, index) => [
      {
        violatedWhen: !isDnsLabel(folder),
        message: {
          field: `clusters[${index}].folder`,
          problem: `${quote(folder)} is no name for a folder of a cluster`,
          allowed: 'lower-case letters, digits and "-", at most 63',
          mend: 'rename it, for example to paas-a',
        },
      },
      {
        violatedWhen: clusters.findIndex((other) => other.folder === folder) < index,
        message: {
          field: `clusters[${index}].folder`,
          problem: `a cluster before it also has the folder ${quote(folder)}`,
          allowed: 'every folder once',
          mend: 'rename or remove one of the two',
        },
      },
    ]),
  ];
}

/** What the parts of one cluster must be to each other. */
export function partRules(definition: PlatformDefinition): Rule[] {
  const { secretStores = [], secrets = [], issuers = [], certificates = [] } = definition;
  return [
    ...secrets.map(({ store }, index) =>
      namedRule(`secrets[${index}].store`, store, 'secretStores', secretStores),
    ),
    ...certificates.map(({ issuer }, index) =>
      namedRule(`certificates[${index}].issuer`, issuer, 'issuers', issuers),
    ),
    {
      violatedWhen: definition.bridge !== undefined && definition.consul === undefined,
      message: {
        field: 'bridge',
        problem: 'there is no Consul on this side of the bridge',
        allowed: 'a bridge beside consul',
        mend: 'add consul, or take the bridge out',
      },
    },
    {
      violatedWhen: definition.placeholders !== undefined && definition.priorityClasses === undefined,
      message: {
        field: 'placeholders',
        problem: 'there is no PriorityClass by which placeholders give way',
        allowed: 'placeholders beside priorityClasses with a class named placeholder',
        mend: 'add priorityClasses: {}, or take the placeholders out',
      },
    },
  ];
}

/** Operators that the manifests of a cluster need must be among those that are delivered to it. */
export function operatorRule(missing: readonly string[]): Rule {
  return {
    violatedWhen: missing.length > 0,
    message: {
      field: 'operators.operators',
      problem: `the platform's objects need ${formatList(missing)}, which ${missing.length === 1 ? 'is' : 'are'} not delivered`,
      allowed: 'every operator whose kinds are used',
      mend: 'add them; where somebody else installs them, leave operators out altogether',
    },
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
    message: {
      field,
      problem: `there is none named ${quote(name)} in ${list}`,
      allowed: named.map((one) => one.name).join(', ') || `names of ${list}, of which there are none`,
      mend: `use one of these, or add it to ${list}`,
    },
  };
}
