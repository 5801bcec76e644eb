import { type ClusterObject, groupOf, type Identity, specOf, textAt } from '../objects/index.js';

/** The Secrets that the operator of a custom resource makes from it. */
const SECRETS: Readonly<Record<string, (object: ClusterObject) => readonly (string | undefined)[]>> = {
  'bitnami.com/SealedSecret': ({ name }) => [name],
  'cert-manager.io/Certificate': (object) => [textAt(specOf(object), 'secretName')],
  'external-secrets.io/ExternalSecret': (object) => [textAt(specOf(object), 'target', 'name') ?? object.name],
  'postgresql.cnpg.io/Cluster': ({ name }) =>
    ['app', 'ca', 'replication', 'server', 'superuser'].map((suffix) => `${name}-${suffix}`),
  'secrets.hashicorp.com/VaultDynamicSecret': destination,
  'secrets.hashicorp.com/VaultPKISecret': destination,
  'secrets.hashicorp.com/VaultStaticSecret': destination,
};

/** What will be there because an object is: itself, and the Secrets that its operator makes. */
export function madeBy(object: ClusterObject): Identity[] {
  const { apiVersion, kind, namespace } = object;
  const secrets = SECRETS[`${groupOf(apiVersion)}/${kind}`]?.(object) ?? [];
  return [
    object,
    ...secrets.flatMap((name) =>
      name === undefined || namespace === undefined
        ? []
        : [{ apiVersion: 'v1', kind: 'Secret', namespace, name }],
    ),
  ];
}

function destination(object: ClusterObject): (string | undefined)[] {
  return [textAt(specOf(object), 'destination', 'name')];
}
