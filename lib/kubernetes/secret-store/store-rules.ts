import type { Rule } from '../../planning/rules/index.js';
import { accountRules, madeAccountRules } from '../token-account/index.js';
import {
  foreignLabelsRule,
  kindRule,
  labelsRule,
  namespaceRule,
  objectNameRule,
} from '../validation/index.js';
import type { PlatformSecretStoreProps, SecretStoreScope } from './platform-secret-store-props.js';
import { accountField, providerKindRules, providerRules } from './provider-rules.js';
import { accountNamespace, accountOf, type StoreSettings, storeSettings } from './store-settings.js';

/** What is wrong with a store. */
export function storeRules(props: PlatformSecretStoreProps): Rule[] {
  const kinds = [
    kindRule('scope.kind', props.scope?.kind ?? 'cluster', ['cluster', 'namespace']),
    ...providerKindRules(props.provider),
  ];
  if (kinds.some(({ violatedWhen }) => violatedWhen)) return kinds;
  const settings = storeSettings(props);
  const { name, scope, provider, operator, labels } = settings;
  return [
    objectNameRule('name', name, 'a SecretStore'),
    ...scopeRules(scope),
    ...providerRules(provider),
    ...accountRules('operator', operator),
    ...ownAccountRules(settings),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
  ];
}

function scopeRules(scope: Required<SecretStoreScope>): Rule[] {
  if (scope.kind === 'namespace') return [namespaceRule('scope.namespace', scope.namespace)];
  const { tenants, namespaces } = scope;
  return [
    {
      violatedWhen: !tenants && namespaces.length === 0,
      message: () => ({
        field: 'scope.namespaces',
        problem:
          'the store would have no condition, which to External Secrets means that everybody may use it',
        allowed: 'tenants, namespaces, or both',
        mend: 'name the namespaces, or leave tenants out',
      }),
    },
    ...namespaces.map((namespace, index) => namespaceRule(`scope.namespaces[${index}]`, namespace)),
    namespaceRule('scope.accountNamespace', scope.accountNamespace),
  ];
}

function ownAccountRules(settings: StoreSettings): Rule[] {
  const serviceAccount = accountOf(settings);
  if (serviceAccount === undefined) return [];
  const namespace = accountNamespace(settings.scope);
  return madeAccountRules(accountField(settings.provider), { namespace, serviceAccount }, settings.operator);
}
