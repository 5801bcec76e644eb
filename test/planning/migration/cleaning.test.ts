import { describe, expect, it } from 'vitest';
import { clean } from '../../../lib/planning/migration/cleaning/index.js';
import type { JsonObject } from '../../../lib/planning/migration/index.js';
import { bare, deployment, exported, objectFrom, ownedBy } from './export-fixture.js';

const cleaned = (body: JsonObject) => clean(objectFrom(body)).body;

const CA_INJECTED = { annotations: { 'cert-manager.io/inject-ca-from': 'shop/webhook' } };
const CONTAINERS = [{ name: 'main', image: 'a' }];

describe('cleaning', () => {
  it('gives back what a person wrote', () => {
    const written = deployment('web', {
      metadata: { labels: { app: 'web' }, annotations: { team: 'shop' } },
    });
    const more = {
      ...ownedBy('apps/v1', 'Other', 'x'),
      finalizers: ['foregroundDeletion'],
      clusterName: 'paas-a',
    };
    expect(cleaned(exported(written, more))).toEqual(written);
  });

  it.each<[string, JsonObject, Readonly<Record<string, unknown>>]>([
    [
      'the addresses and ports of a Service',
      bare('v1', 'Service', 'web', {
        namespace: 'shop',
        spec: {
          type: 'LoadBalancer',
          clusterIP: '10.0.4.1',
          clusterIPs: ['10.0.4.1'],
          healthCheckNodePort: 31000,
          externalTrafficPolicy: 'Local',
          ipFamilies: ['IPv4'],
          ipFamilyPolicy: 'SingleStack',
          ports: [{ port: 80, nodePort: 30080 }],
          selector: { app: 'web' },
        },
      }),
      {
        spec: {
          type: 'LoadBalancer',
          externalTrafficPolicy: 'Local',
          ports: [{ port: 80 }],
          selector: { app: 'web' },
        },
      },
    ],
    [
      'nothing of what makes a Service headless, or of both address families',
      bare('v1', 'Service', 'web', {
        namespace: 'shop',
        spec: {
          clusterIP: 'None',
          clusterIPs: ['None'],
          ipFamilies: ['IPv6', 'IPv4'],
          ipFamilyPolicy: 'PreferDualStack',
        },
      }),
      { spec: { clusterIP: 'None', ipFamilies: ['IPv6', 'IPv4'], ipFamilyPolicy: 'PreferDualStack' } },
    ],
    [
      'the volume of a claim, and the class that stood in an annotation',
      bare('v1', 'PersistentVolumeClaim', 'data', {
        namespace: 'shop',
        metadata: {
          annotations: {
            'pv.kubernetes.io/bind-completed': 'yes',
            'volume.beta.kubernetes.io/storage-class': 'gp2',
            'volume.beta.kubernetes.io/storage-provisioner': 'kubernetes.io/aws-ebs',
            'volume.kubernetes.io/selected-node': 'ip-10-0-0-1',
          },
        },
        spec: { volumeName: 'pvc-1', accessModes: ['ReadWriteOnce'] },
      }),
      {
        metadata: { name: 'data', namespace: 'shop' },
        spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'gp2' },
      },
    ],
    [
      'the finalizers of a Namespace',
      bare('v1', 'Namespace', 'shop', {
        metadata: { labels: { 'kubernetes.io/metadata.name': 'shop', team: 'shop' } },
        spec: { finalizers: ['kubernetes'] },
      }),
      { metadata: { name: 'shop', labels: { team: 'shop' } }, spec: undefined },
    ],
    [
      'the tokens of a ServiceAccount, and none of the Secrets that a person gave it',
      bare('v1', 'ServiceAccount', 'web', {
        namespace: 'shop',
        secrets: [{ name: 'web-token-x7k2p' }, { name: 'web-dockercfg-abcde' }, { name: 'own' }],
        imagePullSecrets: [{ name: 'web-dockercfg-abcde' }],
      }),
      { secrets: [{ name: 'own' }], imagePullSecrets: undefined },
    ],
    [
      'the machine of a pod, its priority and its token',
      bare('v1', 'Pod', 'one', {
        namespace: 'shop',
        spec: {
          nodeName: 'ip-10-0-0-1',
          priority: 1000,
          priorityClassName: 'high',
          serviceAccountName: 'web',
          ephemeralContainers: [{ name: 'debugger' }],
          containers: [
            {
              name: 'main',
              volumeMounts: [
                { name: 'kube-api-access-x7k2p', mountPath: '/var/run/secrets/kubernetes.io/serviceaccount' },
                { name: 'cache', mountPath: '/cache' },
              ],
            },
          ],
          initContainers: [{ name: 'first', volumeMounts: [{ name: 'web-token-abcde', mountPath: '/x' }] }],
          volumes: [
            { name: 'kube-api-access-x7k2p' },
            { name: 'web-token-abcde' },
            { name: 'cache', emptyDir: {} },
          ],
        },
      }),
      {
        spec: {
          priorityClassName: 'high',
          serviceAccountName: 'web',
          containers: [{ name: 'main', volumeMounts: [{ name: 'cache', mountPath: '/cache' }] }],
          initContainers: [{ name: 'first' }],
          volumes: [{ name: 'cache', emptyDir: {} }],
        },
      },
    ],
    [
      'the selector of a Job, and its labels',
      bare('batch/v1', 'Job', 'once', {
        namespace: 'shop',
        metadata: { labels: { 'job-name': 'once', app: 'once' } },
        spec: {
          selector: { matchLabels: { 'controller-uid': 'u' } },
          template: {
            metadata: {
              creationTimestamp: null,
              labels: { 'batch.kubernetes.io/controller-uid': 'u', 'controller-uid': 'u', app: 'once' },
            },
            spec: { containers: CONTAINERS },
          },
        },
      }),
      {
        metadata: { name: 'once', namespace: 'shop', labels: { app: 'once' } },
        spec: { template: { metadata: { labels: { app: 'once' } }, spec: { containers: CONTAINERS } } },
      },
    ],
    [
      'nothing of a selector that a person chose for a Job',
      bare('batch/v1', 'Job', 'once', {
        namespace: 'shop',
        spec: { manualSelector: true, selector: { matchLabels: { 'job-name': 'x' } } },
      }),
      { spec: { manualSelector: true, selector: { matchLabels: { 'job-name': 'x' } } } },
    ],
    [
      'the templates of a CronJob',
      bare('batch/v1', 'CronJob', 'nightly', {
        namespace: 'shop',
        spec: {
          jobTemplate: {
            metadata: { creationTimestamp: null },
            spec: { template: { metadata: { creationTimestamp: null }, spec: { containers: CONTAINERS } } },
          },
        },
      }),
      { spec: { jobTemplate: { spec: { template: { spec: { containers: CONTAINERS } } } } } },
    ],
    [
      'the status of the claims of a StatefulSet',
      bare('apps/v1', 'StatefulSet', 'db', {
        namespace: 'shop',
        spec: {
          template: { metadata: { creationTimestamp: null, labels: { app: 'db' } } },
          volumeClaimTemplates: [
            { metadata: { name: 'data', creationTimestamp: null }, spec: {}, status: { phase: 'Pending' } },
          ],
        },
      }),
      {
        spec: {
          template: { metadata: { labels: { app: 'db' } } },
          volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: {} }],
        },
      },
    ],
    [
      'the generation of a DaemonSet',
      bare('apps/v1', 'DaemonSet', 'agent', {
        namespace: 'shop',
        spec: { templateGeneration: 3, minReadySeconds: 1 },
      }),
      { spec: { minReadySeconds: 1 } },
    ],
    [
      'the rules of an aggregated role',
      bare('rbac.authorization.k8s.io/v1', 'ClusterRole', 'all', {
        aggregationRule: { clusterRoleSelectors: [] },
        rules: [{ verbs: ['get'] }],
      }),
      { rules: undefined },
    ],
    [
      'the authority that cert-manager wrote into webhooks',
      bare('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'check', {
        metadata: CA_INJECTED,
        webhooks: [
          { name: 'a', clientConfig: { caBundle: 'Q0E=', service: { name: 'w', namespace: 'shop' } } },
        ],
      }),
      { webhooks: [{ name: 'a', clientConfig: { service: { name: 'w', namespace: 'shop' } } }] },
    ],
    [
      'the authority that cert-manager wrote into a definition',
      bare('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'pools.example.com', {
        metadata: CA_INJECTED,
        spec: { conversion: { webhook: { clientConfig: { caBundle: 'Q0E=' } } } },
      }),
      { spec: { conversion: { webhook: { clientConfig: {} } } } },
    ],
    [
      'nothing of an authority that a person wrote',
      bare('apiregistration.k8s.io/v1', 'APIService', 'v1.example.com', { spec: { caBundle: 'Q0E=' } }),
      { spec: { caBundle: 'Q0E=' } },
    ],
    [
      'the times of templates in custom resources',
      bare('argoproj.io/v1alpha1', 'Rollout', 'web', {
        namespace: 'shop',
        spec: { template: { metadata: { creationTimestamp: null, labels: { app: 'web' } } } },
      }),
      { spec: { template: { metadata: { labels: { app: 'web' } } } } },
    ],
    [
      'every finalizer but the one that a person writes for Argo CD',
      bare('argoproj.io/v1alpha1', 'Application', 'web', {
        namespace: 'argocd',
        metadata: { finalizers: ['resources-finalizer.argocd.argoproj.io', 'example.com/keep'] },
      }),
      {
        metadata: {
          name: 'web',
          namespace: 'argocd',
          finalizers: ['resources-finalizer.argocd.argoproj.io'],
        },
      },
    ],
  ])('takes away %s', (_, body, expected) => {
    const { status: __, ...wanted } = { ...body, ...expected };
    const result = cleaned(body);
    expect(result).toEqual(JSON.parse(JSON.stringify(wanted)));
    expect(cleaned(result)).toEqual(result);
  });

  it.each([
    'autoscaling.alpha.kubernetes.io/conditions',
    'cattle.io/status',
    'cni.projectcalico.org/podIP',
    'control-plane.alpha.kubernetes.io/leader',
    'deployment.kubernetes.io/revision',
    'deprecated.daemonset.template.generation',
    'endpoints.kubernetes.io/last-change-trigger-time',
    'field.cattle.io/publicEndpoints',
    'kubectl.kubernetes.io/last-applied-configuration',
    'objectset.rio.cattle.io/applied',
    'openshift.io/sa.scc.uid-range',
    'pv.kubernetes.io/bound-by-controller',
    'volume.kubernetes.io/storage-provisioner',
  ])('takes away the annotation %s', (annotation) => {
    const body = bare('v1', 'ConfigMap', 'a', {
      namespace: 'shop',
      metadata: { annotations: { [annotation]: 'x', team: 'shop' } },
    });
    expect(cleaned(body).metadata).toEqual({ name: 'a', namespace: 'shop', annotations: { team: 'shop' } });
  });

  it.each([
    'autoscaling.alpha.kubernetes.io/metrics',
    'cert-manager.io/cluster-issuer',
    'eks.amazonaws.com/role-arn',
    'kubernetes.io/ingress.class',
    'meta.helm.sh/release-name',
    'service.beta.kubernetes.io/aws-load-balancer-type',
    'storageclass.kubernetes.io/is-default-class',
  ])('leaves the annotation %s', (annotation) => {
    const body = bare('v1', 'ConfigMap', 'a', {
      namespace: 'shop',
      metadata: { annotations: { [annotation]: 'x' } },
    });
    expect(cleaned(body)).toEqual(body);
  });
});
