import { isDnsLabel } from '../kubernetes/validation/index.js';
import { quote } from '../planning/issues/index.js';
import type { Rule } from '../planning/rules/index.js';
import type { ClusterConfig } from './event-stacks-props.js';

/** What the clusters of an app must be. */
export function clusterRules(clusters: readonly ClusterConfig[]): Rule[] {
  return [
    {
      violatedWhen: clusters.length === 0,
      message: () => ({
        field: 'clusters',
        problem: 'there is no cluster',
        allowed: 'one cluster or more',
        mend: "name the cluster that gets the tenants: [{ name: 'paas-a' }]",
      }),
    },
    ...clusters.map(({ name }, index) => ({
      violatedWhen: !isDnsLabel(name),
      message: () => ({
        field: `clusters[${index}].name`,
        problem: `${quote(name)} is no name for a cluster`,
        allowed: 'lower-case letters, digits and "-", at most 63',
        mend: 'rename it, for example to paas-a',
      }),
    })),
    ...clusters.map(({ name }, index) => ({
      violatedWhen: clusters.findIndex((other) => other.name === name) < index,
      message: () => ({
        field: `clusters[${index}].name`,
        problem: `a cluster before it is also named ${quote(name)}`,
        allowed: 'every name once',
        mend: 'rename or remove one of the two',
      }),
    })),
  ];
}
