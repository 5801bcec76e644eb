const FIRST_UNPRIVILEGED = 1024;

/** A kernel setting of a pod's network namespace. */
export interface Sysctl {
  readonly name: string;
  readonly value: string;
}

/**
 * What lets a process that is not root listen on a port below 1024. The setting counts as safe, and the restricted
 * Pod Security Standard allows it: https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/
 */
export function unprivilegedPorts(port: number): Sysctl[] | undefined {
  return port < FIRST_UNPRIVILEGED
    ? [{ name: 'net.ipv4.ip_unprivileged_port_start', value: `${port}` }]
    : undefined;
}
