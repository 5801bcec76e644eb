/**
 * What a token is made for that logs in for one object of Kubernetes and no other: `vault://tickets`, or
 * `vault://<namespace>/tickets` for an object of a namespace. cert-manager's tokens have it by themselves:
 * https://cert-manager.io/docs/configuration/vault/
 */
export function vaultAudience(name: string, namespace?: string): string {
  return namespace === undefined ? `vault://${name}` : `vault://${namespace}/${name}`;
}
