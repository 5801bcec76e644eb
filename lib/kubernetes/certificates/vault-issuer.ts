import { Construct } from 'constructs';
import { refuseViolations } from '../../planning/rules/index.js';
import { vaultAudience } from '../../planning/vault/index.js';
import { type AccountName, TokenAccount } from '../token-account/index.js';
import { certificateLabels, certificateMetadata } from './certificate-metadata.js';
import { Issuer, type IssuerAuth } from './issuer.js';
import type { IssuerReference } from './issuer-reference.js';
import type { VaultIssuerProps } from './vault-issuer-props.js';
import { vaultIssuerRules } from './vault-issuer-rules.js';
import {
  type AuthSettings,
  resourceNamespace,
  type VaultIssuerSettings,
  vaultIssuerSettings,
} from './vault-issuer-settings.js';

/**
 * An issuer of cert-manager whose certificates the PKI engine of HashiCorp Vault signs.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class VaultIssuer extends Construct {
  /** By which certificates name it. */
  readonly reference: IssuerReference;
  /** The ServiceAccount that the role of the login in Vault must admit, where there is one. */
  readonly account?: AccountName;
  /** What its tokens are made for: the `audience` of that role, where tokens are used. */
  readonly audience?: string;

  constructor(scope: Construct, id: string, props: VaultIssuerProps) {
    super(scope, id);
    refuseViolations(this, vaultIssuerRules(props));
    const settings = vaultIssuerSettings(props);
    this.reference = referenceTo(settings);
    if (settings.auth.kind === 'kubernetes') {
      const { serviceAccount } = settings.auth;
      this.account = { namespace: resourceNamespace(settings.scope), serviceAccount };
      this.audience = vaultAudience(settings.name, this.reference.namespace);
      this.placeAccount(settings, this.account);
    }
    this.placeIssuer(settings);
  }

  private placeAccount(settings: VaultIssuerSettings, { namespace, serviceAccount }: AccountName): void {
    new TokenAccount(this, 'account', {
      metadata: certificateMetadata(settings, 'issuer', serviceAccount, namespace),
      operator: settings.certManager,
    });
  }

  private placeIssuer(settings: VaultIssuerSettings): void {
    const { name, scope, server, path, vaultNamespace, ca, auth } = settings;
    new Issuer(this, 'issuer', {
      kind: this.reference.kind,
      metadata:
        scope.kind === 'namespace'
          ? certificateMetadata(settings, 'issuer', name, scope.namespace)
          : { name, labels: certificateLabels(settings, 'issuer') },
      spec: {
        vault: { server, path, namespace: vaultNamespace, caBundleSecretRef: ca, auth: authOf(auth) },
      },
    });
  }
}

function referenceTo({ name, scope, maxDuration }: VaultIssuerSettings): IssuerReference {
  return scope.kind === 'namespace'
    ? { kind: 'Issuer', name, namespace: scope.namespace, maxDuration }
    : { kind: 'ClusterIssuer', name, maxDuration };
}

/** cert-manager adds the audience of the issuer and the address of Vault to every token. */
function authOf(auth: AuthSettings): IssuerAuth {
  if (auth.kind === 'app-role') {
    return { appRole: { path: auth.mountPath, roleId: auth.roleId, secretRef: auth.secretId } };
  }
  const { role, mountPath, serviceAccount, audiences } = auth;
  return {
    kubernetes: {
      role,
      mountPath: `/v1/auth/${mountPath}`,
      serviceAccountRef: { name: serviceAccount, audiences: audiences.length > 0 ? audiences : undefined },
    },
  };
}
