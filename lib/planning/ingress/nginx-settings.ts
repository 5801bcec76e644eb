import type { Cpu, Duration } from '../units/index.js';
import { type ClientAddress, trustedNetworks } from './client-address.js';
import type { ControllerFlavor } from './controller-flavor.js';

/** What the ConfigMap of a controller follows from. */
export interface NginxSettings {
  readonly clientAddress: ClientAddress;
  readonly workerShutdownTimeout: Duration;
  /** Processor time that a pod requests. */
  readonly cpu: Cpu;
  readonly logFormat: string;
  /** Idle connections that each worker keeps to each tenant. */
  readonly upstreamKeepalive: number;
  /** What Ingresses name as their address, where no Service knows it. */
  readonly statusAddress?: string;
}

/** A request more than was promised is refused with this: Too Many Requests. */
const REJECTED = '429';
/** Longer than the 60 seconds that an application load balancer keeps an idle connection, or it would find some closed. */
const KEEPALIVE_TIMEOUT = 75;
/** Load balancers send the requests of many clients through one connection. */
const KEEPALIVE_REQUESTS = '10000';
/** A worker's; a request that is passed on takes two. */
const CONNECTIONS = '16384';

/**
 * One line of JSON for each request. The path without the query, which may say more about a buyer than a log should
 * keep.
 */
export const DEFAULT_LOG_FORMAT = `{${Object.entries({
  time: '$time_iso8601',
  client: '$remote_addr',
  host: '$host',
  method: '$request_method',
  path: '$uri',
  status: '$status',
  bytes: '$body_bytes_sent',
  seconds: '$request_time',
  upstream: '$upstream_addr',
  upstreamStatus: '$upstream_status',
  upstreamSeconds: '$upstream_response_time',
  limit: '$limit_req_status',
  request: '$request_id',
})
  .map(([key, variable]) => `"${key}":"${variable}"`)
  .join(',')}}`;

/** The data of the controller's ConfigMap, the keys in order. */
export function nginxSettings(flavor: ControllerFlavor, settings: NginxSettings): Record<string, string> {
  const data = flavor === 'f5' ? f5Settings(settings) : communitySettings(settings);
  return Object.fromEntries(Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * As many workers as whole processors: NGINX would count those of the node, whatever the pod's share of them is.
 */
export function workersOn(cpu: Cpu): number {
  return Math.max(1, Math.ceil(cpu.toMilli() / 1000));
}

/** https://docs.nginx.com/nginx-ingress-controller/configuration/global-configuration/configmap-resource/ */
function f5Settings(settings: NginxSettings): Record<string, string> {
  const { clientAddress, cpu, logFormat, upstreamKeepalive, workerShutdownTimeout, statusAddress } = settings;
  return {
    ...f5ClientAddress(clientAddress),
    ...(statusAddress === undefined ? {} : { 'external-status-address': statusAddress }),
    // The controller has no key for these; each minion's own rate limit says the same.
    'http-snippets': `limit_req_status ${REJECTED};\nlimit_conn_status ${REJECTED};`,
    http2: 'true',
    keepalive: `${upstreamKeepalive}`,
    'keepalive-requests': KEEPALIVE_REQUESTS,
    'keepalive-timeout': `${KEEPALIVE_TIMEOUT}s`,
    'log-format': logFormat,
    'log-format-escaping': 'json',
    'server-tokens': 'false',
    // Memory that workers share about the addresses of a tenant, who has one: without it NGINX takes 5,000 tenants in
    // half the time and two thirds of the memory.
    'upstream-zone-size': '0',
    'worker-connections': CONNECTIONS,
    'worker-processes': `${workersOn(cpu)}`,
    'worker-shutdown-timeout': `${workerShutdownTimeout.toSeconds()}s`,
  };
}

function f5ClientAddress(clientAddress: ClientAddress): Record<string, string> {
  if (clientAddress.kind === 'connection') return {};
  const trusted = {
    'real-ip-recursive': 'true',
    'set-real-ip-from': trustedNetworks(clientAddress).join(','),
  };
  return clientAddress.kind === 'forwarded'
    ? // By X-Forwarded-Proto: also has tenants told https, whatever the load balancer speaks to NGINX.
      { ...trusted, 'real-ip-header': 'X-Forwarded-For', 'redirect-to-https': 'true' }
    : { ...trusted, 'real-ip-header': 'proxy_protocol', 'proxy-protocol': 'true' };
}

/** https://github.com/kubernetes/ingress-nginx/blob/main/docs/user-guide/nginx-configuration/configmap.md */
function communitySettings(settings: NginxSettings): Record<string, string> {
  const { clientAddress, cpu, logFormat, upstreamKeepalive, workerShutdownTimeout } = settings;
  return {
    ...communityClientAddress(clientAddress),
    'keep-alive': `${KEEPALIVE_TIMEOUT}`,
    'keep-alive-requests': KEEPALIVE_REQUESTS,
    'limit-conn-status-code': REJECTED,
    'limit-req-status-code': REJECTED,
    'log-format-escape-json': 'true',
    'log-format-upstream': logFormat,
    'max-worker-connections': CONNECTIONS,
    'server-tokens': 'false',
    'upstream-keepalive-connections': `${upstreamKeepalive}`,
    'worker-processes': `${workersOn(cpu)}`,
    'worker-shutdown-timeout': `${workerShutdownTimeout.toSeconds()}s`,
  };
}

function communityClientAddress(clientAddress: ClientAddress): Record<string, string> {
  if (clientAddress.kind === 'connection') return {};
  return {
    'proxy-real-ip-cidr': trustedNetworks(clientAddress).join(','),
    ...(clientAddress.kind === 'forwarded'
      ? { 'use-forwarded-headers': 'true' }
      : { 'use-proxy-protocol': 'true' }),
  };
}
