import { quote } from '../../planning/issues/index.js';
import type { Rule } from '../../planning/rules/index.js';
import { secretRule } from '../consul-cluster/index.js';
import { isDnsLabel, isPort, isSubdomain, kindRule, scheduleRule } from '../validation/index.js';
import type { BridgeMode, KvSync, PeeringDialer, RemoteApi, WanJoin } from './consul-bridge-props.js';
import { DEFAULT_JOIN_SCHEDULE, DEFAULT_SYNC_SCHEDULE } from './defaults.js';
import type { BridgeSettings } from './settings.js';

/** Whole folders: `app` would take `apple/` along. No leading `/`, which Consul takes for a folder without a name. */
const PREFIX = /^([A-Za-z0-9][A-Za-z0-9._-]*\/)+$/;
const NO_CALL = 'its API cannot be called';
/** What is exported by it is everything there is and will be. */
const EVERYTHING = '*';

/** What is wrong with what goes over a bridge. */
export function modeRules(mode: BridgeMode, settings: BridgeSettings): Rule[] {
  switch (mode.kind) {
    case 'kv-sync':
      return syncRules(mode);
    case 'peering': {
      const known = kindRule('mode.role', mode.role, ['dialer', 'acceptor']);
      if (known.violatedWhen) return [known];
      return [
        secretRule('mode.token', mode.token, NO_CALL),
        ...exportRules(mode.exports ?? []),
        ...(mode.role === 'dialer' ? dialerRules(mode) : []),
      ];
    }
    case 'peering-objects':
      return [
        kindRule('mode.role', mode.role, ['dialer', 'acceptor']),
        secretRule('mode.peeringToken', mode.peeringToken, 'the two sides cannot meet'),
        ...exportRules(mode.exports ?? []),
      ];
    case 'wan':
      return wanRules(mode, settings);
  }
}

function syncRules({ api, token, prefix, schedule = DEFAULT_SYNC_SCHEDULE }: KvSync): Rule[] {
  return [
    ...apiRules(api),
    secretRule('mode.token', token, NO_CALL),
    {
      violatedWhen: !PREFIX.test(prefix),
      message: () => ({
        field: 'mode.prefix',
        problem: `${quote(prefix)} is no folder of keys`,
        allowed: 'names of letters, digits, ".", "_" and "-", each with "/" behind it, such as app/',
        mend: 'add the "/"; a bridge for all keys would bring locks and the state of other software along',
      }),
    },
    scheduleRule('mode.schedule', schedule),
  ];
}

function apiRules({ hostname, ca, token }: RemoteApi): Rule[] {
  return [
    hostRule('mode.api.hostname', hostname, isSubdomain(hostname) && hostname.includes('.')),
    secretRule('mode.api.ca', ca, 'nothing tells the other side from an impostor'),
    secretRule('mode.api.token', token, NO_CALL),
  ];
}

function dialerRules({ api, externalAddresses = [] }: PeeringDialer): Rule[] {
  return [
    ...apiRules(api),
    ...externalAddresses.map((address, index) => {
      const [host = '', port = '', ...rest] = address.split(':');
      return {
        violatedWhen: !isSubdomain(host) || !isPort(Number(port)) || port === '' || rest.length > 0,
        message: () => ({
          field: `mode.externalAddresses[${index}]`,
          problem: `${quote(address)} is no address with a port`,
          allowed: 'a host name or an IPv4 address, ":" and a port, such as consul.paas-b.example.com:8502',
          mend: 'write it without scheme',
        }),
      };
    }),
  ];
}

function exportRules(services: readonly string[]): Rule[] {
  return services.map((service, index) => ({
    violatedWhen: (service !== EVERYTHING && !isDnsLabel(service)) || services.indexOf(service) !== index,
    message: () => ({
      field: `mode.exports[${index}]`,
      problem: `${quote(service)} is no service to export, or exported already`,
      allowed: 'different names of services of at most 63 lower-case letters, digits and "-", or "*" for all',
      mend: 'correct the name, or leave one out',
    }),
  }));
}

function wanRules(mode: WanJoin, { cluster, remote }: BridgeSettings): Rule[] {
  const { token, addresses, schedule = DEFAULT_JOIN_SCHEDULE } = mode;
  return [
    secretRule('mode.token', token, NO_CALL),
    {
      violatedWhen: addresses.length === 0,
      message: () => ({
        field: 'mode.addresses',
        problem: 'there is nobody to join',
        allowed: 'at least one name or address of a server',
        mend: "give a name that has the addresses of the other side's servers",
      }),
    },
    ...addresses.map((address, index) => hostRule(`mode.addresses[${index}]`, address, isSubdomain(address))),
    {
      violatedWhen: cluster.domain !== remote.domain,
      message: () => ({
        field: 'remote.domain',
        problem: `the names of this side end with ${quote(cluster.domain)}, and those of the other with ${quote(remote.domain)}: neither side would take the other's certificates`,
        allowed: 'one domain for all joined datacenters',
        mend: 'use a peering between clusters that have to stay different',
      }),
    },
    scheduleRule('mode.schedule', schedule),
  ];
}

function hostRule(field: string, host: string, isHost: boolean): Rule {
  return {
    violatedWhen: !isHost,
    message: () => ({
      field,
      problem: `${quote(host)} is no host name`,
      allowed: 'a host name in lower case, such as consul.paas-b.example.com',
      mend: 'write it without scheme and port',
    }),
  };
}
