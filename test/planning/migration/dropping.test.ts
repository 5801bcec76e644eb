import { describe, expect, it } from 'vitest';
import { dropOf, WholeExport } from '../../../lib/planning/migration/dropping/index.js';
import type { JsonObject } from '../../../lib/planning/migration/index.js';
import { bare, deployment, exported, objectFrom, ownedBy } from './export-fixture.js';

/** What is said of the first of some objects that were exported together. */
function said([body, ...others]: readonly JsonObject[], wanted: readonly string[] = []): string | undefined {
  const objects = [body ?? {}, ...others].map(objectFrom);
  const [object] = objects;
  const drop = object && dropOf(object, new WholeExport(objects, new Set(wanted)));
  return drop && `${drop.reason}: ${drop.because}`;
}

const inShop = (
  apiVersion: string,
  kind: string,
  name: string,
  rest: JsonObject = {},
  more: JsonObject = {},
) => exported(bare(apiVersion, kind, name, { namespace: 'shop', ...rest }), more);
const labelled = (labels: JsonObject) => ({ metadata: { labels } });
const annotated = (annotations: JsonObject) => ({ metadata: { annotations } });
const RBAC = 'rbac.authorization.k8s.io/v1';

const STATEFUL_SET = inShop('apps/v1', 'StatefulSet', 'db', {
  spec: { volumeClaimTemplates: [{ metadata: { name: 'data' } }] },
});
const CERTIFICATE = inShop('cert-manager.io/v1', 'Certificate', 'web', { spec: { secretName: 'web-tls' } });
const CERTIFIED = annotated({ 'cert-manager.io/certificate-name': 'web' });
const TO_PODS = { subsets: [{ addresses: [{ ip: '10.1.0.1', targetRef: { kind: 'Pod', name: 'web-1' } }] }] };
const COMPLETE = { conditions: [{ type: 'Complete', status: 'True' }] };

