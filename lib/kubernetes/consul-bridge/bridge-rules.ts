import { LONGEST_NAME } from '../../planning/consul/index.js';
import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { datacenterRule } from '../consul-cluster/index.js';
import { cidrRule, isServiceName, isSubdomain, kindRule } from '../validation/index.js';
import type { BridgeMode, ConsulBridgeProps } from './consul-bridge-props.js';
import { modeRules } from './mode-rules.js';
import { type BridgeSettings, bridgeSettings } from './settings.js';

const KINDS: readonly BridgeMode['kind'][] = ['kv-sync', 'peering', 'peering-objects', 'wan'];
/** What the names of a cluster's other objects end with. */
const PARTS = ['servers', 'reload', 'snapshot', 'dns', 'exposed'];

/** What is wrong with a bridge. */
export function bridgeRules(props: ConsulBridgeProps): Rule[] {
  const settings = bridgeSettings(props);
  const known = kindRule('mode.kind', props.mode.kind, KINDS);
  return [
    nameRule(settings.name),
    otherNameRule(settings),
    ...remoteRules(settings),
    known,
    ...(known.violatedWhen ? [] : modeRules(props.mode, settings)),
  ];
}

function nameRule(name: string): Rule {
  return {
    violatedWhen: !isServiceName(name) || name.length > LONGEST_NAME,
    message: () => ({
      field: 'name',
      problem: `${quote(name)} is no name of a bridge`,
      allowed: `at most ${LONGEST_NAME} lower-case letters, digits and "-", beginning with a letter, not ending with "-"`,
      mend: 'give a name that is shorter',
    }),
  };
}

function otherNameRule({ name, cluster }: BridgeSettings): Rule {
  const own = [cluster.name, ...PARTS.map((part) => `${cluster.name}-${part}`)];
  return {
    violatedWhen: own.includes(name),
    message: () => ({
      field: 'name',
      problem: `the cluster has objects named ${quote(name)} of its own`,
      allowed: "a name that is neither the cluster's nor that of one of its parts",
      mend: 'give the bridge another name',
    }),
  };
}

function remoteRules({ cluster, remote }: BridgeSettings): Rule[] {
  const { datacenter, domain, cidrs } = remote;
  return [
    datacenterRule('remote.datacenter', datacenter),
    {
      violatedWhen: datacenter === cluster.datacenter,
      message: () => ({
        field: 'remote.datacenter',
        problem: `both sides are ${quote(datacenter)}: as one datacenter in two clusters, a wrong move in either would bring down both`,
        allowed: 'two datacenters of different names',
        mend: 'give the newer cluster a name of its own; the name of one that runs cannot be changed',
      }),
    },
    {
      violatedWhen: !isSubdomain(domain),
      message: () => ({
        field: 'remote.domain',
        problem: `${quote(domain)} is no end of a name in DNS`,
        allowed: 'lower-case letters, digits, "-" and "."',
        mend: 'correct it, or leave it out for consul',
      }),
    },
    {
      violatedWhen: cidrs.length === 0,
      message: () => ({
        field: 'remote.cidrs',
        problem: 'no network of the other side may be called',
        allowed: 'at least one network',
        mend: "name the networks of the other side's pods and of its load balancer",
      }),
    },
    ...cidrs.map((cidr, index) => cidrRule(`remote.cidrs[${index}]`, cidr)),
  ];
}
