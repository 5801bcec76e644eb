import type { Finding, JsonPath } from '../documents/index.js';
import { quote } from '../issues/index.js';
import { Network } from './network.js';

/**
 * The supernet holds the service ranges of EKS, which takes no others.
 * https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html
 */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map(Network.parse);

/** What is wrong with a text that should be a network. */
export function networkFindings(path: JsonPath, cidr: string): Finding[] {
  if (Network.read(cidr) !== undefined) return [];
  const nearest = Network.nearest(cidr);
  const hasHostBits = nearest !== undefined && addressOf(nearest.cidr) !== addressOf(cidr);
  return [
    {
      path,
      problem: hasHostBits
        ? `${quote(cidr)} has host bits set, it is an address in ${nearest.cidr}`
        : `${quote(cidr)} is no IPv4 network`,
      allowed: 'a network without host bits, such as 10.64.0.0/16',
      mend: nearest === undefined ? 'correct it' : `write ${nearest.cidr}`,
    },
  ];
}

export function supernetFindings(supernet: string): Finding[] {
  const network = Network.read(supernet);
  if (network === undefined) return networkFindings(['supernet'], supernet);
  if (PRIVATE.some((block) => block.contains(network))) return [];
  return [
    {
      path: ['supernet'],
      problem: `${quote(supernet)} is not private`,
      allowed:
        'a network inside 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16: EKS takes no other service ranges',
      mend: 'choose a part of one of these that no peer uses',
    },
  ];
}

/** Names that stand twice in a list. */
export function duplicateFindings(
  list: string,
  items: readonly { readonly name: string; readonly cidr?: string }[],
): Finding[] {
  const first = new Map<string, string>();
  return items.flatMap(({ name, cidr }, index) => {
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, cidr === undefined ? `${list}[${index}]` : `${list}[${index}], ${cidr}`);
      return [];
    }
    return [
      {
        path: [list, index, 'name'],
        problem: `${quote(name)} is also the name of ${before}`,
        allowed: 'every name once',
        mend: 'rename or remove one of the two',
      },
    ];
  });
}

function addressOf(cidr: string): string {
  return cidr.slice(0, cidr.indexOf('/'));
}

/** A range by its name, or the supernet. */
export function placeName(within: string | undefined): string {
  return within === undefined ? 'the supernet' : quote(within);
}