describe('an object that a cluster makes for itself is left out', () => {
  it.each<[string, readonly JsonObject[]]>([
    ['record: it says what happened once', [inShop('v1', 'Event', 'web.17')]],
    ['record: it says what happened once', [inShop('events.k8s.io/v1', 'Event', 'web.17')]],
    ['record: it says who leads for the next seconds', [inShop('coordination.k8s.io/v1', 'Lease', 'leader')]],
    ['record: it is the history of a workload', [inShop('apps/v1', 'ControllerRevision', 'web-1')]],
    [
      'record: it was a question to the API server',
      [exported(bare('authentication.k8s.io/v1', 'TokenReview', 'x'))],
    ],
    ['infrastructure: it is a machine; it registers itself', [exported(bare('v1', 'Node', 'ip-10-0-0-1'))]],
    [
      'infrastructure: it is a disk; the data on it stays where it is',
      [exported(bare('v1', 'PersistentVolume', 'pvc-1'))],
    ],
    ['infrastructure: it is the network of a machine', [exported(bare('cilium.io/v2', 'CiliumNode', 'a'))]],
    [
      'system: kube-system is a system namespace; --include-namespace moves it',
      [exported(deployment('dns', { namespace: 'kube-system' }))],
    ],
    [
      'system: kube-public is a system namespace; --include-namespace moves it',
      [exported(bare('v1', 'Namespace', 'kube-public'))],
    ],
    [
      'system: openshift-dns is a system namespace; --include-namespace moves it',
      [exported(deployment('dns', { namespace: 'openshift-dns' }))],
    ],
    [
      'system: the API server makes it, and keeps it up to date',
      [
        exported(
          bare(RBAC, 'ClusterRole', 'admin', labelled({ 'kubernetes.io/bootstrapping': 'rbac-defaults' })),
        ),
      ],
    ],
    [
      'system: names with system: are those of the control plane',
      [exported(bare(RBAC, 'ClusterRoleBinding', 'system:coredns'))],
    ],
    [
      'system: names with eks: are those of the control plane',
      [exported(bare(RBAC, 'ClusterRole', 'eks:nodewatcher'))],
    ],
    [
      'system: the add-on manager of the control plane installs it',
      [
        exported(
          bare(
            RBAC,
            'ClusterRoleBinding',
            'npd',
            labelled({ 'addonmanager.kubernetes.io/mode': 'Reconcile' }),
          ),
        ),
      ],
    ],
    [
      'system: Kubernetes has it built in',
      [exported(bare('scheduling.k8s.io/v1', 'PriorityClass', 'system-node-critical'))],
    ],
    [
      'system: the API server serves it itself',
      [exported(bare('apiregistration.k8s.io/v1', 'APIService', 'v1.apps'))],
    ],
    [
      'system: the API server makes it, and keeps it up to date',
      [
        exported(
          bare(
            'flowcontrol.apiserver.k8s.io/v1',
            'FlowSchema',
            'probes',
            annotated({ 'apf.kubernetes.io/autoupdate-spec': 'true' }),
          ),
        ),
      ],
    ],
    ['made-anew: every cluster has it', [exported(bare('v1', 'Namespace', 'default'))]],
    ['made-anew: every namespace has it', [inShop('v1', 'ServiceAccount', 'default')]],
    [
      'made-anew: every namespace has it',
      [inShop('v1', 'ServiceAccount', 'default', { secrets: [{ name: 'default-token-x7k2p' }] })],
    ],
    [
      'made-anew: it holds a certificate of the cluster, which puts its own into every namespace',
      [inShop('v1', 'ConfigMap', 'kube-root-ca.crt')],
    ],
    [
      'made-anew: it leads to the API server',
      [exported(bare('v1', 'Service', 'kubernetes', { namespace: 'default' }))],
    ],
    [
      'owned: Deployment shop/web makes it again',
      [inShop('apps/v1', 'ReplicaSet', 'web-1', {}, ownedBy('apps/v1', 'Deployment', 'web'))],
    ],
    [
      'owned: ReplicaSet shop/web-1 makes it again',
      [inShop('v1', 'Pod', 'web-1-a', {}, ownedBy('apps/v1', 'ReplicaSet', 'web-1'))],
    ],
    [
      'owned: CronJob shop/nightly makes it again',
      [
        inShop(
          'batch/v1',
          'Job',
          'nightly-1',
          { status: COMPLETE },
          ownedBy('batch/v1', 'CronJob', 'nightly'),
        ),
      ],
    ],
    [
      'owned: SealedSecret shop/db makes it again',
      [inShop('v1', 'Secret', 'db', {}, ownedBy('bitnami.com/v1alpha1', 'SealedSecret', 'db'))],
    ],
    [
      'owned: the kubelet of Node ip-10-0-0-1 makes it from a file',
      [inShop('v1', 'Pod', 'proxy-ip-10-0-0-1', {}, ownedBy('v1', 'Node', 'ip-10-0-0-1'))],
    ],
    [
      'generated: Kubernetes makes it from a Service',
      [
        inShop(
          'discovery.k8s.io/v1',
          'EndpointSlice',
          'web-x7k2p',
          labelled({ 'endpointslice.kubernetes.io/managed-by': 'endpointslice-controller.k8s.io' }),
        ),
      ],
    ],
    [
      'generated: Kubernetes makes it from Service shop/web',
      [
        inShop('v1', 'Endpoints', 'web'),
        inShop('v1', 'Service', 'web', { spec: { selector: { app: 'web' } } }),
      ],
    ],
    ['generated: Kubernetes makes it from a Service', [inShop('v1', 'Endpoints', 'web', TO_PODS)]],
    [
      'generated: it says who leads for the next seconds',
      [inShop('v1', 'ConfigMap', 'leader', annotated({ 'control-plane.alpha.kubernetes.io/leader': '{}' }))],
    ],
    [
      'generated: StatefulSet shop/db makes it; the data on it stays where it is',
      [inShop('v1', 'PersistentVolumeClaim', 'data-db-0'), STATEFUL_SET],
    ],
    [
      'generated: cert-manager makes it from Certificate shop/web',
      [inShop('v1', 'Secret', 'web-tls', CERTIFIED), CERTIFICATE],
    ],
    [
      'generated: SealedSecret shop/db makes it',
      [inShop('v1', 'Secret', 'db'), inShop('bitnami.com/v1alpha1', 'SealedSecret', 'db')],
    ],
    [
      'finished: it has run to its end, and would do its work again',
      [inShop('batch/v1', 'Job', 'once', { status: COMPLETE })],
    ],
    [
      'finished: it has failed, and would do its work again',
      [inShop('batch/v1', 'Job', 'once', { status: { conditions: [{ type: 'Failed', status: 'True' }] } })],
    ],
    [
      'finished: it has run to its end, and would do its work again',
      [inShop('v1', 'Pod', 'once', { status: { phase: 'Succeeded' } })],
    ],
    [
      'finished: it has failed, and would do its work again',
      [inShop('v1', 'Pod', 'x', { status: { phase: 'Failed' } })],
    ],
    [
      'deleted: it was being deleted when it was exported',
      [inShop('v1', 'ConfigMap', 'a', {}, { deletionTimestamp: '2026-03-01T08:00:00Z' })],
    ],
    [
      'token: the API server of the old cluster signed it',
      [inShop('v1', 'Secret', 'web-token-x7k2p', { type: 'kubernetes.io/service-account-token' })],
    ],
    [
      'token: machines join the old cluster with it',
      [inShop('v1', 'Secret', 'bootstrap-token-x', { type: 'bootstrap.kubernetes.io/token' })],
    ],
    [
      'token: the old cluster made it for ServiceAccount web',
      [inShop('v1', 'Secret', 'web-dockercfg-x', annotated({ 'kubernetes.io/service-account.name': 'web' }))],
    ],
    [
      'helm-release: Helm writes its own when it installs or adopts the release in the new cluster',
      [inShop('v1', 'Secret', 'sh.helm.release.v1.web.v1', { type: 'helm.sh/release.v1' })],
    ],
    [
      'helm-release: it is a release of Helm 2',
      [inShop('v1', 'ConfigMap', 'web.v1', labelled({ OWNER: 'TILLER' }))],
    ],
  ])('%s', (expected, objects) => {
    expect(said(objects)).toBe(expected);
  });
});

