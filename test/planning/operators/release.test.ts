import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  missingNeedsOf,
  namespacesOf,
  OPERATOR_NAMES,
  type OperatorChoice,
  type OperatorName,
  type OperatorRelease,
  releasesOf,
  valueAt,
} from '../../../lib/planning/operators/index.js';

const cluster = { name: 'paas-a', kubernetesVersion: '1.35', region: 'eu-central-1' };

function releases(...operators: OperatorChoice[]): OperatorRelease[] {
  return releasesOf({ cluster, operators });
}

function order(...operators: OperatorName[]): [OperatorName, number, readonly OperatorName[]][] {
  return releases(...operators).map(({ name, level, after }) => [name, level, after]);
}

describe('the order of a delivery', () => {
  it('is by what operators need', () => {
    expect(order('plugin-barman-cloud', 'cloudnative-pg', 'cert-manager')).toEqual([
      ['cloudnative-pg', 0, []],
      ['cert-manager', 0, []],
      ['plugin-barman-cloud', 1, ['cloudnative-pg', 'cert-manager']],
    ]);
  });

  it('begins with the definitions of monitors, where they are delivered', () => {
    expect(order('kube-prometheus-stack', 'cert-manager', 'prometheus-operator-crds')).toEqual([
      ['prometheus-operator-crds', 0, []],
      ['cert-manager', 1, ['prometheus-operator-crds']],
      ['kube-prometheus-stack', 2, ['cert-manager', 'prometheus-operator-crds']],
    ]);
  });

  it('has nothing before what it needs, whatever is chosen', () => {
    fc.assert(
      fc.property(fc.subarray([...OPERATOR_NAMES]), (chosen) => {
        const all = releases(...chosen);
        const place = new Map(all.map(({ name }, index) => [name, index]));
        for (const { name, after, level } of all) {
          expect(after.filter((other) => (place.get(other) ?? 0) >= (place.get(name) ?? 0))).toEqual([]);
          const levels = all.filter((other) => after.includes(other.name)).map((other) => other.level);
          expect(level).toBe(Math.max(-1, ...levels) + 1);
        }
      }),
    );
  });

  it.each<[OperatorName, OperatorName[], OperatorName[]]>([
    ['istiod', [], ['istio-base', 'gateway-api-crds']],
    ['istiod', ['gateway-api-crds'], ['istio-base']],
    ['cert-manager', [], []],
  ])('misses what %s needs and %j are not', (name, others, missing) => {
    expect(missingNeedsOf(name, [name, ...others])).toEqual(missing);
  });
});

describe('a release', () => {
  it('is as the catalogue says', () => {
    expect(releases('istio-base')).toEqual([
      {
        name: 'istio-base',
        source: { kind: 'chart', repository: 'istio', chart: 'base' },
        version: '1.30.5',
        namespace: 'istio-system',
        podSecurity: 'restricted',
        values: { base: { validationFailurePolicy: 'Fail' } },
        after: [],
        level: 0,
      },
    ]);
  });

  it('is as the user says where it is different', () => {
    const [release] = releases({
      name: 'istio-base',
      version: '1.31.0',
      namespace: 'mesh',
      values: { base: { excludedCRDs: ['a'] } },
    });
    expect(release).toMatchObject({
      version: '1.31.0',
      namespace: 'mesh',
      values: { base: { validationFailurePolicy: 'Fail', excludedCRDs: ['a'] } },
    });
  });

  it('tells Prometheus of an operator only where there is one', () => {
    const monitored = (all: OperatorRelease[]) =>
      all.map(({ name, values }) => [name, valueAt(values, 'prometheus.servicemonitor.enabled')]);
    expect(monitored(releases('cert-manager'))).toEqual([['cert-manager', false]]);
    expect(
      monitored(releases('prometheus-operator-crds', 'kube-prometheus-stack', 'cert-manager'))[1],
    ).toEqual(['cert-manager', true]);
  });

  it.each([
    ['1.33', 'v1.33.6'],
    ['1.36', 'v1.36.1'],
  ])('has the autoscaler of Kubernetes %s', (kubernetesVersion, tag) => {
    const [release] = releasesOf({
      cluster: { ...cluster, kubernetesVersion },
      operators: ['cluster-autoscaler'],
    });
    expect(valueAt(release?.values ?? {}, 'image.tag')).toBe(tag);
  });
});

describe('the namespaces of releases', () => {
  it('keep the strictest standard that all of their pods keep', () => {
    expect(
      namespacesOf(
        releases('cert-manager', { name: 'keda', namespace: 'monitoring' }, 'prometheus-operator-crds'),
      ),
    ).toEqual([
      { name: 'cert-manager', podSecurity: 'restricted' },
      { name: 'monitoring', podSecurity: 'privileged' },
    ]);
  });

  it('are those alone that a cluster does not have', () => {
    expect(namespacesOf(releases('metrics-server', 'gateway-api-crds'))).toEqual([]);
    expect(namespacesOf(releases({ name: 'metrics-server', namespace: 'metrics' }))).toEqual([
      { name: 'metrics', podSecurity: 'restricted' },
    ]);
  });
});
