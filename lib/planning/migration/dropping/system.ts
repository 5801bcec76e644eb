import { clean } from '../cleaning/index.js';
import {
  annotationsOf,
  type ClusterObject,
  groupOf,
  isObject,
  labelsOf,
  objectAt,
  specOf,
  valueAt,
} from '../objects/index.js';
import type { Drop } from './reasons.js';
import type { WholeExport } from './whole-export.js';

/** Namespaces of Kubernetes itself, and of the distributions that fill theirs when a cluster is made. */
const SYSTEM_NAMESPACES: readonly RegExp[] = [
  /^kube-(system|public|node-lease)$/,
  /^openshift(-.+)?$/,
  /^(gke|gmp)-.+$/,
  /^cattle-.+$/,
  /^fleet-.+$/,
];

/** Names of roles, bindings and accounts that a control plane or an installer keeps for itself. */
const SYSTEM_NAME = /^(system|eks|gce|kubeadm|kops-controller|aks-service|k3s):/;

const ROLE_KINDS = ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'];

/** True for a namespace whose objects belong to the cluster. */
export function isSystemNamespace(namespace: string): boolean {
  return SYSTEM_NAMESPACES.some((pattern) => pattern.test(namespace));
}

/** What belongs to the cluster that it is in. */
export function systemDrop(object: ClusterObject, { wanted }: WholeExport): Drop | undefined {
  const { apiVersion, kind, name, namespace } = object;
  const within = kind === 'Namespace' ? name : namespace;
  if (within !== undefined && isSystemNamespace(within) && !wanted.has(within)) {
    return system(`${within} is a system namespace; --include-namespace moves it`);
  }
  if (labelsOf(object)['addonmanager.kubernetes.io/mode'] !== undefined) {
    return system('the add-on manager of the control plane installs it');
  }
  if (groupOf(apiVersion) === 'rbac.authorization.k8s.io' && ROLE_KINDS.includes(kind))
    return roleDrop(object);
  if (kind === 'PriorityClass' && name.startsWith('system-')) return system('Kubernetes has it built in');
  if (kind === 'APIService') {
    return isObject(valueAt(specOf(object), 'service'))
      ? undefined
      : system('the API server serves it itself');
  }
  const isUpdated = annotationsOf(object)['apf.kubernetes.io/autoupdate-spec'] === 'true';
  if (
    groupOf(apiVersion) === 'flowcontrol.apiserver.k8s.io' &&
    (isUpdated || /^(exempt|catch-all)$/.test(name))
  ) {
    return system('the API server makes it, and keeps it up to date');
  }
  return undefined;
}

function roleDrop(object: ClusterObject): Drop | undefined {
  if (labelsOf(object)['kubernetes.io/bootstrapping'] === 'rbac-defaults') {
    return system('the API server makes it, and keeps it up to date');
  }
  const [prefix] = SYSTEM_NAME.exec(object.name) ?? [];
  return prefix === undefined ? undefined : system(`names with ${prefix} are those of the control plane`);
}

/** What every namespace or cluster makes by itself, unless a person has changed it. */
export function anewDrop(object: ClusterObject): Drop | undefined {
  const { kind, name, namespace } = object;
  const isFirstNamespace = /^(default|kube-(system|public|node-lease))$/.test(name);
  if (kind === 'Namespace' && isFirstNamespace && isPlain(object)) return anew('every cluster has it');
  if (kind === 'ServiceAccount' && name === 'default' && isPlain(object))
    return anew('every namespace has it');
  if (
    kind === 'ConfigMap' &&
    /^(kube-root-ca\.crt|openshift-service-ca\.crt|istio-ca-root-cert)$/.test(name)
  ) {
    return anew('it holds a certificate of the cluster, which puts its own into every namespace');
  }
  const isApiServer = namespace === 'default' && name === 'kubernetes';
  return isApiServer && ['Service', 'Endpoints', 'EndpointSlice'].includes(kind)
    ? anew('it leads to the API server')
    : undefined;
}

/** True for an object that says nothing but its name when all is gone that a cluster makes. */
function isPlain(object: ClusterObject): boolean {
  const { apiVersion: _, kind: __, metadata, ...others } = clean(object).body;
  const { name: ___, namespace: ____, ...said } = objectAt(metadata);
  return Object.keys(others).length === 0 && Object.keys(said).length === 0;
}

function anew(because: string): Drop {
  return { reason: 'made-anew', because };
}

function system(because: string): Drop {
  return { reason: 'system', because };
}
