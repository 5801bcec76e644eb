import { LONGEST_CLUSTER, PARTS, type Part } from '../../planning/gitops/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import type { Duration } from '../../planning/units/index.js';
import { isDnsLabel } from '../validation/index.js';

/** With `-`, the longest name of a cluster, `-` and `platform` behind it, a name has 62 characters. */
export const LONGEST_NAME = 30;

export function nameRule(name: string): Rule {
  return {
    violatedWhen: !isDnsLabel(name) || name.length > LONGEST_NAME,
    message: () => ({
      field: 'name',
      problem: `${quote(name)} is no name of a delivery`,
      allowed: `at most ${LONGEST_NAME} lower-case letters, digits and "-", not beginning or ending with "-"`,
      mend: 'correct the name, or leave it out for greenroom',
    }),
  };
}

/** The folders of clusters, of which the names of what delivers them are made. */
export function clusterNameRules(clusters: readonly { readonly name: string }[]): Rule[] {
  return [
    {
      violatedWhen: clusters.length === 0,
      message: () => ({
        field: 'clusters',
        problem: 'there is no cluster to deliver to',
        allowed: 'one cluster or more',
        mend: 'name the clusters of the tree',
      }),
    },
    ...clusters.flatMap(({ name }, index) => [
      {
        violatedWhen: !isDnsLabel(name) || name.length > LONGEST_CLUSTER,
        message: () => ({
          field: `clusters[${index}].name`,
          problem: `${quote(name)} is no name of a cluster that the names of its tenants fit behind`,
          allowed: `at most ${LONGEST_CLUSTER} lower-case letters, digits and "-", not beginning or ending with "-"`,
          mend: 'shorten the name, here and where the tree is made',
        }),
      },
      {
        violatedWhen: clusters.findIndex((other) => other.name === name) < index,
        message: () => ({
          field: `clusters[${index}].name`,
          problem: `${quote(name)} is there already`,
          allowed: 'every cluster once',
          mend: 'leave one of them out',
        }),
      },
    ]),
  ];
}

export function partRules(parts: readonly Part[]): Rule[] {
  return [
    {
      violatedWhen: parts.length === 0,
      message: () => ({
        field: 'parts',
        problem: 'nothing would be delivered',
        allowed: PARTS.join(', '),
        mend: 'name a part, or leave parts out for all of them',
      }),
    },
    ...parts.map((part, index) => ({
      violatedWhen: !PARTS.includes(part) || parts.indexOf(part) < index,
      message: () => ({
        field: `parts[${index}]`,
        problem: `${quote(part)} is no part of a tree, or there already`,
        allowed: `each of ${PARTS.join(', ')} once`,
        mend: 'leave it out',
      }),
    })),
  ];
}

/** How often something is done. */
export function intervalRule(field: string, interval: Duration, least: Duration, most: Duration): Rule {
  return {
    violatedWhen:
      !interval.isWholeSeconds() ||
      interval.toMillis() < least.toMillis() ||
      interval.toMillis() > most.toMillis(),
    message: () => ({
      field,
      problem: `${interval} is no time for it`,
      allowed: `whole seconds, from ${least} to ${most}`,
      mend: `use a time between them, or leave ${field} out`,
    }),
  };
}
