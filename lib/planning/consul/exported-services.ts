/** The configuration entry by which a datacenter lets a peer call services; there is one in a datacenter. */
export function exportedServices(services: readonly string[], peer: string): Record<string, unknown> {
  return {
    Kind: 'exported-services',
    Name: 'default',
    Services: services.map((name) => ({ Name: name, Consumers: [{ Peer: peer }] })),
  };
}
