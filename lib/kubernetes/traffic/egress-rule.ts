import { k8s } from 'cdk8s-plus-27';

/** A port of allowed traffic. */
export interface AllowedPort {
  readonly port: number;
  /** @default 'TCP' */
  readonly protocol?: 'TCP' | 'UDP';
}

/** Traffic that pods must be allowed to send. */
export interface EgressRule {
  /** Any of these peers. */
  readonly to: k8s.NetworkPolicyPeer[];
  /** At any of these ports. */
  readonly ports: readonly AllowedPort[];
}

export function policyEgress({ to, ports }: EgressRule): k8s.NetworkPolicyEgressRule {
  return { to, ports: policyPorts(ports) };
}

export function policyPorts(ports: readonly AllowedPort[]): k8s.NetworkPolicyPort[] {
  return ports.map(({ port, protocol = 'TCP' }) => ({ port: k8s.IntOrString.fromNumber(port), protocol }));
}

export function tcp(...ports: readonly number[]): AllowedPort[] {
  return ports.map((port) => ({ port, protocol: 'TCP' }));
}

export function udp(...ports: readonly number[]): AllowedPort[] {
  return ports.map((port) => ({ port, protocol: 'UDP' }));
}
