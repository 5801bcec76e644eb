import { Construct } from 'constructs';
import { refuseViolations } from '../../planning/rules/index.js';
import { type AccountName, TokenAccount } from '../token-account/index.js';
import { addWarning } from '../warnings/index.js';
import type { PlatformSecretStoreProps, SecretStoreScope } from './platform-secret-store-props.js';
import { providerSpec, storeAudience } from './provider-spec.js';
import { storeLabels, storeMetadata } from './store-metadata.js';
import { type StoreCondition, StoreObject } from './store-object.js';
import { storeRules } from './store-rules.js';
import { accountNamespace, accountOf, type StoreSettings, storeSettings } from './store-settings.js';
import type { KnownStore } from './stored-secret-props.js';

/** The label of tenants' namespaces, and of no other. */
const TENANT = 'greenroom.dev/tenant';

const SHARED =
  "whoever may make an ExternalSecret in a tenant's namespace may read the platform's secrets with this store. " +
  'Allowed: stores for tenants, and others for the platform. To mend: make a second one with tenants: false.';

/**
 * A store of the External Secrets Operator: where secrets come from, who may ask for them, and as whom the operator
 * reads them.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class PlatformSecretStore extends Construct {
  /** By which secrets and databases name it. */
  readonly reference: KnownStore;
  /** The ServiceAccount that a role of IAM or of Vault must trust, where there is one. */
  readonly account?: AccountName;
  /** What the tokens for Vault are made for: the `audience` of the role in Vault. */
  readonly audience?: string;

  constructor(scope: Construct, id: string, props: PlatformSecretStoreProps) {
    super(scope, id);
    refuseViolations(this, storeRules(props));
    const settings = storeSettings(props);
    const serviceAccount = accountOf(settings);
    this.reference = referenceTo(settings);
    this.account =
      serviceAccount === undefined
        ? undefined
        : { serviceAccount, namespace: accountNamespace(settings.scope) };
    this.audience = settings.provider.kind === 'vault' ? storeAudience(settings) : undefined;
    if (isShared(settings.scope)) addWarning(this, SHARED);
    if (this.account !== undefined) this.placeAccount(settings, this.account);
    this.placeStore(settings);
  }

  private placeAccount(settings: StoreSettings, { namespace, serviceAccount }: AccountName): void {
    const { provider, operator } = settings;
    new TokenAccount(this, 'account', {
      metadata: storeMetadata(settings, 'store', serviceAccount, namespace),
      // Where the operator looks for the role that trusts the account.
      annotations:
        provider.kind === 'aws-secrets-manager' && provider.credentials.kind === 'service-account'
          ? { 'eks.amazonaws.com/role-arn': provider.credentials.roleArn }
          : undefined,
      operator,
    });
  }

  private placeStore(settings: StoreSettings): void {
    const { name, scope } = settings;
    new StoreObject(this, 'store', {
      kind: scope.kind === 'namespace' ? 'SecretStore' : 'ClusterSecretStore',
      metadata:
        scope.kind === 'namespace'
          ? storeMetadata(settings, 'store', name, scope.namespace)
          : { name, labels: storeLabels(settings, 'store') },
      spec: { provider: providerSpec(settings), conditions: conditionsOf(scope) },
    });
  }
}

function referenceTo({ name, scope }: StoreSettings): KnownStore {
  if (scope.kind === 'namespace') return { name, kind: 'SecretStore', namespaces: [scope.namespace] };
  const { tenants, namespaces } = scope;
  return { name, kind: 'ClusterSecretStore', namespaces: tenants ? undefined : namespaces };
}

function isShared(scope: Required<SecretStoreScope>): boolean {
  return scope.kind === 'cluster' && scope.tenants && scope.namespaces.length > 0;
}

function conditionsOf(scope: Required<SecretStoreScope>): StoreCondition[] | undefined {
  if (scope.kind === 'namespace') return undefined;
  const { tenants, namespaces } = scope;
  return [
    ...(tenants
      ? [{ namespaceSelector: { matchExpressions: [{ key: TENANT, operator: 'Exists' as const }] } }]
      : []),
    ...(namespaces.length > 0 ? [{ namespaces }] : []),
  ];
}
