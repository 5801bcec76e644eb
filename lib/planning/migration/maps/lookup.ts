import type { MapKind, NameMap } from './name-map.js';

/** The maps of one kind, ready to be asked; remembers which of them were used, and all names it was asked for. */
export class Lookup {
  private readonly byName: ReadonlyMap<string, NameMap>;
  readonly used: NameMap[] = [];
  readonly seen = new Set<string>();

  constructor(
    maps: readonly NameMap[],
    readonly kind: MapKind,
  ) {
    this.byName = new Map(maps.filter((map) => map.kind === kind).map((map) => [map.old, map]));
  }

  get maps(): readonly NameMap[] {
    return [...this.byName.values()];
  }

  /** The name that takes the place of a name; the same one without a map. */
  next(name: string): string {
    this.seen.add(name);
    const map = this.byName.get(name);
    return map === undefined ? name : this.use(map, map.next);
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }

  use(map: NameMap, result: string): string {
    this.used.push(map);
    return result;
  }
}
