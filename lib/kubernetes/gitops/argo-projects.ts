import type { Construct } from 'constructs';
import { type ObjectKind, PLATFORM_KINDS, TENANT_KINDS } from '../../planning/gitops/index.js';
import { AppProject, type AppProjectSpec } from './argo-objects.js';
import { type ArgoSettings, destinationOf } from './argo-settings.js';
import { deliveryMetadata } from './metadata.js';

/** The names of the projects of a delivery. */
export interface ArgoProjects {
  /** Of tenants and hosts. */
  readonly tenants: string;
  readonly platform: string;
}

/** Has Argo CD wait for a person before it deletes an object of the delivery itself, where it delivers that as well. */
export const ASK_BEFORE_DELETION = { 'argocd.argoproj.io/sync-options': 'Delete=confirm,Prune=confirm' };

/** Has an object stay until what refers to it, or is made by it, is taken care of. */
export const RESOURCES_FINALIZER = 'resources-finalizer.argocd.argoproj.io';

const NAMESPACE: ObjectKind = { group: '', kind: 'Namespace' };

export function argoProjects({ name }: ArgoSettings): ArgoProjects {
  return { tenants: `${name}-tenants`, platform: `${name}-platform` };
}

/** What Applications may bring where: a folder of a tenant is no way to become the cluster's administrator. */
export function placeProjects(scope: Construct, settings: ArgoSettings): void {
  const { parts, closedNamespaces, namespace, tenantKinds, platformKinds } = settings;
  const projects = argoProjects(settings);
  if (parts.some((part) => part !== 'platform')) {
    placeProject(scope, settings, projects.tenants, {
      description: 'Tenants and the hosts that they share',
      // One pattern, as of several every one would open what another closes.
      destinations: destinations(settings, `!{${[...closedNamespaces, namespace].join(',')}}`),
      clusterResourceWhitelist: [NAMESPACE],
      namespaceResourceWhitelist: [...TENANT_KINDS, ...tenantKinds],
    });
  }
  if (parts.includes('platform')) {
    placeProject(scope, settings, projects.platform, {
      description: 'What the tenants of a cluster stand on',
      destinations: destinations(settings, '*'),
      clusterResourceWhitelist: [...PLATFORM_KINDS, ...platformKinds],
    });
  }
}

function placeProject(
  scope: Construct,
  settings: ArgoSettings,
  name: string,
  spec: Omit<AppProjectSpec, 'sourceRepos'>,
): void {
  new AppProject(scope, `project-${name}`, {
    metadata: {
      ...deliveryMetadata(settings, 'argo-delivery', name),
      annotations: ASK_BEFORE_DELETION,
      finalizers: [RESOURCES_FINALIZER],
    },
    spec: { ...spec, sourceRepos: [settings.repository] },
  });
}

function destinations({ clusters }: ArgoSettings, namespace: string): AppProjectSpec['destinations'] {
  return clusters.map((cluster) => ({ ...destinationOf(cluster), namespace }));
}
