/** A block of a Corefile that lets CoreDNS ask Consul about Consul's own domain. */
export function stubDomain(domain: string, clusterIp: string): string {
  return `${domain}:53 {
    errors
    cache 30
    forward . ${clusterIp}
}
`;
}
