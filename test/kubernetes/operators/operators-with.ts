import { App, Chart } from 'cdk8s';
import { Operators, type OperatorsProps } from '../../../lib/kubernetes/operators/index.js';
import { warningsOf } from '../../../lib/kubernetes/warnings/index.js';
import { InputError } from '../../../lib/planning/issues/index.js';
import { OPERATOR_NAMES, type OperatorChoice } from '../../../lib/planning/operators/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';

export type Change = Partial<OperatorsProps>;

export const CLUSTER = { name: 'paas-a', kubernetesVersion: '1.35', region: 'eu-central-1' };

/** The VPC, which the controller cannot find by itself. */
export const LOAD_BALANCERS: OperatorChoice = {
  name: 'aws-load-balancer-controller',
  values: { vpcTags: { Name: 'tickets' } },
};

/** Every operator of the catalogue. */
export const ALL: readonly OperatorChoice[] = OPERATOR_NAMES.map((name) =>
  name === 'aws-load-balancer-controller' ? LOAD_BALANCERS : name,
);

/** cert-manager by the Argo CD of the cluster, and whatever is different; its path is `chart/operators`. */
export function operatorsWith(change: Change = {}): Operators {
  return new Operators(new Chart(new App(), 'chart'), 'operators', {
    delivery: { kind: 'argo-cd' },
    cluster: CLUSTER,
    operators: ['cert-manager'],
    ...change,
  });
}

export function manifestsWith(change: Change = {}): Manifest[] {
  return manifestsOf(operatorsWith(change));
}

export function warningsWith(change: Change = {}): string[] {
  return warningsOf(operatorsWith(change));
}

/** All that the change is refused for, without the construct's path. */
export function refusalOf(change: Change): string {
  try {
    operatorsWith(change);
  } catch (error) {
    if (error instanceof InputError) return error.message.replaceAll('chart/operators, ', '');
    throw error;
  }
  return 'nothing is wrong';
}
