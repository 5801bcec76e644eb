import { quote } from '../../planning/issues/index.js';
import {
  type DetailedChoice,
  formatRange,
  isAllowed,
  isKubernetesVersion,
  isLikePinned,
  isOperatorName,
  isVersionOf,
  missingNeedsOf,
  OPERATOR_NAMES,
  operatorOf,
} from '../../planning/operators/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { formatList } from '../../planning/wording/index.js';

/** A choice with the prop that it was given as. */
export interface PlacedChoice extends DetailedChoice {
  readonly field: string;
}

/** Whether the catalogue has what was chosen; nothing else can be said of what it has not. */
export function knownRules(choices: readonly PlacedChoice[]): Rule[] {
  return [
    {
      violatedWhen: choices.length === 0,
      message: () => ({
        field: 'operators',
        problem: 'no operator is chosen',
        allowed: 'one or more',
        mend: 'name them; operatorsFor says which ones manifests need',
      }),
    },
    ...choices.map(({ field, name }) => ({
      violatedWhen: !isOperatorName(name),
      message: () => ({
        field,
        problem: `${quote(name)} is no operator of the catalogue`,
        allowed: OPERATOR_NAMES.join(', '),
        mend: 'correct the name, or deliver it by an Application or a HelmRelease of your own',
      }),
    })),
  ];
}

/** Whether the choices go together. */
export function setRules(choices: readonly PlacedChoice[]): Rule[] {
  const names = choices.map(({ name }) => name);
  return choices.flatMap(({ field, name }, index): Rule[] => {
    const missing = missingNeedsOf(name, names);
    const list = formatList(missing, missing.length);
    return [
      {
        violatedWhen: names.indexOf(name) < index,
        message: () => ({
          field,
          problem: `${quote(name)} is chosen twice`,
          allowed: 'each operator once',
          mend: 'join the two',
        }),
      },
      {
        violatedWhen: missing.length > 0,
        message: () => ({
          field,
          problem: `${name} does not work without ${list}`,
          allowed: 'an operator with all that it needs',
          mend: `add ${list}`,
        }),
      },
    ];
  });
}

/** Whether versions are exact, and run on the cluster's version of Kubernetes. */
export function versionRules(choices: readonly PlacedChoice[], kubernetesVersion: string): Rule[] {
  return choices.flatMap(({ field, name, version }): Rule[] => {
    const { version: pinned, kubernetes } = operatorOf(name);
    const isExact = version === undefined || isVersionOf(name, version);
    const known = version ?? pinned;
    return [
      {
        violatedWhen: !isExact,
        message: () => ({
          field: `${field}.version`,
          problem: `${quote(version)} is not one version of ${name}`,
          allowed: `one exact version as upstream writes it, such as ${pinned}`,
          mend: 'look up which one it is today, and pin it',
        }),
      },
      {
        violatedWhen:
          isExact &&
          isKubernetesVersion(kubernetesVersion) &&
          isLikePinned(name, known) &&
          !isAllowed(kubernetes, kubernetesVersion),
        message: () => ({
          field,
          problem: `${name} ${known} is not made for Kubernetes ${kubernetesVersion}`,
          allowed: `Kubernetes ${formatRange(kubernetes.min, kubernetes.max)}`,
          mend: `give a version of ${name} that is made for it`,
        }),
      },
    ];
  });
}
