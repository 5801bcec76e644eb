import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { type AccessRule, controllerAccess, leaseName, reportsStatus } from '../../planning/ingress/index.js';
import { clusterWide, inNamespace } from './controller-metadata.js';
import type { ControllerSettings } from './settings.js';

const GROUP = 'rbac.authorization.k8s.io';

/** Who the controllers are to the API server, and what they may do there. */
export class ControllerAccount extends Construct {
  readonly serviceAccount: string;

  constructor(scope: Construct, id: string, settings: ControllerSettings) {
    super(scope, id);
    const { flavor, namespace, shards } = settings;
    const leases = shards.filter(reportsStatus).map(({ ingressClass }) => leaseName(ingressClass));
    const access = controllerAccess(flavor, leases);
    const name = namespace;
    this.serviceAccount = name;
    const subjects = [{ kind: 'ServiceAccount', name, namespace }];
    new k8s.KubeServiceAccount(this, 'service-account', {
      metadata: inNamespace(settings, name),
      automountServiceAccountToken: false,
    });
    new k8s.KubeClusterRole(this, 'cluster-role', {
      metadata: clusterWide(settings, name),
      rules: access.cluster.map(policyRule),
    });
    new k8s.KubeClusterRoleBinding(this, 'cluster-role-binding', {
      metadata: clusterWide(settings, name),
      subjects,
      roleRef: { apiGroup: GROUP, kind: 'ClusterRole', name },
    });
    new k8s.KubeRole(this, 'role', {
      metadata: inNamespace(settings, name),
      rules: access.namespace.map(policyRule),
    });
    new k8s.KubeRoleBinding(this, 'role-binding', {
      metadata: inNamespace(settings, name),
      subjects,
      roleRef: { apiGroup: GROUP, kind: 'Role', name },
    });
  }
}

function policyRule({ apiGroups, resources, resourceNames, verbs }: AccessRule): k8s.PolicyRule {
  return {
    apiGroups: [...apiGroups],
    resources: [...resources],
    ...(resourceNames && { resourceNames: [...resourceNames] }),
    verbs: [...verbs],
  };
}
