export { type AllowedEgress, egressRuleOf } from './allowed-egress.js';
export { DEFAULT_DNS_CIDRS, dnsEgress } from './dns.js';
export { type AllowedPort, type EgressRule, policyEgress, policyPorts, tcp, udp } from './egress-rule.js';
export { egressRules, peerRules } from './peer-rules.js';
export { type NamespacePeer, namespacePeer, neighbours, network } from './peers.js';
