/** What a map exchanges. */
export const MAP_KINDS = ['storageClass', 'namespace', 'host', 'registry', 'value'] as const;
export type MapKind = (typeof MAP_KINDS)[number];

/** One name and the name that takes its place in the next cluster. */
export interface NameMap {
  readonly kind: MapKind;
  readonly old: string;
  readonly next: string;
  /** As it was typed; stands in messages and reports. */
  readonly text: string;
}
