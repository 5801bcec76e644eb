import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { isDataKey, isSubdomain } from '../validation/index.js';
import type { SecretKey } from './cluster-parts.js';
import type { ConsulClusterProps } from './consul-cluster-props.js';
import type { ConsulSettings } from './settings.js';

/** What is wrong with the Secrets that a cluster is told of. */
export function secretRules(props: ConsulClusterProps, { primaryDatacenter }: ConsulSettings): Rule[] {
  const { gossipKey, managementToken, agentToken, dnsToken, replicationToken, datacenter } = props;
  const isSecondary = primaryDatacenter !== datacenter;
  return [
    secretRule('gossipKey', gossipKey, 'anybody who reaches a server could join the cluster'),
    secretRule('managementToken', managementToken, 'nobody could ever grant a right'),
    optionalSecretRule('agentToken', agentToken),
    optionalSecretRule('dnsToken', dnsToken),
    optionalSecretRule('replicationToken', replicationToken),
    {
      violatedWhen: isSecondary && replicationToken === undefined,
      message: () => ({
        field: 'replicationToken',
        problem: `there is no token to read the ACLs of ${quote(primaryDatacenter)} with`,
        allowed: 'a token of the primary datacenter that may read its ACLs',
        mend: 'give it, or leave primaryDatacenter out',
      }),
    },
    {
      violatedWhen: !isSecondary && replicationToken !== undefined,
      message: () => ({
        field: 'replicationToken',
        problem: 'a primary datacenter reads its ACLs from nobody',
        allowed: 'a replicationToken only beside another primaryDatacenter',
        mend: 'leave it out, or name the primary datacenter',
      }),
    },
  ];
}

/** The reference must be there, also where plain JavaScript left it out. */
export function secretRule(field: string, secret: SecretKey | undefined, without: string): Rule {
  return {
    violatedWhen: secret === undefined || !isReference(secret),
    message: () => ({
      field,
      problem: `${quote(secret)} names no value of a Secret; without it ${without}`,
      allowed: 'the name of a Secret of the namespace and a key in it',
      mend: 'make the Secret with an operator or by hand, and name it here',
    }),
  };
}

export function optionalSecretRule(field: string, secret: SecretKey | undefined): Rule {
  return {
    violatedWhen: secret !== undefined && !isReference(secret),
    message: () => ({
      field,
      problem: `${quote(secret)} names no value of a Secret`,
      allowed: 'the name of a Secret of the namespace and a key in it',
      mend: 'correct the names',
    }),
  };
}

function isReference({ name, key }: SecretKey): boolean {
  return isSubdomain(name) && isDataKey(key);
}
