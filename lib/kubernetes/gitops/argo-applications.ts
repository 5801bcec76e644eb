import type { Construct } from 'constructs';
import { applicationNameTemplate } from '../../planning/gitops/index.js';
import { APPLICATION_ANNOTATIONS, sharedSpec, tenantSpec } from './application-spec.js';
import type { ArgoCluster } from './argo-delivery-props.js';
import { Application, ApplicationSet } from './argo-objects.js';
import { ASK_BEFORE_DELETION, RESOURCES_FINALIZER } from './argo-projects.js';
import type { ArgoSettings } from './argo-settings.js';
import { deliveryMetadata, partLabels } from './metadata.js';
import { tenantGenerator } from './tenant-generator.js';

/** What people set on one Application and the controller must leave: an answer, and a halt. */
const SET_BY_PEOPLE = ['argocd.argoproj.io/deletion-approved', 'argocd.argoproj.io/skip-reconcile'];
const AUTOMATION_SWITCH = '/spec/syncPolicy/automated/enabled';

/** An Application for each folder of a tenant; one set for each cluster, so that none waits for another's. */
export function placeTenantSet(scope: Construct, settings: ArgoSettings, cluster: ArgoCluster): void {
  const isConfirmed = settings.deletion === 'confirmed';
  const metadata = deliveryMetadata(
    settings,
    'argo-delivery',
    `${settings.name}-${cluster.name}-tenants`,
    partLabels(cluster.name, 'tenants'),
  );
  new ApplicationSet(scope, `tenants-${cluster.name}`, {
    metadata: {
      ...metadata,
      annotations: ASK_BEFORE_DELETION,
      // With it, who deletes the set sets its Applications free; without, the Applications go with it.
      ...(isConfirmed && { finalizers: [RESOURCES_FINALIZER] }),
    },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [tenantGenerator(settings, cluster)],
      syncPolicy: { applicationsSync: isConfirmed ? 'create-update' : 'sync' },
      preservedFields: { annotations: SET_BY_PEOPLE },
      ignoreApplicationDifferences: [{ jsonPointers: [AUTOMATION_SWITCH] }],
      template: {
        metadata: {
          name: applicationNameTemplate(cluster.name),
          labels: { ...metadata.labels, 'greenroom.dev/tenant': '{{ .path.basename }}' },
          annotations: APPLICATION_ANNOTATIONS,
          finalizers: [RESOURCES_FINALIZER],
        },
        spec: tenantSpec(settings, cluster),
      },
    },
  });
}

/** One Application that many share; without a finalizer, so that what it brought stays when it goes. */
export function placeShared(
  scope: Construct,
  settings: ArgoSettings,
  cluster: ArgoCluster,
  part: ArgoSettings['parts'][number],
): void {
  new Application(scope, `${part}-${cluster.name}`, {
    metadata: {
      ...deliveryMetadata(
        settings,
        'argo-delivery',
        `${settings.name}-${cluster.name}-${part}`,
        partLabels(cluster.name, part),
      ),
      annotations: { ...APPLICATION_ANNOTATIONS, ...ASK_BEFORE_DELETION },
    },
    spec: sharedSpec(settings, cluster, part),
  });
}
