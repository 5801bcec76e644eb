import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import {
  isSignPath,
  loginRules,
  vaultMountRule,
  vaultNamespaceRule,
  vaultServerRules,
} from '../../planning/vault/index.js';
import { secretKeyRules } from '../secret-store/index.js';
import { accountRules, madeAccountRules } from '../token-account/index.js';
import {
  foreignLabelsRule,
  kindRule,
  labelsRule,
  namespaceRule,
  objectNameRule,
} from '../validation/index.js';
import { durationRule } from './duration-rules.js';
import type { AppRoleLogin, VaultIssuerProps } from './vault-issuer-props.js';
import { resourceNamespace, type VaultIssuerSettings, vaultIssuerSettings } from './vault-issuer-settings.js';

const ROLE_ID = /^[A-Za-z0-9._-]+$/;

/** What is wrong with an issuer. */
export function vaultIssuerRules(props: VaultIssuerProps): Rule[] {
  const kinds = [
    kindRule('scope.kind', props.scope.kind, ['cluster', 'namespace']),
    kindRule('auth.kind', props.auth?.kind ?? 'kubernetes', ['kubernetes', 'app-role']),
  ];
  if (kinds.some(({ violatedWhen }) => violatedWhen)) return kinds;
  const settings = vaultIssuerSettings(props);
  const { name, scope, server, path, maxDuration, ca, vaultNamespace, certManager, labels } = settings;
  const field = scope.kind === 'namespace' ? 'scope.namespace' : 'scope.resourceNamespace';
  return [
    objectNameRule('name', name, 'an issuer'),
    namespaceRule(field, resourceNamespace(scope)),
    ...vaultServerRules('server', server),
    pathRule(path),
    ...(maxDuration === undefined ? [] : [durationRule('maxDuration', maxDuration)]),
    ...authRules(settings),
    ...(ca === undefined ? [] : secretKeyRules('ca', ca)),
    vaultNamespaceRule('vaultNamespace', vaultNamespace),
    ...accountRules('certManager', certManager),
    labelsRule('labels', labels, 'correct the keys and values'),
    foreignLabelsRule('labels', labels, 'use a domain of your own'),
  ];
}

/** `issue` makes keys that leave Vault, and `sign-verbatim` signs any name for anybody. */
function pathRule(path: string): Rule {
  return {
    violatedWhen: !isSignPath(path),
    message: () => ({
      field: 'path',
      problem: `${quote(path)} is not where a role of Vault's PKI engine signs`,
      allowed: "the engine's path, /sign/ and a role, such as pki_int/sign/tickets",
      mend: 'use sign, neither issue nor sign-verbatim, without v1/ in front',
    }),
  };
}

function authRules({ scope, auth, certManager }: VaultIssuerSettings): Rule[] {
  if (auth.kind === 'app-role') return appRoleRules(auth);
  const account = { namespace: resourceNamespace(scope), serviceAccount: auth.serviceAccount };
  return [...loginRules('auth', auth), ...madeAccountRules('auth.serviceAccount', account, certManager)];
}

function appRoleRules({ roleId, secretId, mountPath }: Required<AppRoleLogin>): Rule[] {
  return [
    {
      violatedWhen: typeof roleId !== 'string' || !ROLE_ID.test(roleId),
      message: () => ({
        field: 'auth.roleId',
        problem: `${quote(roleId)} is no RoleID`,
        allowed: 'what vault read auth/approle/role/<role>/role-id shows',
        mend: 'copy it; the name of the role is not enough',
      }),
    },
    ...secretKeyRules('auth.secretId', secretId),
    vaultMountRule('auth.mountPath', mountPath, 'approle'),
  ];
}
