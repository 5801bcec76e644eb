import type {
  AccessEntry,
  AccessScope,
  AssociateAccessPolicyRequest,
  AssociatedAccessPolicy,
  CreateAccessEntryRequest,
  UpdateAccessEntryRequest,
} from '@aws-sdk/client-eks';
import type { EksCluster, HeldEntry } from './eks-cluster.js';
import { EksError } from './eks-error.js';
import type { EksRequest, EksRoutes } from './routes.js';

const POLICY_PREFIX = 'arn:aws:eks::aws:cluster-access-policy/';
const RESERVED_GROUP = /^(system|eks|aws|amazon|iam):/;

/** The user and groups that AWS gives the nodes, by the type of their entry. */
const NODE_TYPES: Readonly<
  Record<string, { readonly username: string; readonly groups: readonly string[] }>
> = {
  EC2: { username: 'system:node:{{EC2PrivateDNSName}}', groups: ['system:nodes'] },
  EC2_LINUX: { username: 'system:node:{{EC2PrivateDNSName}}', groups: ['system:nodes'] },
  EC2_WINDOWS: {
    username: 'system:node:{{EC2PrivateDNSName}}',
    groups: ['eks:kube-proxy-windows', 'system:nodes'],
  },
  FARGATE_LINUX: {
    username: 'system:node:{{SessionName}}',
    groups: ['system:bootstrappers', 'system:node-proxier', 'system:nodes'],
  },
  HYBRID_LINUX: { username: 'system:node:{{SessionName}}', groups: ['system:nodes'] },
};
const STANDARD = 'STANDARD';
/** The types that may have access policies; nodes get their rights from their groups. */
const TYPES_WITH_POLICIES = [STANDARD, 'EC2'];

export const ACCESS_ENTRY_ROUTES: EksRoutes = {
  'POST /access-entries': createEntry,
  'GET /access-entries': (cluster) => {
    refuseWithoutApi(cluster);
    return { accessEntries: [...cluster.accessEntries.keys()] };
  },
  'GET /access-entries/{principalArn}': (cluster, request) => shown(entryOf(cluster, request)),
  'POST /access-entries/{principalArn}': updateEntry,
  'DELETE /access-entries/{principalArn}': (cluster, request) => {
    entryOf(cluster, request);
    cluster.accessEntries.delete(request.path.principalArn ?? '');
    return {};
  },
  'POST /access-entries/{principalArn}/access-policies': associatePolicy,
  'GET /access-entries/{principalArn}/access-policies': (cluster, request) => ({
    clusterName: cluster.name,
    principalArn: request.path.principalArn,
    associatedAccessPolicies: [...entryOf(cluster, request).policies.values()],
  }),
  'DELETE /access-entries/{principalArn}/access-policies/{policyArn}': (cluster, request) => {
    const { policyArn = '' } = request.path;
    if (!entryOf(cluster, request).policies.delete(policyArn)) {
      throw EksError.notFound(`The specified associated policy could not be found: ${policyArn}`);
    }
    return {};
  },
};

function createEntry(cluster: EksCluster, { body }: EksRequest): object {
  refuseWithoutApi(cluster);
  const request = body as CreateAccessEntryRequest;
  const { principalArn = '', type = STANDARD } = request;
  if (cluster.accessEntries.has(principalArn)) {
    throw EksError.inUse('The specified access entry resource is already in use on this cluster.');
  }
  const [kind = '', ...names] = principalOf(principalArn);
  const node = NODE_TYPES[type];
  if (node === undefined && type !== STANDARD) {
    throw EksError.invalidParameter(`The specified access entry type is invalid: ${type}`);
  }
  refuseNames(type, request);
  const now = new Date();
  const entry: HeldEntry = {
    clusterName: cluster.name,
    principalArn,
    type,
    username: node?.username ?? request.username ?? usernameOf(principalArn),
    kubernetesGroups: [...(node?.groups ?? request.kubernetesGroups ?? [])],
    accessEntryArn: cluster.arnOf(
      'access-entry',
      kind,
      cluster.account,
      names.at(-1) ?? '',
      cluster.nextId().slice(0, 32),
    ),
    tags: { ...request.tags },
    createdAt: now,
    modifiedAt: now,
    policies: new Map(),
  };
  cluster.accessEntries.set(principalArn, entry);
  return shown(entry);
}

