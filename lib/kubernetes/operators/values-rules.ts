import { quote } from '../../planning/issues/index.js';
import {
  AUTOSCALER_IMAGES,
  changedValuesOf,
  type HelmValues,
  isKubernetesVersion,
  operatorOf,
  secretValuesOf,
  type ValuesContext,
  valueAt,
} from '../../planning/operators/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { formatList } from '../../planning/wording/index.js';
import type { PlacedChoice } from './choice-rules.js';

/** What is wrong with the values of an operator. */
export function valuesRules({ field, name, values = {} }: PlacedChoice, context: ValuesContext): Rule[] {
  const at = `${field}.values`;
  return [
    {
      violatedWhen: operatorOf(name).source.kind === 'git' && Object.keys(values).length > 0,
      message: () => ({
        field: at,
        problem: `${name} has no chart that could read values`,
        allowed: 'none',
        mend: 'leave them out',
      }),
    },
    ...changedValuesOf(name, values, context).map(({ path, is, to, otherwise }) => ({
      violatedWhen: true,
      message: () => ({
        field: `${at}.${path}`,
        problem: `with ${quote(to)} ${otherwise}`,
        allowed: quote(is),
        mend: 'leave it out',
      }),
    })),
    ...secretValuesOf(values).map((path) => ({
      violatedWhen: true,
      message: () => ({
        field: `${at}.${path}`,
        problem: 'this looks like the material of a secret, which everybody could read in the repository',
        allowed: 'names of Secrets',
        mend: 'put it into a Secret that somebody else makes, and name that',
      }),
    })),
    ...OWN_RULES.filter((row) => row.operator === name).map(({ rule }) => rule(at, values, context)),
  ];
}

interface OwnRule {
  readonly operator: PlacedChoice['name'];
  readonly rule: (field: string, values: HelmValues, context: ValuesContext) => Rule;
}

/** What single operators cannot do without. */
const OWN_RULES: readonly OwnRule[] = [
  {
    operator: 'kube-prometheus-stack',
    rule: (field, values) => ({
      violatedWhen:
        valueAt(values, 'grafana.enabled') === true && isEmpty(values, 'grafana.admin.existingSecret'),
      message: () => ({
        field: `${field}.grafana.admin.existingSecret`,
        problem: 'Grafana would get another password at every rendering',
        allowed: 'the name of a Secret with admin-user and admin-password',
        mend: 'make the Secret and name it, or leave grafana.enabled out',
      }),
    }),
  },
  {
    operator: 'aws-load-balancer-controller',
    rule: (field, values) => ({
      violatedWhen: isEmpty(values, 'vpcId') && isEmpty(values, 'vpcTags'),
      message: () => ({
        field,
        problem: 'the controller cannot find out which VPC this is: nodes tell it to no pod',
        allowed: 'vpcTags, or vpcId',
        mend: "add vpcTags with the VPC's Name",
      }),
    }),
  },
  {
    operator: 'cluster-autoscaler',
    rule: (field, values, { cluster: { kubernetesVersion } }) => ({
      violatedWhen:
        isKubernetesVersion(kubernetesVersion) &&
        !Object.hasOwn(AUTOSCALER_IMAGES, kubernetesVersion) &&
        isEmpty(values, 'image.tag'),
      message: () => ({
        field: `${field}.image.tag`,
        problem: `no release of the autoscaler is known here for Kubernetes ${kubernetesVersion}`,
        allowed: `Kubernetes ${formatList(Object.keys(AUTOSCALER_IMAGES), 10)}, or a tag`,
        mend: 'give the tag of its release for that version',
      }),
    }),
  },
];

function isEmpty(values: HelmValues, path: string): boolean {
  const value = valueAt(values, path);
  return value === undefined || value === null || value === '' || quote(value) === '{}';
}
