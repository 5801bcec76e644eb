import { type KubernetesLogin, loginSettings } from '../../planning/vault/index.js';
import type { AppRoleLogin, IssuerScope, VaultIssuerAuth, VaultIssuerProps } from './vault-issuer-props.js';

type Optional = 'ca' | 'maxDuration' | 'vaultNamespace';

export type AuthSettings =
  | ({ readonly kind: 'kubernetes' } & Required<KubernetesLogin>)
  | Required<AppRoleLogin>;

/** The props with every default filled in. */
export type VaultIssuerSettings = Required<Omit<VaultIssuerProps, Optional | 'auth' | 'scope'>> &
  Pick<VaultIssuerProps, Optional> & {
    readonly scope: Required<IssuerScope>;
    readonly auth: AuthSettings;
  };

export function vaultIssuerSettings(props: VaultIssuerProps): VaultIssuerSettings {
  const certManager = props.certManager ?? { namespace: 'cert-manager', serviceAccount: 'cert-manager' };
  return {
    ...props,
    scope: scopeSettings(props.scope, certManager.namespace),
    auth: authSettings(props.auth ?? { kind: 'kubernetes' }, props.name),
    certManager,
    labels: props.labels ?? {},
  };
}

function scopeSettings(scope: IssuerScope, certManagerNamespace: string): Required<IssuerScope> {
  if (scope.kind === 'namespace') return scope;
  return { kind: 'cluster', resourceNamespace: scope.resourceNamespace ?? certManagerNamespace };
}

function authSettings(auth: VaultIssuerAuth, name: string): AuthSettings {
  return auth.kind === 'kubernetes'
    ? { kind: 'kubernetes', ...loginSettings(auth, name) }
    : { ...auth, mountPath: auth.mountPath ?? 'approle' };
}

/** Where the issuer's account and its Secrets are. */
export function resourceNamespace(scope: Required<IssuerScope>): string {
  return scope.kind === 'namespace' ? scope.namespace : scope.resourceNamespace;
}
