/** How a controller learns from which address a client has come. */
export type ClientAddress = Connection | Forwarded | ProxyProtocol;

/** Whoever connects is the client: no load balancer in front, or one that keeps the client's address. */
export interface Connection {
  readonly kind: 'connection';
}

/** The header `X-Forwarded-For`, which an application load balancer writes. */
export interface Forwarded {
  readonly kind: 'forwarded';
  /** Networks of the load balancer; from any other the header is not believed. */
  readonly trusted: readonly string[];
}

/** The PROXY protocol, where a network load balancer is told to speak it. Requests without it are refused. */
export interface ProxyProtocol {
  readonly kind: 'proxy-protocol';
  /** Networks of the load balancer. */
  readonly trusted: readonly string[];
}

export const CLIENT_ADDRESS_KINDS: readonly ClientAddress['kind'][] = [
  'connection',
  'forwarded',
  'proxy-protocol',
];

/** The networks whose word is taken. */
export function trustedNetworks(clientAddress: ClientAddress): readonly string[] {
  return clientAddress.kind === 'connection' ? [] : clientAddress.trusted;
}
