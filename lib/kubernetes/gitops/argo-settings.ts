import { PARTS } from '../../planning/gitops/index.js';
import { Duration } from '../../planning/units/index.js';
import type { ArgoCluster, ArgoDeliveryProps } from './argo-delivery-props.js';
import type { ArgoDestination } from './argo-objects.js';

/** The props with every default filled in. */
export type ArgoSettings = Required<ArgoDeliveryProps>;

export function argoSettings(props: ArgoDeliveryProps): ArgoSettings {
  return {
    ...props,
    revision: props.revision ?? 'refs/heads/main',
    name: props.name ?? 'greenroom',
    namespace: props.namespace ?? 'argocd',
    parts: props.parts ?? PARTS,
    grouping: props.grouping ?? 'tenant',
    deletion: props.deletion ?? 'confirmed',
    pollInterval: props.pollInterval ?? Duration.minutes(3),
    closedNamespaces: props.closedNamespaces ?? ['kube-*'],
    tenantKinds: props.tenantKinds ?? [],
    platformKinds: props.platformKinds ?? [],
    ignoreDifferences: props.ignoreDifferences ?? [],
    takeOver: props.takeOver ?? false,
    labels: props.labels ?? {},
  };
}

/** Where Argo CD finds a cluster. */
export function destinationOf({
  name,
  server,
  registeredAs,
}: ArgoCluster): Pick<ArgoDestination, 'server' | 'name'> {
  return server === undefined ? { name: registeredAs ?? name } : { server };
}
