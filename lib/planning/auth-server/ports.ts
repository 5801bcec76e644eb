/** Where people's requests are answered, by plain HTTP: TLS ends in front. */
export const HTTP_PORT = 8080;

/** Health and metrics, which Keycloak keeps apart from what people may see. */
export const MANAGEMENT_PORT = 9000;

/**
 * Where servers talk to each other, with TLS of their own: data, and the connection whose end tells that a server has
 * failed. https://www.keycloak.org/server/caching#network-ports
 */
export const JGROUPS_PORTS: readonly { readonly name: string; readonly port: number }[] = [
  { name: 'jgroups', port: 7800 },
  { name: 'jgroups-fd', port: 57_800 },
];
