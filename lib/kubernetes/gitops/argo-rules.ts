import type { ObjectKind } from '../../planning/gitops/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { Duration } from '../../planning/units/index.js';
import { foreignLabelsRule, isSubdomain, kindRule, labelsRule, namespaceRule } from '../validation/index.js';
import { argoClusterRules } from './argo-cluster-rules.js';
import type { ArgoDeliveryProps } from './argo-delivery-props.js';
import type { ArgoSettings } from './argo-settings.js';
import { clusterNameRules, intervalRule, nameRule, partRules } from './delivery-rules.js';
import { pathRule, repositoryRules, revisionRule } from './repository-rules.js';

const SHORTEST_POLL = Duration.seconds(30);
const LONGEST_POLL = Duration.days(1);
const KIND = /^[A-Z][A-Za-z0-9]*$/;
/** One that closes everything is no pattern of Argo CD; `,` and braces would end the list that they are put into. */
const NAMESPACES = /^(?=.*[a-z0-9])[a-z0-9*-]+$/;
const WRITE_OUT = 'write out each kind that is needed: a project that allows everything confines nothing';
/** No braces: ApplicationSets would take them for a template. */
const POINTER = /^(\/([^~/{}]|~[01])+)+$/;

/** What is wrong with a delivery by Argo CD. */
export function argoRules(props: ArgoDeliveryProps, settings: ArgoSettings): Rule[] {
  const { name, namespace, parts, clusters, pollInterval, closedNamespaces, labels } = settings;
  return [
    ...repositoryRules(props.repository),
    revisionRule(settings.revision),
    pathRule(props.path),
    ...clusterNameRules(clusters),
    ...argoClusterRules(clusters),
    nameRule(name),
    namespaceRule('namespace', namespace),
    ...partRules(parts),
    kindRule('grouping', settings.grouping, ['tenant', 'cluster']),
    kindRule('deletion', settings.deletion, ['confirmed', 'automatic']),
    intervalRule('pollInterval', pollInterval, SHORTEST_POLL, LONGEST_POLL),
    ...closedNamespaces.map(closedNamespaceRule),
    ...settings.tenantKinds.flatMap((kind, index) => [
      objectKindRule(`tenantKinds[${index}]`, kind, WRITE_OUT),
      secretKindRule(`tenantKinds[${index}]`, kind),
    ]),
    ...settings.platformKinds.map((kind, index) =>
      objectKindRule(`platformKinds[${index}]`, kind, WRITE_OUT),
    ),
    ...differenceRules(settings),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
  ];
}

function closedNamespaceRule(pattern: string, index: number): Rule {
  return {
    violatedWhen: !NAMESPACES.test(pattern),
    message: () => ({
      field: `closedNamespaces[${index}]`,
      problem: `${quote(pattern)} is no pattern for namespaces to close`,
      allowed:
        'lower-case letters, digits, "-" and "*" for any characters, such as kube-*, but not all namespaces',
      mend: 'name the namespaces one by one',
    }),
  };
}

function objectKindRule(field: string, { group, kind }: ObjectKind, mend: string): Rule {
  return {
    violatedWhen: (group !== '' && !isSubdomain(group)) || !KIND.test(kind),
    message: () => ({
      field,
      problem: `${quote({ group, kind })} is no one kind of object`,
      allowed: 'a group such as apps, or "" for the first, and a kind such as Deployment',
      mend,
    }),
  };
}

function secretKindRule(field: string, { group, kind }: ObjectKind): Rule {
  return {
    violatedWhen: group === '' && kind === 'Secret',
    message: () => ({
      field,
      problem: 'a Secret of a tenant would stand in the repository, for all who read it',
      allowed: 'any other kind',
      mend: 'use an ExternalSecret or another object that names what it does not hold',
    }),
  };
}

function differenceRules({ ignoreDifferences }: ArgoSettings): Rule[] {
  return ignoreDifferences.flatMap(({ group = '', kind, jsonPointers }, index) => [
    objectKindRule(`ignoreDifferences[${index}]`, { group, kind }, 'write an entry for each kind'),
    {
      violatedWhen: jsonPointers.length === 0 || !jsonPointers.every((pointer) => POINTER.test(pointer)),
      message: () => ({
        field: `ignoreDifferences[${index}].jsonPointers`,
        problem: `${quote(jsonPointers)} do not all point to a field`,
        allowed: 'one pointer or more, such as /spec/replicas, with ~1 for a "/" in a key',
        mend: 'correct them, or leave the entry out',
      }),
    },
  ]);
}
