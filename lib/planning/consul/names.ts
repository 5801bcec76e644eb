/** What tells one Consul cluster from another. */
export interface ConsulIdentity {
  /** The name of the cluster's objects. */
  readonly name: string;
  readonly namespace: string;
  readonly datacenter: string;
  /** What the names that Consul answers for end with. */
  readonly domain: string;
}

/** CronJobs have names of at most 52 characters, and pods of a StatefulSet a hash behind theirs. */
export const LONGEST_NAME = 40;

/** X.509 takes no longer common name, and some authorities take no certificate without one. */
export const LONGEST_COMMON_NAME = 64;

export function headlessName(name: string): string {
  return `${name}-servers`;
}

/** The name that a certificate must have for its bearer to be taken for a server of the datacenter. */
export function serverName({ datacenter, domain }: Pick<ConsulIdentity, 'datacenter' | 'domain'>): string {
  return `server.${datacenter}.${domain}`;
}

/** Where a server finds the others, also before any of them is ready. */
export function joinAddress({ name, namespace }: Pick<ConsulIdentity, 'name' | 'namespace'>): string {
  return `${headlessName(name)}.${namespace}.svc:8301`;
}

/** The API of the cluster, inside its Kubernetes cluster. */
export function apiAddress({ name, namespace }: Pick<ConsulIdentity, 'name' | 'namespace'>): string {
  return `https://${name}.${namespace}.svc:8501`;
}

/** The API of each server by itself. */
export function serverAddresses(
  { name, namespace }: Pick<ConsulIdentity, 'name' | 'namespace'>,
  servers: number,
): string[] {
  return Array.from(
    { length: servers },
    (_, ordinal) => `https://${name}-${ordinal}.${headlessName(name)}.${namespace}.svc:8501`,
  );
}

/** Every name by which a server is called: by the other servers, by apps and by its own probes. */
export function certificateNames(identity: ConsulIdentity, hostnames: readonly string[]): string[] {
  const { name, namespace } = identity;
  const services = [name, headlessName(name)].flatMap((service) => [
    service,
    `${service}.${namespace}`,
    `${service}.${namespace}.svc`,
  ]);
  return [
    serverName(identity),
    'localhost',
    ...services,
    `*.${headlessName(name)}.${namespace}.svc`,
    ...hostnames,
  ];
}
