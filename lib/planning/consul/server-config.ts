import { type ConsulIdentity, joinAddress } from './names.js';
import { GRPC_PORT, HTTPS_PORT } from './ports.js';
import { quorumOf } from './size.js';

/** What a server's configuration depends on. */
export interface ServerConfigInput extends ConsulIdentity {
  readonly primaryDatacenter: string;
  readonly plainHttp: boolean;
  readonly ui: boolean;
  /** Anything else that Consul can be told; see `ownedKeys`. */
  readonly config: Readonly<Record<string, unknown>>;
}

export const CONFIG_FOLDER = '/consul/config';
export const DATA_FOLDER = '/consul/data';
export const TLS_FOLDER = '/consul/tls';

/** Keys of which the values hold secrets, or would undo what is decided here. */
const SECRET_OR_SIZE = ['encrypt', 'bootstrap', 'bootstrap_expect', 'autopilot', 'auto_reload_config'];

/**
 * What all servers are told alike, whatever their number: a change of it replaces them one by one.
 *
 * `auto_reload_config` is not for Kubernetes: it refuses symbolic links, and the files of a volume are nothing else.
 */
export function serverConfig(input: ServerConfigInput): Record<string, unknown> {
  const { datacenter, domain, primaryDatacenter, plainHttp, ui, config } = input;
  const isSecondary = primaryDatacenter !== datacenter;
  return {
    ...config,
    server: true,
    datacenter,
    primary_datacenter: primaryDatacenter,
    domain,
    data_dir: DATA_FOLDER,
    bind_addr: '0.0.0.0',
    client_addr: '0.0.0.0',
    retry_join: [joinAddress(input)],
    leave_on_terminate: true,
    ports: { http: plainHttp ? 8500 : -1, https: HTTPS_PORT, grpc: -1, grpc_tls: GRPC_PORT, serf_lan: 8301 },
    tls: {
      defaults: {
        ca_file: `${TLS_FOLDER}/ca.crt`,
        cert_file: `${TLS_FOLDER}/tls.crt`,
        key_file: `${TLS_FOLDER}/tls.key`,
        verify_outgoing: true,
      },
      internal_rpc: { verify_incoming: true, verify_server_hostname: true },
      grpc: { verify_incoming: false },
    },
    acl: {
      enabled: true,
      default_policy: 'deny',
      down_policy: 'extend-cache',
      enable_token_persistence: true,
      enable_token_replication: isSecondary,
    },
    connect: { enabled: true },
    peering: { enabled: true },
    ui_config: { enabled: ui },
    telemetry: { prometheus_retention_time: '1m', disable_hostname: true },
  };
}

/**
 * What a server reads once in its life: how many there must be to begin. Kept apart, as a server that runs need not
 * restart when another one comes.
 */
export function bootstrapConfig(servers: number): Record<string, unknown> {
  return {
    bootstrap_expect: servers,
    autopilot: { min_quorum: quorumOf(servers), disable_upgrade_migration: true },
  };
}

/** The keys of a configuration of somebody's own that are decided here, sorted. */
export function ownedKeys(input: ServerConfigInput): string[] {
  const owned = new Set([...Object.keys(serverConfig({ ...input, config: {} })), ...SECRET_OR_SIZE]);
  return Object.keys(input.config)
    .filter((key) => owned.has(key))
    .sort();
}

/** JSON for a person to read in a ConfigMap. */
export function configText(config: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(config, null, 2)}\n`;
}
