import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import type { AccessRule, ControllerAccess } from '../../planning/ingress/index.js';
import { type ControllerIdentity, clusterWide, inNamespace } from './identity.js';

const GROUP = 'rbac.authorization.k8s.io';

/** Who the controllers are to the API server, and what they may do there. */
export class ControllerAccount extends Construct {
  readonly serviceAccount: string;

  constructor(scope: Construct, id: string, controller: ControllerIdentity, access: ControllerAccess) {
    super(scope, id);
    const { namespace } = controller;
    const name = namespace;
    this.serviceAccount = name;
    const subjects = [{ kind: 'ServiceAccount', name, namespace }];
    new k8s.KubeServiceAccount(this, 'service-account', {
      metadata: inNamespace(controller, name),
      automountServiceAccountToken: false,
    });
    new k8s.KubeClusterRole(this, 'cluster-role', {
      metadata: clusterWide(controller, name),
      rules: access.cluster.map(policyRule),
    });
    new k8s.KubeClusterRoleBinding(this, 'cluster-role-binding', {
      metadata: clusterWide(controller, name),
      subjects,
      roleRef: { apiGroup: GROUP, kind: 'ClusterRole', name },
    });
    if (access.namespace.length === 0) return;
    new k8s.KubeRole(this, 'role', {
      metadata: inNamespace(controller, name),
      rules: access.namespace.map(policyRule),
    });
    new k8s.KubeRoleBinding(this, 'role-binding', {
      metadata: inNamespace(controller, name),
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
