import type { Rule } from '../../planning/rules/index.js';
import { cidrRule, objectNameRule, portRule } from '../validation/index.js';
import { envPrefixRule } from './common-rules.js';
import type { ExternalSettings } from './external-backend.js';

/** What is wrong with a database that is somebody else's. */
export function externalRules({ secretName, egress, envPrefix }: ExternalSettings): Rule[] {
  return [
    objectNameRule('backend.secretName', secretName, 'a Secret'),
    {
      violatedWhen: egress.length === 0,
      message: () => ({
        field: 'backend.egress',
        problem: 'there is no way to the database, as the namespace denies all traffic',
        allowed: 'one network and port or more',
        mend: 'list where the database answers',
      }),
    },
    ...egress.flatMap(({ cidr, port }, index) => [
      cidrRule(`backend.egress[${index}].cidr`, cidr),
      portRule(`backend.egress[${index}].port`, port, 'say where the database listens'),
    ]),
    envPrefixRule(envPrefix),
  ];
}
