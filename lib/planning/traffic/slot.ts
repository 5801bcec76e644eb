/** The two places that a cluster can take: one serves, the other is being made ready or taken down. */
export const SLOTS = ['paasA', 'paasB'] as const;
export type Slot = (typeof SLOTS)[number];

/** A slot as part of the names of stacks, clusters and roles. */
export function slotName(slot: Slot): 'paas-a' | 'paas-b' {
  return slot === 'paasA' ? 'paas-a' : 'paas-b';
}

/** A slot as part of the names of target groups, of which AWS takes no more than 32 characters. */
export function slotLetter(slot: Slot): 'a' | 'b' {
  return slot === 'paasA' ? 'a' : 'b';
}

/** A cluster is named after its platform and its slot. */
export function clusterName({ platform, slot }: { readonly platform: string; readonly slot: Slot }): string {
  return `${platform}-${slotName(slot)}`;
}

export function otherSlot(slot: Slot): Slot {
  return slot === 'paasA' ? 'paasB' : 'paasA';
}
