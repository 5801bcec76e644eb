import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { isHost } from '../../planning/tenants/index.js';
import type { TenantMetadata } from '../metadata/index.js';
import { refreshIntervalRule } from '../secret-store/index.js';
import { cidrRule, isServiceName, portRule } from '../validation/index.js';
import { envPrefixRule, identifierRule, secretStoreRule } from './common-rules.js';
import { databaseName } from './names.js';
import type { RdsSettings } from './rds-backend.js';

const MAX_SERVICE_NAME = 63;
const SECRET_KEY = /^[A-Za-z0-9/_+=.@!:-]+$/;
/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Filter.html; with "!" in front, it means no. */
const TAG = /^(?!!)[A-Za-z0-9 :_@/+=.!-]+$/;
const LONGEST_TAG_KEY = 128;
const LONGEST_TAG_VALUE = 256;
/** Each is two filters, of which a request has at most ten. */
const MOST_TAGS = 5;

/** What is wrong with a database of Amazon RDS. */
export function rdsRules({ tenant }: TenantMetadata, settings: RdsSettings): Rule[] {
  const { endpoint } = settings;
  return [
    {
      violatedWhen: !isHost(endpoint),
      message: () => ({
        field: 'backend.endpoint',
        problem: `${quote(endpoint)} is no host name`,
        allowed: 'a host name in lower case, with at least one dot',
        mend: 'write it without scheme and port; the port has a prop of its own',
      }),
    },
    portRule('backend.port', settings.port, 'say where the database listens'),
    identifierRule('backend.databaseName', settings.databaseName, 'database'),
    ...secretRules(settings),
    serviceRule(tenant, settings),
    secretStoreRule(settings.secretStore),
    cidrRule('backend.cidr', settings.cidr),
    refreshIntervalRule('backend.refreshInterval', settings.refreshInterval),
    envPrefixRule(settings.envPrefix),
  ];
}

function serviceRule(tenant: string, { service }: RdsSettings): Rule {
  const name = databaseName(tenant);
  const room = MAX_SERVICE_NAME - databaseName('').length;
  return {
    violatedWhen: service && !isServiceName(name),
    message: () => ({
      field: 'metadata.tenant',
      problem: `${quote(name)} is no name of a Service`,
      allowed: `a tenant's name of at most ${room} lower-case letters, digits and "-", not ending with "-"`,
      mend: 'shorten the name of the tenant, or leave service out',
    }),
  };
}

function secretRules({ secretKey, secretTags }: RdsSettings): Rule[] {
  const both = secretKey !== undefined && secretTags !== undefined;
  return [
    {
      violatedWhen: both || (secretKey === undefined && secretTags === undefined),
      message: () => ({
        field: 'backend.secretKey',
        problem: both
          ? 'there are both a secretKey and secretTags'
          : 'there is neither a secretKey nor secretTags',
        allowed: 'one of the two',
        mend: 'name the secret with secretKey, or have it found by its tags',
      }),
    },
    {
      violatedWhen: secretKey !== undefined && !SECRET_KEY.test(secretKey),
      message: () => ({
        field: 'backend.secretKey',
        problem: `${quote(secretKey)} is neither the name nor the ARN of a secret`,
        allowed: 'letters, digits and /_+=.@!:-',
        mend: 'take it from the output of Terraform that has the managed master secret',
      }),
    },
    ...tagRules(secretTags),
  ];
}

function tagRules(tags: RdsSettings['secretTags']): Rule[] {
  if (tags === undefined) return [];
  const entries = Object.entries(tags);
  return [
    {
      violatedWhen: entries.length === 0 || entries.length > MOST_TAGS,
      message: () => ({
        field: 'backend.secretTags',
        problem: `a secret cannot be found by ${entries.length} tags`,
        allowed: `1 to ${MOST_TAGS}`,
        mend: 'use the tag that RDS gives: aws:rds:primaryDBInstanceArn or aws:rds:primaryDBClusterArn',
      }),
    },
    ...entries.map(([key, value]) => ({
      violatedWhen: !isTag(key, LONGEST_TAG_KEY) || !isTag(value, LONGEST_TAG_VALUE),
      message: () => ({
        field: 'backend.secretTags',
        problem: `Secrets Manager cannot look for the tag ${quote(key)}: ${quote(value)}`,
        allowed: `keys of 1 to ${LONGEST_TAG_KEY} and values of 1 to ${LONGEST_TAG_VALUE} letters, digits, spaces and :_@/+=.!-, not beginning with "!"`,
        mend: 'correct the tag, or name the secret with secretKey',
      }),
    })),
  ];
}

function isTag(text: string, longest: number): boolean {
  return TAG.test(text) && text.length <= longest;
}
