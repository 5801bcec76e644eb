import type {
  Addon,
  AddonPodIdentityAssociations,
  CreateAddonRequest,
  UpdateAddonRequest,
  UpdateParamType,
} from '@aws-sdk/client-eks';
import type { EksCluster, HeldAddon } from './eks-cluster.js';
import { EksError } from './eks-error.js';
import { addAssociation } from './pod-identities.js';
import type { EksRequest, EksRoutes } from './routes.js';

/** What an add-on gets that asks for no version; AWS has a default for each add-on and Kubernetes version. */
const DEFAULT_VERSION = 'v1.0.0-eksbuild.1';

/** The namespaces of add-ons that do not live in `kube-system`. */
const NAMESPACES: Readonly<Record<string, string>> = {
  adot: 'opentelemetry-operator-system',
  'amazon-cloudwatch-observability': 'amazon-cloudwatch',
  'cert-manager': 'cert-manager',
  'external-dns': 'external-dns',
  'kube-state-metrics': 'kube-state-metrics',
  'prometheus-node-exporter': 'prometheus-node-exporter',
};

export const ADDON_ROUTES: EksRoutes = {
  'POST /addons': createAddon,
  'GET /addons': (cluster) => ({ addons: [...cluster.addons.keys()] }),
  'GET /addons/{addonName}': (cluster, request) => ({ addon: shown(cluster, addonOf(cluster, request)) }),
  'POST /addons/{addonName}/update': updateAddon,
  'DELETE /addons/{addonName}': (cluster, request) => {
    const held = addonOf(cluster, request);
    const addon: Addon = { ...shown(cluster, held), status: 'DELETING' };
    removeAssociations(cluster, held);
    cluster.addons.delete(held.addonName ?? '');
    return { addon };
  },
};

function createAddon(cluster: EksCluster, { body }: EksRequest): object {
  const { addonName = '', ...request } = body as CreateAddonRequest;
  if (cluster.addons.has(addonName)) throw EksError.inUse('Addon already exists.');
  refuseConfiguration(request.configurationValues);
  const now = new Date();
  const addon: HeldAddon = {
    addonName,
    clusterName: cluster.name,
    status: 'ACTIVE',
    addonVersion: request.addonVersion ?? DEFAULT_VERSION,
    health: { issues: [] },
    addonArn: cluster.arnOf('addon', addonName, cluster.nextId().slice(0, 32)),
    createdAt: now,
    modifiedAt: now,
    serviceAccountRoleArn: request.serviceAccountRoleArn,
    tags: { ...request.tags },
    configurationValues: request.configurationValues,
    namespaceConfig: {
      namespace: request.namespaceConfig?.namespace ?? NAMESPACES[addonName] ?? 'kube-system',
    },
  };
  addAssociations(cluster, addon, request.podIdentityAssociations ?? []);
  cluster.addons.set(addonName, addon);
  return { addon: shown(cluster, addon) };
}

function updateAddon(cluster: EksCluster, request: EksRequest): object {
  const addon = addonOf(cluster, request);
  const changes = request.body as UpdateAddonRequest;
  refuseConfiguration(changes.configurationValues);
  addon.addonVersion = changes.addonVersion ?? addon.addonVersion;
  addon.configurationValues = changes.configurationValues ?? addon.configurationValues;
  addon.serviceAccountRoleArn = changes.serviceAccountRoleArn ?? addon.serviceAccountRoleArn;
  addon.modifiedAt = new Date();
  // An empty list takes all associations away, no list leaves them.
  if (changes.podIdentityAssociations !== undefined) {
    removeAssociations(cluster, addon);
    addAssociations(cluster, addon, changes.podIdentityAssociations);
  }
  return cluster.noteUpdate('AddonUpdate', [
    ...given('AddonVersion', changes.addonVersion),
    ...given('ConfigurationValues', changes.configurationValues),
    ...given('PodIdentityAssociations', changes.podIdentityAssociations),
    ...given('ResolveConflicts', changes.resolveConflicts),
    ...given('ServiceAccountRoleArn', changes.serviceAccountRoleArn),
  ]);
}

function addAssociations(
  cluster: EksCluster,
  { addonArn, namespaceConfig }: HeldAddon,
  associations: readonly AddonPodIdentityAssociations[],
): void {
  for (const { serviceAccount, roleArn } of associations) {
    const { name: clusterName } = cluster;
    const { namespace } = namespaceConfig ?? {};
    addAssociation(cluster, { clusterName, namespace, serviceAccount, roleArn }, addonArn);
  }
}

function removeAssociations(cluster: EksCluster, { addonArn }: HeldAddon): void {
  for (const { associationId, ownerArn } of [...cluster.associations.values()]) {
    if (ownerArn === addonArn) cluster.associations.delete(associationId);
  }
}

function addonOf(cluster: EksCluster, { path }: EksRequest): HeldAddon {
  const addon = cluster.addons.get(path.addonName ?? '');
  if (addon !== undefined) return addon;
  throw EksError.notFound(`No addon: ${path.addonName} found in cluster: ${cluster.name}`);
}

function shown(cluster: EksCluster, addon: HeldAddon): Addon {
  const podIdentityAssociations = [...cluster.associations.values()]
    .filter(({ ownerArn }) => ownerArn === addon.addonArn)
    .map(({ associationArn }) => associationArn);
  return { ...addon, podIdentityAssociations };
}

/** AWS takes JSON or YAML; text that starts like JSON can be checked here. */
function refuseConfiguration(values: string | undefined): void {
  if (!values?.trimStart().startsWith('{')) return;
  try {
    JSON.parse(values);
  } catch {
    throw EksError.invalidParameter('ConfigurationValue provided in request is not valid JSON');
  }
}

function given(type: UpdateParamType, value: unknown): [UpdateParamType, unknown][] {
  return value === undefined ? [] : [[type, value]];
}