describe('an object that people made is not left out:', () => {
  it.each<[string, readonly JsonObject[]]>([
    ['a workload', [exported(deployment('web'))]],
    ['a Namespace', [exported(bare('v1', 'Namespace', 'shop'))]],
    [
      'the Namespace default with a label',
      [exported(bare('v1', 'Namespace', 'default', labelled({ team: 'a' })))],
    ],
    [
      'a default account with a role of AWS',
      [inShop('v1', 'ServiceAccount', 'default', annotated({ 'eks.amazonaws.com/role-arn': 'x' }))],
    ],
    [
      'a default account with a pull secret',
      [inShop('v1', 'ServiceAccount', 'default', { imagePullSecrets: [{ name: 'hub' }] })],
    ],
    [
      'a default account without a token',
      [inShop('v1', 'ServiceAccount', 'default', { automountServiceAccountToken: false })],
    ],
    [
      'an object that something else removes',
      [inShop('v1', 'ConfigMap', 'a', {}, ownedBy('apps/v1', 'Deployment', 'web', false))],
    ],
    [
      'endpoints of a Service without a selector',
      [
        inShop('v1', 'Endpoints', 'old', { subsets: [{ addresses: [{ ip: '10.0.0.9' }] }] }),
        inShop('v1', 'Service', 'old', { spec: { ports: [{ port: 80 }] } }),
      ],
    ],
    ['a slice of endpoints that a person wrote', [inShop('discovery.k8s.io/v1', 'EndpointSlice', 'old')]],
    [
      'a claim with the name of another set',
      [inShop('v1', 'PersistentVolumeClaim', 'data-db-x'), STATEFUL_SET],
    ],
    [
      'a claim in another namespace than the set',
      [exported(bare('v1', 'PersistentVolumeClaim', 'data-db-0', { namespace: 'other' })), STATEFUL_SET],
    ],
    [
      'a ConfigMap that once was a lock',
      [
        inShop('v1', 'ConfigMap', 'a', {
          ...annotated({ 'control-plane.alpha.kubernetes.io/leader': '{}' }),
          data: { a: '1' },
        }),
      ],
    ],
    ['a Job that runs', [inShop('batch/v1', 'Job', 'once', { status: { active: 1 } })]],
    ['a pod that runs', [inShop('v1', 'Pod', 'one', { status: { phase: 'Running' } })]],
    ['a ReplicationController', [inShop('v1', 'ReplicationController', 'web')]],
    [
      'an APIService of a Service',
      [
        exported(
          bare('apiregistration.k8s.io/v1', 'APIService', 'v1.x.io', {
            spec: { service: { name: 'x', namespace: 'shop' } },
          }),
        ),
      ],
    ],
    ['a certificate whose Certificate is not in the export', [inShop('v1', 'Secret', 'web-tls', CERTIFIED)]],
    ['a role of a person', [exported(bare(RBAC, 'ClusterRole', 'systems'))]],
    ['a namespace with a name like a system one', [exported(bare('v1', 'Namespace', 'kube-monitoring'))]],
  ])('%s', (_, objects) => {
    expect(said(objects)).toBeUndefined();
  });

  it('what is in a system namespace that was asked for', () => {
    const proxy = exported(deployment('proxy', { namespace: 'kube-system' }));
    expect(said([proxy], ['kube-system'])).toBeUndefined();
  });
});

it('leaves out what the control plane makes even when its namespace was asked for', () => {
  const config = exported(
    bare('v1', 'ConfigMap', 'extension-apiserver-authentication', { namespace: 'kube-system' }),
  );
  const account = exported(bare('v1', 'ServiceAccount', 'job-controller', { namespace: 'kube-system' }));
  expect([config, account].map((object) => said([object], ['kube-system']))).toEqual([
    'system: the control plane makes its own',
    'system: the control plane makes its own',
  ]);
});
