/** A port on which every Consul server listens. */
export interface ConsulPort {
  readonly name: string;
  readonly port: number;
  readonly protocol: 'TCP' | 'UDP';
  /** Who calls it: apps, the other servers of the datacenter, or the servers of other datacenters. */
  readonly callers: readonly PortCaller[];
}

export type PortCaller = 'clients' | 'peers' | 'servers' | 'datacenters';

/** The API with TLS. */
export const HTTPS_PORT = 8501;
/** gRPC with TLS, by which clusters are peered and proxies configured. */
export const GRPC_PORT = 8502;
/** Where Consul answers DNS, as it may not bind 53 without privileges. */
export const DNS_PORT = 8600;

/**
 * https://developer.hashicorp.com/consul/docs/reference/architecture/ports
 *
 * 8400 was the RPC of Consul's command line until 0.8; nothing has listened there since.
 */
const PORTS: readonly ConsulPort[] = [
  { name: 'http', port: 8500, protocol: 'TCP', callers: ['clients'] },
  { name: 'https', port: HTTPS_PORT, protocol: 'TCP', callers: ['clients', 'peers'] },
  { name: 'grpc', port: GRPC_PORT, protocol: 'TCP', callers: ['clients', 'peers', 'servers'] },
  { name: 'serflan-tcp', port: 8301, protocol: 'TCP', callers: ['servers'] },
  { name: 'serflan-udp', port: 8301, protocol: 'UDP', callers: ['servers'] },
  { name: 'serfwan-tcp', port: 8302, protocol: 'TCP', callers: ['servers', 'datacenters'] },
  { name: 'serfwan-udp', port: 8302, protocol: 'UDP', callers: ['servers', 'datacenters'] },
  { name: 'server', port: 8300, protocol: 'TCP', callers: ['servers', 'datacenters'] },
  { name: 'dns-tcp', port: DNS_PORT, protocol: 'TCP', callers: ['clients'] },
  { name: 'dns-udp', port: DNS_PORT, protocol: 'UDP', callers: ['clients'] },
];

/** All ports of a server, without 8500 where nothing may be said in plain text. */
export function consulPorts(plainHttp: boolean): ConsulPort[] {
  return PORTS.filter(({ name }) => plainHttp || name !== 'http');
}

export function portsOfCaller(caller: PortCaller, plainHttp: boolean): ConsulPort[] {
  return consulPorts(plainHttp).filter(({ callers }) => callers.includes(caller));
}
