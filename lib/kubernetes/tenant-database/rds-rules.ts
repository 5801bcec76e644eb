import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { isHost } from '../../planning/tenants/index.js';
import { cidrRule, portRule } from '../validation/index.js';
import { envPrefixRule, identifierRule, refreshIntervalRule, secretStoreRule } from './common-rules.js';
import type { RdsSettings } from './rds-backend.js';

const SECRET_KEY = /^[A-Za-z0-9/_+=.@!:-]+$/;

/** What is wrong with a database of Amazon RDS. */
export function rdsRules(settings: RdsSettings): Rule[] {
  const { endpoint, secretKey } = settings;
  return [
    {
      violatedWhen: !isHost(endpoint),
      message: {
        field: 'backend.endpoint',
        problem: `${quote(endpoint)} is no host name`,
        allowed: 'a host name in lower case, with at least one dot',
        mend: 'write it without scheme and port; the port has a prop of its own',
      },
    },
    portRule('backend.port', settings.port, 'say where the database listens'),
    identifierRule('backend.databaseName', settings.databaseName, 'database'),
    {
      violatedWhen: !SECRET_KEY.test(secretKey),
      message: {
        field: 'backend.secretKey',
        problem: `${quote(secretKey)} is neither the name nor the ARN of a secret`,
        allowed: 'letters, digits and /_+=.@!:-',
        mend: 'take it from the output of Terraform that has the managed master secret',
      },
    },
    secretStoreRule(settings.secretStore),
    cidrRule('backend.cidr', settings.cidr),
    refreshIntervalRule(settings.refreshInterval),
    envPrefixRule(settings.envPrefix),
  ];
}
