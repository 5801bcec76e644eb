import type {
  CreatePodIdentityAssociationRequest,
  PodIdentityAssociation,
  UpdatePodIdentityAssociationRequest,
} from '@aws-sdk/client-eks';
import type { EksCluster, HeldAssociation } from './eks-cluster.js';
import { EksError } from './eks-error.js';
import type { EksRequest, EksRoutes } from './routes.js';

export const POD_IDENTITY_ROUTES: EksRoutes = {
  'POST /pod-identity-associations': (cluster, { body }) => ({
    association: addAssociation(cluster, body as CreatePodIdentityAssociationRequest),
  }),
  'GET /pod-identity-associations': listAssociations,
  'GET /pod-identity-associations/{associationId}': (cluster, request) => ({
    association: associationOf(cluster, request),
  }),
  'POST /pod-identity-associations/{associationId}': updateAssociation,
  'DELETE /pod-identity-associations/{associationId}': (cluster, request) => {
    const association = associationOf(cluster, request);
    cluster.associations.delete(association.associationId);
    return { association };
  },
};

/** @param ownerArn of the add-on that the association belongs to */
export function addAssociation(
  cluster: EksCluster,
  request: CreatePodIdentityAssociationRequest,
  ownerArn?: string,
): HeldAssociation {
  const { namespace = '', serviceAccount = '', roleArn, tags, disableSessionTags, targetRoleArn } = request;
  const old = [...cluster.associations.values()].find(
    (held) => held.namespace === namespace && held.serviceAccount === serviceAccount,
  );
  if (old !== undefined) throw EksError.inUse(`Association already exists: ${old.associationId}`);
  const associationId = `a-${cluster.nextId().slice(0, 17)}`;
  const now = new Date();
  const association: HeldAssociation = {
    clusterName: cluster.name,
    namespace,
    serviceAccount,
    roleArn,
    associationArn: cluster.arnOf('podidentityassociation', associationId),
    associationId,
    tags: { ...tags },
    createdAt: now,
    modifiedAt: now,
    ownerArn,
    disableSessionTags: disableSessionTags ?? false,
    targetRoleArn,
    externalId: targetRoleArn === undefined ? undefined : cluster.nextId(),
  };
  cluster.associations.set(associationId, association);
  return association;
}

function listAssociations(cluster: EksCluster, { query }: EksRequest): object {
  const isWanted = (association: PodIdentityAssociation) =>
    [query.get('namespace') ?? association.namespace].includes(association.namespace) &&
    [query.get('serviceAccount') ?? association.serviceAccount].includes(association.serviceAccount);
  return {
    associations: [...cluster.associations.values()]
      .filter(isWanted)
      .map(({ clusterName, namespace, serviceAccount, associationArn, associationId, ownerArn }) => ({
        clusterName,
        namespace,
        serviceAccount,
        associationArn,
        associationId,
        ownerArn,
      })),
  };
}

function updateAssociation(cluster: EksCluster, request: EksRequest): object {
  const association = associationOf(cluster, request);
  const { roleArn, disableSessionTags, targetRoleArn } = request.body as UpdatePodIdentityAssociationRequest;
  association.roleArn = roleArn ?? association.roleArn;
  association.disableSessionTags = disableSessionTags ?? association.disableSessionTags;
  association.targetRoleArn = targetRoleArn ?? association.targetRoleArn;
  association.modifiedAt = new Date();
  return { association };
}

function associationOf(cluster: EksCluster, { path }: EksRequest): HeldAssociation {
  const association = cluster.associations.get(path.associationId ?? '');
  if (association !== undefined) return association;
  throw EksError.notFound(`No association found for associationId: ${path.associationId}`);
}
