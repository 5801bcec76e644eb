import { describe, expect, it } from 'vitest';
import {
  AUTOSCALER_IMAGES,
  changedValuesOf,
  isAllowed,
  isOperatorName,
  isVersionOf,
  OPERATOR_NAMES,
  OPERATORS,
  operatorOf,
  REPOSITORIES,
  releasesOf,
  valueAt,
} from '../../../lib/planning/operators/index.js';
import { platformAccounts } from '../../../lib/stacks/paas-cluster/platform-accounts.js';
import { PINNED_ADD_ONS } from '../../../lib/terraform/add-on/index.js';

const CLUSTER = { name: 'paas-a', kubernetesVersion: '1.35', region: 'eu-central-1' };
const KUBERNETES = Object.keys(PINNED_ADD_ONS);

describe.each(OPERATOR_NAMES)('%s', (name) => {
  const operator = operatorOf(name);

  it('is pinned to one version', () => {
    expect(isVersionOf(name, operator.version)).toBe(true);
  });

  it('is made for every version of Kubernetes that a cluster can have', () => {
    expect(KUBERNETES.filter((version) => !isAllowed(operator.kubernetes, version))).toEqual([]);
  });

  it('names operators of the catalogue alone', () => {
    const others = [...(operator.needs ?? []), ...(operator.after ?? [])];
    expect(others.filter((other) => other === name || !isOperatorName(other))).toEqual([]);
  });

  it('has the values that no user may change', () => {
    expect(changedValuesOf(name, {}, { cluster: CLUSTER, isMonitored: true })).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('delivers nothing in more steps than there are waves before those of everything else', () => {
    const levels = releasesOf({ cluster: CLUSTER, operators: OPERATOR_NAMES }).map(({ level }) => level);
    expect(levels).toEqual([...levels].sort((one, other) => one - other));
    expect(Math.max(...levels)).toBe(2);
  });

  it('uses every repository, over HTTPS', () => {
    const used = OPERATOR_NAMES.flatMap((name) => {
      const { source } = operatorOf(name);
      return source.kind === 'chart' ? [source.repository] : [];
    });
    expect([...new Set(used)].sort()).toEqual(Object.keys(REPOSITORIES).sort());
    expect(Object.values(REPOSITORIES).filter((url) => !/^https:\/\/[^\s]+[^/]$/.test(url))).toEqual([]);
  });

  it('has an operator for every account that a cluster grants rights in AWS, and grants no other', () => {
    const granted = platformAccounts({ clusterName: 'paas-a', region: 'eu-central-1', account: '1' }).map(
      ({ namespace, serviceAccount }) => `${namespace}/${serviceAccount}`,
    );
    const expected = OPERATOR_NAMES.flatMap((name) => {
      const { aws, namespace } = operatorOf(name);
      return aws?.granted === 'by-platform' ? [`${namespace}/${aws.serviceAccount}`] : [];
    });
    expect(expected.sort()).toEqual(granted.sort());
  });

  it('has an autoscaler for every version of Kubernetes that a cluster can have', () => {
    expect(Object.keys(AUTOSCALER_IMAGES)).toEqual(KUBERNETES);
    expect(
      Object.entries(AUTOSCALER_IMAGES).filter(([version, tag]) => !tag.startsWith(`v${version}.`)),
    ).toEqual([]);
  });

  it('raises the Prometheus Operator and its definitions together', () => {
    expect(OPERATORS['prometheus-operator-crds'].appVersion).toBe(
      OPERATORS['kube-prometheus-stack'].appVersion,
    );
  });

  it('raises both charts of Istio together', () => {
    expect(OPERATORS['istio-base'].version).toBe(OPERATORS.istiod.version);
  });
});

describe('the chart of', () => {
  const calling = OPERATOR_NAMES.flatMap((name) => {
    const { aws } = operatorOf(name);
    return aws === undefined ? [] : [[name, aws.serviceAccount] as const];
  });

  it.each(calling)('%s makes the account %s, which has rights in AWS', (name, serviceAccount) => {
    const [release] = releasesOf({ cluster: CLUSTER, operators: [name] });
    const { values = {} } = release ?? {};
    expect(valueAt(values, 'serviceAccount') ?? valueAt(values, 'rbac.serviceAccount')).toEqual({
      create: true,
      name: serviceAccount,
    });
  });
});