function updateEntry(cluster: EksCluster, request: EksRequest): object {
  const entry = entryOf(cluster, request);
  const { kubernetesGroups, username } = request.body as UpdateAccessEntryRequest;
  refuseNames(entry.type, { kubernetesGroups, username });
  entry.kubernetesGroups = kubernetesGroups ?? entry.kubernetesGroups;
  entry.username = username ?? entry.username;
  entry.modifiedAt = new Date();
  return shown(entry);
}

function associatePolicy(cluster: EksCluster, request: EksRequest): object {
  const entry = entryOf(cluster, request);
  const { policyArn = '', accessScope } = request.body as AssociateAccessPolicyRequest;
  if (!policyArn.startsWith(POLICY_PREFIX)) {
    throw EksError.invalidParameter(`The policyArn parameter format is not valid: ${policyArn}`);
  }
  if (!TYPES_WITH_POLICIES.includes(entry.type)) {
    throw EksError.invalidRequest(`An access entry of type ${entry.type} cannot have access policies`);
  }
  refuseScope(accessScope);
  const now = new Date();
  const associatedAccessPolicy: AssociatedAccessPolicy = {
    policyArn,
    accessScope: { type: accessScope?.type, namespaces: accessScope?.namespaces ?? [] },
    associatedAt: entry.policies.get(policyArn)?.associatedAt ?? now,
    modifiedAt: now,
  };
  entry.policies.set(policyArn, associatedAccessPolicy);
  return { clusterName: cluster.name, principalArn: entry.principalArn, associatedAccessPolicy };
}

function entryOf(cluster: EksCluster, { path }: EksRequest): HeldEntry {
  refuseWithoutApi(cluster);
  const entry = cluster.accessEntries.get(path.principalArn ?? '');
  if (entry !== undefined) return entry;
  throw EksError.notFound(`The specified principalArn could not be found: ${path.principalArn}`);
}

function shown({ policies: _, ...accessEntry }: HeldEntry): { accessEntry: AccessEntry } {
  return { accessEntry };
}

/** `['role', 'path', 'name']` of `arn:aws:iam::111122223333:role/path/name`. */
function principalOf(arn: string): string[] {
  const principal = /^arn:aws[\w-]*:iam::\d{12}:((?:role|user)\/.+)$/.exec(arn)?.[1];
  if (principal === undefined) {
    throw EksError.invalidParameter(`The specified principalArn is invalid: ${arn}`);
  }
  return principal.split('/');
}

/** Users come under their ARN, roles under that of their session. */
function usernameOf(arn: string): string {
  const [kind, ...names] = principalOf(arn);
  if (kind === 'user') return arn;
  const session = `assumed-role/${names.at(-1)}/{{SessionName}}`;
  return arn.replace(':iam:', ':sts:').replace(/[^:]+$/, session);
}

function refuseWithoutApi({ settings }: EksCluster): void {
  if (settings.accessConfig?.authenticationMode !== 'CONFIG_MAP') return;
  throw EksError.invalidRequest(
    "The cluster's authentication mode must be set to one of [API, API_AND_CONFIG_MAP] to perform this operation.",
  );
}

function refuseNames(
  type: string,
  { kubernetesGroups, username }: Pick<CreateAccessEntryRequest, 'kubernetesGroups' | 'username'>,
): void {
  if (type !== STANDARD && (username !== undefined || (kubernetesGroups ?? []).length > 0)) {
    throw EksError.invalidParameter(`An access entry of type ${type} takes neither a username nor groups`);
  }
  const reserved = kubernetesGroups?.find((group) => RESERVED_GROUP.test(group));
  if (reserved !== undefined) {
    throw EksError.invalidParameter(
      `The kubernetes group name ${reserved} is invalid, it cannot start with ${reserved.split(':')[0]}:`,
    );
  }
}

function refuseScope(scope: AccessScope | undefined): void {
  const hasNamespaces = (scope?.namespaces ?? []).length > 0;
  if (scope?.type === 'cluster' ? !hasNamespaces : scope?.type === 'namespace' && hasNamespaces) return;
  throw EksError.invalidParameter(
    'The access scope must be of type cluster without namespaces, or of type namespace with some',
  );
}
