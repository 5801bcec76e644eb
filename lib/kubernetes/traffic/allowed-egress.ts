import type { AllowedPort, EgressRule } from './egress-rule.js';
import { type NamespacePeer, namespacePeer, network } from './peers.js';

/** Somewhere that the app may call: a network, or pods of a namespace. */
export type AllowedEgress =
  | { readonly cidr: string; readonly ports: readonly AllowedPort[] }
  | (NamespacePeer & { readonly ports: readonly AllowedPort[] });

export function egressRuleOf(allowed: AllowedEgress): EgressRule {
  return { to: ['cidr' in allowed ? network(allowed.cidr) : namespacePeer(allowed)], ports: allowed.ports };
}
