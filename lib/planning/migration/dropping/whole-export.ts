import { type ClusterObject, type Identity, keyOf } from '../objects/index.js';

/** All objects of an export, to look one up that another one names. */
export class WholeExport {
  private readonly byKey: ReadonlyMap<string, ClusterObject>;
  private readonly byKind: ReadonlyMap<string, readonly ClusterObject[]>;

  constructor(
    objects: readonly ClusterObject[],
    /** System namespaces whose objects are to be moved all the same. */
    readonly wanted: ReadonlySet<string>,
  ) {
    this.byKey = new Map(objects.map((object) => [keyOf(object), object]));
    const byKind = new Map<string, ClusterObject[]>();
    for (const object of objects) {
      const place = `${object.kind} ${object.namespace ?? ''}`;
      const group = byKind.get(place);
      if (group === undefined) byKind.set(place, [object]);
      else group.push(object);
    }
    this.byKind = byKind;
  }

  find(identity: Identity): ClusterObject | undefined {
    return this.byKey.get(keyOf(identity));
  }

  /** The objects of a kind in a namespace. */
  inNamespace(kind: string, namespace: string | undefined): readonly ClusterObject[] {
    return this.byKind.get(`${kind} ${namespace ?? ''}`) ?? [];
  }
}
