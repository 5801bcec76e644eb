import { describe, expect, it } from 'vitest';
import { convert } from '../../../lib/planning/migration/conversions/index.js';
import type { JsonObject } from '../../../lib/planning/migration/index.js';
import { bare, objectFrom } from './export-fixture.js';

const TEMPLATE = {
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'main', image: 'a' }] },
};
const SELECTOR = { matchLabels: { app: 'web' } };
const MOST = 2_147_483_647;

function converted(apiVersion: string, kind: string, rest: JsonObject): unknown {
  const result = convert(objectFrom(bare(apiVersion, kind, 'web', rest)));
  if (!result.ok) return result.because;
  const { metadata: _, kind: __, ...others } = result.object.body;
  return others;
}

const namespaced = (spec: JsonObject) => ({ namespace: 'shop', spec });

describe('an object of a past API version', () => {
  it.each<[string, string, JsonObject, JsonObject]>([
    [
      'extensions/v1beta1',
      'Deployment',
      { template: TEMPLATE, rollbackTo: { revision: 1 } },
      {
        apiVersion: 'apps/v1',
        spec: {
          template: TEMPLATE,
          selector: SELECTOR,
          progressDeadlineSeconds: MOST,
          revisionHistoryLimit: MOST,
          strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 1 } },
        },
      },
    ],
    [
      'extensions/v1beta1',
      'Deployment',
      {
        template: TEMPLATE,
        selector: { matchLabels: { own: 'x' } },
        progressDeadlineSeconds: 600,
        revisionHistoryLimit: 10,
        strategy: { rollingUpdate: { maxSurge: '25%' } },
      },
      {
        apiVersion: 'apps/v1',
        spec: {
          template: TEMPLATE,
          selector: { matchLabels: { own: 'x' } },
          progressDeadlineSeconds: 600,
          revisionHistoryLimit: 10,
          strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 1 } },
        },
      },
    ],
    [
      'extensions/v1beta1',
      'Deployment',
      { template: TEMPLATE, selector: SELECTOR, strategy: { type: 'Recreate' }, progressDeadlineSeconds: 1 },
      {
        apiVersion: 'apps/v1',
        spec: {
          template: TEMPLATE,
          selector: SELECTOR,
          strategy: { type: 'Recreate' },
          progressDeadlineSeconds: 1,
          revisionHistoryLimit: MOST,
        },
      },
    ],
    [
      'apps/v1beta1',
      'Deployment',
      { template: TEMPLATE },
      { apiVersion: 'apps/v1', spec: { template: TEMPLATE, selector: SELECTOR, revisionHistoryLimit: 2 } },
    ],
    [
      'apps/v1beta2',
      'Deployment',
      { template: TEMPLATE, selector: SELECTOR },
      { apiVersion: 'apps/v1', spec: { template: TEMPLATE, selector: SELECTOR } },
    ],
    [
      'extensions/v1beta1',
      'DaemonSet',
      { template: TEMPLATE },
      {
        apiVersion: 'apps/v1',
        spec: { template: TEMPLATE, selector: SELECTOR, updateStrategy: { type: 'OnDelete' } },
      },
    ],
    [
      'extensions/v1beta1',
      'ReplicaSet',
      { template: TEMPLATE },
      { apiVersion: 'apps/v1', spec: { template: TEMPLATE, selector: SELECTOR } },
    ],
    [
      'apps/v1beta1',
      'StatefulSet',
      { template: TEMPLATE, updateStrategy: { type: 'RollingUpdate' } },
      {
        apiVersion: 'apps/v1',
        spec: { template: TEMPLATE, selector: SELECTOR, updateStrategy: { type: 'RollingUpdate' } },
      },
    ],
    [
      'extensions/v1beta1',
      'Ingress',
      {
        backend: { serviceName: 'other', servicePort: 'http' },
        rules: [
          {
            host: 'shop.example.com',
            http: {
              paths: [
                { path: '/a', backend: { serviceName: 'web', servicePort: 8080 } },
                { path: '/b', pathType: 'Exact', backend: { resource: { kind: 'Bucket', name: 'b' } } },
              ],
            },
          },
        ],
      },
      {
        apiVersion: 'networking.k8s.io/v1',
        spec: {
          defaultBackend: { service: { name: 'other', port: { name: 'http' } } },
          rules: [
            {
              host: 'shop.example.com',
              http: {
                paths: [
                  {
                    path: '/a',
                    pathType: 'ImplementationSpecific',
                    backend: { service: { name: 'web', port: { number: 8080 } } },
                  },
                  { path: '/b', pathType: 'Exact', backend: { resource: { kind: 'Bucket', name: 'b' } } },
                ],
              },
            },
          ],
        },
      },
    ],
    [
      'networking.k8s.io/v1beta1',
      'Ingress',
      { ingressClassName: 'nginx', rules: [] },
      { apiVersion: 'networking.k8s.io/v1', spec: { ingressClassName: 'nginx', rules: [] } },
    ],
    [
      'extensions/v1beta1',
      'NetworkPolicy',
      { podSelector: {} },
      { apiVersion: 'networking.k8s.io/v1', spec: { podSelector: {} } },
    ],
    [
      'policy/v1beta1',
      'PodDisruptionBudget',
      { selector: SELECTOR, minAvailable: 1 },
      { apiVersion: 'policy/v1', spec: { selector: SELECTOR, minAvailable: 1 } },
    ],
    [
      'batch/v1beta1',
      'CronJob',
      { schedule: '0 4 * * *' },
      { apiVersion: 'batch/v1', spec: { schedule: '0 4 * * *' } },
    ],
    [
      'autoscaling/v2beta2',
      'HorizontalPodAutoscaler',
      { maxReplicas: 3 },
      { apiVersion: 'autoscaling/v2', spec: { maxReplicas: 3 } },
    ],
    [
      'autoscaling/v2beta1',
      'HorizontalPodAutoscaler',
      {
        metrics: [
          { type: 'Resource', resource: { name: 'cpu', targetAverageUtilization: 70 } },
          {
            type: 'ContainerResource',
            containerResource: { name: 'cpu', container: 'main', targetAverageValue: '1' },
          },
          { type: 'Pods', pods: { metricName: 'requests', targetAverageValue: '100' } },
          {
            type: 'Object',
            object: { metricName: 'hits', target: { kind: 'Service', name: 'web' }, targetValue: '2k' },
          },
          {
            type: 'Object',
            object: {
              metricName: 'hits',
              target: { kind: 'Service', name: 'web' },
              targetValue: '0',
              averageValue: '5',
            },
          },
          {
            type: 'External',
            external: { metricName: 'queue', metricSelector: SELECTOR, targetValue: '30' },
          },
        ],
      },
      {
        apiVersion: 'autoscaling/v2',
        spec: {
          metrics: [
            {
              type: 'Resource',
              resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } },
            },
            {
              type: 'ContainerResource',
              containerResource: {
                name: 'cpu',
                container: 'main',
                target: { type: 'AverageValue', averageValue: '1' },
              },
            },
            {
              type: 'Pods',
              pods: { metric: { name: 'requests' }, target: { type: 'AverageValue', averageValue: '100' } },
            },
            {
              type: 'Object',
              object: {
                metric: { name: 'hits' },
                target: { type: 'Value', value: '2k' },
                describedObject: { kind: 'Service', name: 'web' },
              },
            },
            {
              type: 'Object',
              object: {
                metric: { name: 'hits' },
                target: { type: 'AverageValue', averageValue: '5' },
                describedObject: { kind: 'Service', name: 'web' },
              },
            },
            {
              type: 'External',
              external: {
                metric: { name: 'queue', selector: SELECTOR },
                target: { type: 'Value', value: '30' },
              },
            },
          ],
        },
      },
    ],
  ])('%s %s becomes what is served now', (apiVersion, kind, spec, expected) => {
    expect(converted(apiVersion, kind, namespaced(spec))).toEqual(expected);
  });

  it.each([
    ['rbac.authorization.k8s.io/v1beta1', 'ClusterRole', 'rbac.authorization.k8s.io/v1'],
    ['storage.k8s.io/v1beta1', 'StorageClass', 'storage.k8s.io/v1'],
    ['scheduling.k8s.io/v1beta1', 'PriorityClass', 'scheduling.k8s.io/v1'],
    ['node.k8s.io/v1beta1', 'RuntimeClass', 'node.k8s.io/v1'],
    ['networking.k8s.io/v1beta1', 'IngressClass', 'networking.k8s.io/v1'],
    ['apiregistration.k8s.io/v1beta1', 'APIService', 'apiregistration.k8s.io/v1'],
    ['flowcontrol.apiserver.k8s.io/v1beta3', 'FlowSchema', 'flowcontrol.apiserver.k8s.io/v1'],
  ])('%s %s is only renamed', (apiVersion, kind, successor) => {
    expect(converted(apiVersion, kind, { handler: 'x' })).toEqual({ apiVersion: successor, handler: 'x' });
  });

  it('keeps what its webhooks did without saying it', () => {
    const webhook = { name: 'a', sideEffects: 'None', admissionReviewVersions: ['v1'], timeoutSeconds: 5 };
    const result = converted('admissionregistration.k8s.io/v1beta1', 'ValidatingWebhookConfiguration', {
      webhooks: [webhook],
    });
    expect(result).toEqual({
      apiVersion: 'admissionregistration.k8s.io/v1',
      webhooks: [{ failurePolicy: 'Ignore', matchPolicy: 'Exact', ...webhook }],
    });
  });

  it.each<[string, string, JsonObject, string]>([
    [
      'policy/v1beta1',
      'PodDisruptionBudget',
      namespaced({ selector: {} }),
      'its selector is empty: it meant no pods, and would mean all pods of the namespace',
    ],
    [
      'extensions/v1beta1',
      'Ingress',
      namespaced({ rules: [{ http: { paths: [{ backend: { serviceName: 'web' } }] } }] }),
      'a path of it names no Service or no port',
    ],
    [
      'autoscaling/v2beta1',
      'HorizontalPodAutoscaler',
      namespaced({ metrics: [{ type: 'Resource', resource: { name: 'cpu' } }] }),
      'one of its metrics has another shape than autoscaling/v2beta1 has',
    ],
    [
      'admissionregistration.k8s.io/v1beta1',
      'MutatingWebhookConfiguration',
      { webhooks: [{ name: 'a', admissionReviewVersions: ['v1'] }] },
      'a webhook of it may have side effects, which v1 does not take',
    ],
    [
      'admissionregistration.k8s.io/v1beta1',
      'MutatingWebhookConfiguration',
      { webhooks: [{ name: 'a', sideEffects: 'None' }] },
      'a webhook of it does not say which reviews it understands, and v1 has no default',
    ],
    [
      'flowcontrol.apiserver.k8s.io/v1beta3',
      'PriorityLevelConfiguration',
      { spec: { limited: { nominalConcurrencyShares: 0 } } },
      'its share of 0 meant 30, and means none since v1',
    ],
    [
      'policy/v1beta1',
      'PodSecurityPolicy',
      {},
      'no cluster of today serves PodSecurityPolicy of policy/v1beta1: label the namespaces with levels of Pod Security',
    ],
    [
      'extensions/v1beta1',
      'ThirdPartyResource',
      {},
      'no cluster of today serves ThirdPartyResource of extensions/v1beta1: write a CustomResourceDefinition with a schema',
    ],
    [
      'apps/v1alpha1',
      'PetSet',
      namespaced({}),
      'no cluster of today serves PetSet of apps/v1alpha1: write a StatefulSet of apps/v1',
    ],
    [
      'apps/v9',
      'Deployment',
      namespaced({}),
      'no cluster of today serves Deployment of apps/v9, and it has no exact successor',
    ],
  ])('%s %s is not converted where that is not exact', (apiVersion, kind, rest, because) => {
    expect(converted(apiVersion, kind, rest)).toBe(because);
  });

  it.each([
    ['v1', 'ReplicationController'],
    ['autoscaling/v1', 'HorizontalPodAutoscaler'],
    ['example.com/v1beta1', 'Deployment'],
  ])('%s %s stays as it is', (apiVersion, kind) => {
    expect(converted(apiVersion, kind, namespaced({ replicas: 1 }))).toEqual({
      apiVersion,
      spec: { replicas: 1 },
    });
  });
});
