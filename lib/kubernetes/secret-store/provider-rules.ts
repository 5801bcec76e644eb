import { isRegion, isRoleArn } from '../../planning/aws/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import {
  loginRules,
  vaultMountRule,
  vaultNamespaceRule,
  vaultServerRules,
} from '../../planning/vault/index.js';
import { kindRule } from '../validation/index.js';
import { secretKeyRules } from './secret-key.js';
import type { SecretProvider } from './secret-provider.js';
import type { AwsSettings, VaultSettings } from './store-settings.js';

/** The kinds, without which nothing else of a provider means anything. */
export function providerKindRules(provider: SecretProvider): Rule[] {
  const known = kindRule('provider.kind', provider.kind, ['aws-secrets-manager', 'vault']);
  if (known.violatedWhen || provider.kind === 'vault') return [known];
  const { kind = 'operator' } = provider.credentials ?? {};
  return [known, kindRule('provider.credentials.kind', kind, ['operator', 'service-account'])];
}

export function providerRules(provider: AwsSettings | VaultSettings): Rule[] {
  return provider.kind === 'vault' ? vaultRules(provider) : awsRules(provider);
}

/** Which prop names the store's account. */
export function accountField(provider: AwsSettings | VaultSettings): string {
  return provider.kind === 'vault' ? 'provider.auth.serviceAccount' : 'provider.credentials.serviceAccount';
}

function awsRules({ region, credentials, assumeRole }: AwsSettings): Rule[] {
  return [
    {
      violatedWhen: !isRegion(region),
      message: () => ({
        field: 'provider.region',
        problem: `${quote(region)} is no region that is supported here`,
        allowed: 'a region of the commercial partition of AWS, such as eu-central-1',
        mend: 'correct it',
      }),
    },
    ...(credentials.kind === 'operator'
      ? []
      : [roleRule('provider.credentials.roleArn', credentials.roleArn)]),
    ...(assumeRole === undefined ? [] : [roleRule('provider.assumeRole', assumeRole)]),
  ];
}

function roleRule(field: string, arn: string): Rule {
  return {
    violatedWhen: !isRoleArn(arn),
    message: () => ({
      field,
      problem: `${quote(arn)} is no ARN of a role`,
      allowed: 'the ARN of a role of IAM, such as arn:aws:iam::111122223333:role/platform-secrets',
      mend: 'copy it from IAM; the name alone is not enough',
    }),
  };
}

function vaultRules({ server, path, version, auth, ca, vaultNamespace }: VaultSettings): Rule[] {
  return [
    ...vaultServerRules('provider.server', server),
    vaultMountRule('provider.path', path, 'secret'),
    kindRule('provider.version', version, ['v1', 'v2']),
    ...loginRules('provider.auth', auth),
    ...(ca === undefined
      ? []
      : [
          kindRule('provider.ca.kind', ca.kind, ['Secret', 'ConfigMap']),
          ...secretKeyRules('provider.ca', ca, `a ${ca.kind}`),
        ]),
    vaultNamespaceRule('provider.vaultNamespace', vaultNamespace),
  ];
}
