import type { Manifest } from '../../../lib/testing/index.js';

/** An Ingress with the fields that a configuration is made of. */
interface Ingress {
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: {
    readonly ingressClassName: string;
    readonly rules: readonly { readonly host: string; readonly http?: { readonly paths: readonly Row[] } }[];
  };
}

interface Row {
  readonly path: string;
  readonly pathType: 'Exact' | 'Prefix';
  readonly backend: {
    readonly service: { readonly name: string; readonly port: { readonly number: number } };
  };
}

export interface F5Config {
  /** All objects of the cluster; those that are no Ingress of the class are passed over. */
  readonly manifests: readonly Manifest[];
  readonly ingressClass: string;
  /** The data of the controller's ConfigMap. */
  readonly settings: Readonly<Record<string, string>>;
  /** Where a Service is reached, as `host:port`. */
  readonly addressOf: (service: string, namespace: string, port: number) => string;
  /** In place of 80. */
  readonly port: number;
  /** Where NGINX may write. */
  readonly folder: string;
}

const TYPE = 'nginx.org/mergeable-ingress-type';

/**
 * What F5 NGINX Ingress Controller 5.5 makes of Ingresses and its ConfigMap, as far as it decides where a request goes:
 * one server for each host, and in it a location for each row of the host's minions or, where nothing is merged, of its
 * Ingress: `= /x` for Exact and `/x/` for Prefix. Without TLS, and with one replica, by which rates are divided.
 */
export function f5Config(config: F5Config): string {
  const ingresses = config.manifests.filter(({ kind }) => kind === 'Ingress') as unknown as Ingress[];
  const ours = ingresses.filter(({ spec }) => spec.ingressClassName === config.ingressClass);
  const heads = ours.filter(({ metadata }) => metadata.annotations?.[TYPE] !== 'minion');
  return [
    `daemon off;
pid nginx.pid;
error_log error.log notice;
worker_processes ${config.settings['worker-processes']};
worker_shutdown_timeout ${config.settings['worker-shutdown-timeout']};
events { worker_connections ${config.settings['worker-connections']}; }
http {`,
    ...temporaryFolders(config.folder),
    `log_format main escape=${config.settings['log-format-escaping']} '${config.settings['log-format']}';`,
    'access_log access.log main;',
    `keepalive_timeout ${config.settings['keepalive-timeout']};`,
    `keepalive_requests ${config.settings['keepalive-requests']};`,
    'server_names_hash_max_size 1024; server_names_hash_bucket_size 256;',
    'variables_hash_bucket_size 256; variables_hash_max_size 1024;',
    config.settings['http-snippets'] ?? '',
    `server { listen ${listen(config)} default_server; server_name _; return 404; }`,
    ...heads.flatMap((head) => serverOf(head, ours, config)),
    '}',
  ].join('\n');
}

function serverOf(head: Ingress, ours: readonly Ingress[], config: F5Config): string[] {
  const host = head.spec.rules[0]?.host ?? '';
  const minions = ours.filter(
    ({ metadata, spec }) => metadata.annotations?.[TYPE] === 'minion' && spec.rules[0]?.host === host,
  );
  const parts = head.metadata.annotations?.[TYPE] === 'master' ? minions : [head];
  return [
    ...parts.flatMap((part) => [...upstreamsOf(part, config), ...zonesOf(part)]),
    `server {
listen ${listen(config)};
server_name ${host};
server_tokens off;`,
    ...realAddress(config.settings),
    ...parts.flatMap(locationsOf),
    '}',
  ];
}

function locationsOf(part: Ingress): string[] {
  return rowsOf(part).map(
    (row) => `location ${row.pathType === 'Exact' ? `= ${row.path}` : row.path} {
proxy_http_version 1.1;
proxy_set_header Connection "";
proxy_set_header Host $host;
proxy_set_header X-Real-IP $remote_addr;
proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
proxy_pass http://${upstreamOf(part, row)};
${limitOf(part)}
}`,
  );
}

/** With `use-cluster-ip`, the one address of the Service. */
function upstreamsOf(part: Ingress, { addressOf, settings }: F5Config): string[] {
  const names = new Map(rowsOf(part).map((row) => [upstreamOf(part, row), row.backend.service]));
  return [...names].map(
    ([name, { name: service, port }]) => `upstream ${name} {
${settings['upstream-zone-size'] === '0' ? '' : `zone ${name} 256k;`}
random two least_conn;
server ${addressOf(service, part.metadata.namespace ?? '', port.number)} max_fails=1 fail_timeout=10s max_conns=0;
keepalive ${settings.keepalive};
}`,
  );
}

function zonesOf({ metadata: { name, namespace, annotations = {} } }: Ingress): string[] {
  const rate = annotations['nginx.org/limit-req-rate'];
  if (rate === undefined) return [];
  const { 'nginx.org/limit-req-key': key, 'nginx.org/limit-req-zone-size': size } = annotations;
  return [`limit_req_zone ${key} zone=${namespace}/${name}:${size} rate=${rate};`];
}

function limitOf({ metadata: { name, namespace, annotations = {} } }: Ingress): string {
  if (annotations['nginx.org/limit-req-rate'] === undefined) return '';
  const burst = annotations['nginx.org/limit-req-burst'];
  // The template leaves a burst of none out.
  return `limit_req zone=${namespace}/${name} ${burst === '0' ? '' : `burst=${burst}`} ${
    annotations['nginx.org/limit-req-no-delay'] === 'true' ? 'nodelay' : ''
  };
limit_req_status ${annotations['nginx.org/limit-req-reject-code']};`;
}

function realAddress(settings: Readonly<Record<string, string>>): string[] {
  const header = settings['real-ip-header'];
  if (header === undefined) return [];
  return [
    ...(settings['set-real-ip-from'] ?? '').split(',').map((network) => `set_real_ip_from ${network};`),
    `real_ip_header ${header};`,
    ...(settings['real-ip-recursive'] === 'true' ? ['real_ip_recursive on;'] : []),
    ...(settings['redirect-to-https'] === 'true'
      ? ["if ($http_x_forwarded_proto = 'http') { return 301 https://$host$request_uri; }"]
      : []),
  ];
}

function listen({ port, settings }: F5Config): string {
  return `127.0.0.1:${port}${settings['proxy-protocol'] === 'true' ? ' proxy_protocol' : ''}`;
}

function temporaryFolders(folder: string): string[] {
  return ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
}

function rowsOf({ spec }: Ingress): readonly Row[] {
  return spec.rules.flatMap(({ http }) => http?.paths ?? []);
}

function upstreamOf({ metadata: { name, namespace } }: Ingress, { backend: { service } }: Row): string {
  return `${namespace}-${name}-${service.name}-${service.port.number}`;
}
