import { describe, expect, it } from 'vitest';
import {
  bootstrapConfig,
  exportedServices,
  ownedKeys,
  type ServerConfigInput,
  serverConfig,
} from '../../../lib/planning/consul/index.js';

const INPUT: ServerConfigInput = {
  name: 'consul',
  namespace: 'platform',
  datacenter: 'paas-a',
  primaryDatacenter: 'paas-a',
  domain: 'consul',
  plainHttp: true,
  ui: true,
  config: {},
};

describe('what a server is told', () => {
  it('names the port of each interface, none of them 8400', () => {
    expect(serverConfig(INPUT).ports).toEqual({
      http: 8500,
      https: 8501,
      grpc: -1,
      grpc_tls: 8502,
      serf_lan: 8301,
    });
  });

  it('turns 8500 off where nothing is said in plain text', () => {
    expect(serverConfig({ ...INPUT, plainHttp: false }).ports).toMatchObject({ http: -1 });
  });

  it('checks who calls a server, and that who answers is one', () => {
    expect(serverConfig(INPUT).tls).toMatchObject({
      defaults: { verify_outgoing: true },
      internal_rpc: { verify_incoming: true, verify_server_hostname: true },
    });
  });

  it('denies what nobody has allowed', () => {
    expect(serverConfig(INPUT).acl).toEqual({
      enabled: true,
      default_policy: 'deny',
      down_policy: 'extend-cache',
      enable_token_persistence: true,
      enable_token_replication: false,
    });
  });

  it('copies tokens from another primary datacenter', () => {
    const config = serverConfig({ ...INPUT, primaryDatacenter: 'paas-b' });
    expect(config.primary_datacenter).toBe('paas-b');
    expect(config.acl).toMatchObject({ enable_token_replication: true });
  });

  it('has no number of servers in it', () => {
    expect(Object.keys(serverConfig(INPUT))).not.toContain('bootstrap_expect');
  });

  it('has what somebody adds', () => {
    expect(serverConfig({ ...INPUT, config: { log_level: 'DEBUG' } }).log_level).toBe('DEBUG');
  });
});

describe('what a server reads once', () => {
  it.each([
    [1, 1],
    [3, 2],
    [5, 3],
  ])('is that %d are expected and at least %d stay', (servers, quorum) => {
    expect(bootstrapConfig(servers)).toEqual({
      bootstrap_expect: servers,
      autopilot: { min_quorum: quorum, disable_upgrade_migration: true },
    });
  });
});

it.each([
  [{ limits: {}, log_level: 'DEBUG' }, []],
  [{ server: false, bootstrap_expect: 5 }, ['bootstrap_expect', 'server']],
  [{ encrypt: 'a', acl: {}, auto_reload_config: true }, ['acl', 'auto_reload_config', 'encrypt']],
])('of %j, %j are decided already', (config, keys) => {
  expect(ownedKeys({ ...INPUT, config })).toEqual(keys);
});

it('exported services name the peer that may call each', () => {
  expect(exportedServices(['tickets', 'queue'], 'paas-b')).toEqual({
    Kind: 'exported-services',
    Name: 'default',
    Services: [
      { Name: 'tickets', Consumers: [{ Peer: 'paas-b' }] },
      { Name: 'queue', Consumers: [{ Peer: 'paas-b' }] },
    ],
  });
});
