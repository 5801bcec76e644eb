import { isRegion } from '../../planning/aws/index.js';
import { quote } from '../../planning/issues/index.js';
import {
  type DetailedChoice,
  isKubernetesVersion,
  type OperatedCluster,
  operatorOf,
} from '../../planning/operators/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { formatList } from '../../planning/wording/index.js';

/** https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html */
const NAME = /^[0-9A-Za-z][0-9A-Za-z_-]{0,99}$/;

/** What is wrong with the cluster that the operators are for. */
export function clusterRules(
  { name, kubernetesVersion, region }: OperatedCluster,
  choices: readonly DetailedChoice[],
): Rule[] {
  const asking = choices
    .map((choice) => choice.name)
    .filter((operator) => operatorOf(operator).aws?.asksForRegion === true);
  return [
    {
      violatedWhen: !NAME.test(name),
      message: () => ({
        field: 'cluster.name',
        problem: `${quote(name)} is no name of a cluster`,
        allowed: 'at most 100 letters, digits, "-" and "_", beginning with a letter or a digit',
        mend: 'use the name that EKS knows the cluster by',
      }),
    },
    {
      violatedWhen: !isKubernetesVersion(kubernetesVersion),
      message: () => ({
        field: 'cluster.kubernetesVersion',
        problem: `${quote(kubernetesVersion)} is no version of Kubernetes`,
        allowed: 'a minor version such as 1.35',
        mend: 'use that of the control plane, without the patch',
      }),
    },
    {
      violatedWhen: region === undefined && asking.length > 0,
      message: () => ({
        field: 'cluster.region',
        problem: `${formatList(asking, asking.length)} cannot find out by ${asking.length === 1 ? 'itself' : 'themselves'} which region this is`,
        allowed: 'a region of AWS',
        mend: 'give that of the cluster',
      }),
    },
    {
      violatedWhen: region !== undefined && !isRegion(region),
      message: () => ({
        field: 'cluster.region',
        problem: `${quote(region)} is no region of AWS`,
        allowed: 'a region of the commercial partition, such as eu-central-1',
        mend: 'give that of the cluster',
      }),
    },
  ];
}
