import { LONGEST_COMMON_NAME, ownedKeys, serverName } from '../../planning/consul/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { formatList } from '../../planning/wording/index.js';
import { isDnsLabel, isSubdomain, scheduleRule } from '../validation/index.js';
import type { ConsulSettings } from './settings.js';

const EXPECT = 'bootstrap_expect';

/** What is wrong with what the servers are told. */
export function configRules(settings: ConsulSettings): Rule[] {
  const { datacenter, primaryDatacenter, domain, servers, config, reloadSchedule } = settings;
  const commonName = serverName(settings);
  const owned = ownedKeys(settings).filter((key) => key !== EXPECT);
  return [
    datacenterRule('datacenter', datacenter),
    datacenterRule('primaryDatacenter', primaryDatacenter),
    {
      violatedWhen: commonName.length > LONGEST_COMMON_NAME,
      message: () => ({
        field: 'datacenter',
        problem: `${quote(commonName)} is too long for the first name of a certificate`,
        allowed: `at most ${LONGEST_COMMON_NAME} characters for server, the datacenter and the domain`,
        mend: 'shorten the datacenter or the domain',
      }),
    },
    {
      violatedWhen: !isSubdomain(domain),
      message: () => ({
        field: 'domain',
        problem: `${quote(domain)} is no end of a name in DNS`,
        allowed: 'lower-case letters, digits, "-" and "."',
        mend: 'correct it, or leave it out for consul',
      }),
    },
    {
      violatedWhen: EXPECT in config,
      message: () => ({
        field: `config.${EXPECT}`,
        problem: `${quote(config[EXPECT])} servers would be waited for, where there are ${servers}`,
        allowed: 'the number of servers, which is written already',
        mend: 'leave it out and change servers',
      }),
    },
    {
      violatedWhen: owned.length > 0,
      message: () => ({
        field: 'config',
        problem: `${formatList(owned, 20)} would be said twice`,
        allowed: 'keys that are not decided by the other props, such as limits or log_level',
        mend: 'leave them out; keys and tokens belong into Secrets',
      }),
    },
    scheduleRule('reloadSchedule', reloadSchedule),
  ];
}

/** The name is part of the servers' names in their certificate. */
export function datacenterRule(field: string, datacenter: string): Rule {
  return {
    violatedWhen: !isDnsLabel(datacenter),
    message: () => ({
      field,
      problem: `${quote(datacenter)} is no name of a datacenter`,
      allowed: 'at most 63 lower-case letters, digits and "-", not beginning or ending with "-"',
      mend: 'correct the name; it cannot be changed once servers run',
    }),
  };
}
