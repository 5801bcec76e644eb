import type { Rule } from '../rules/index.js';
import { audienceRules, vaultMountRule, vaultRoleRule } from './vault-rules.js';

/** How an operator logs in to Vault: with a short-lived token of a ServiceAccount that nothing else uses. */
export interface KubernetesLogin {
  /**
   * The role of the login in Vault, which says what the token may do.
   *
   * @default - the name of the object that logs in
   */
  readonly role?: string;
  /**
   * Where the login is enabled in Vault: of the kind `kubernetes`, or of the kind `jwt`. Each cluster has its own.
   *
   * @default 'kubernetes'
   */
  readonly mountPath?: string;
  /**
   * The ServiceAccount, which is made.
   *
   * @default - the name of the object that logs in
   */
  readonly serviceAccount?: string;
  /**
   * What the token is made for besides this login: the API server, where Vault uses the token itself to ask it for a
   * review.
   *
   * @default []
   */
  readonly audiences?: readonly string[];
}

export const DEFAULT_MOUNT = 'kubernetes';

/** The login with every default filled in. @param name of the object that logs in */
export function loginSettings(login: KubernetesLogin, name: string): Required<KubernetesLogin> {
  return {
    role: login.role ?? name,
    mountPath: login.mountPath ?? DEFAULT_MOUNT,
    serviceAccount: login.serviceAccount ?? name,
    audiences: login.audiences ?? [],
  };
}

/** What is wrong with what Vault is told; the account's name is for Kubernetes to judge. */
export function loginRules(field: string, { role, mountPath, audiences }: Required<KubernetesLogin>): Rule[] {
  return [
    vaultRoleRule(`${field}.role`, role),
    vaultMountRule(`${field}.mountPath`, mountPath, DEFAULT_MOUNT),
    ...audienceRules(`${field}.audiences`, audiences),
  ];
}
