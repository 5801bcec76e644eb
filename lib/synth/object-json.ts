import {
  ApiObject,
  ApiObjectMetadataDefinition,
  App,
  Chart,
  ImplicitTokenResolver,
  type IResolver,
  JsonPatch,
  LazyResolver,
  NumberStringUnionResolver,
} from 'cdk8s';
import { Walk } from './plain-values.js';
import type { Shape } from './shape.js';

/** The fields of an object that cdk8s keeps to itself. */
interface Fields {
  readonly props: object;
  readonly patches: readonly JsonPatch[];
}

/** The fields of an object's metadata that cdk8s keeps to itself. */
interface MetadataFields {
  readonly _additionalAttributes: object;
  readonly annotations: object;
  readonly finalizers: readonly unknown[];
  readonly ownerReferences: readonly unknown[];
  readonly labels: object;
}

const { toJson: stockToJson } = ApiObject.prototype;
const { toJson: stockMetadataToJson } = ApiObjectMetadataDefinition.prototype;
const STOCK_RESOLVERS = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

/**
 * Whether `StockJson` does what the stock `toJson` of the app's objects would do: nobody has replaced that, and there is no
 * resolver of the app's own, which must be asked for each value.
 */
export function hasStockJson({ resolvers }: App): boolean {
  return ApiObject.prototype.toJson === stockToJson && areStock(resolvers);
}

function areStock(resolvers: readonly IResolver[]): boolean {
  return (
    resolvers.length === STOCK_RESOLVERS.length &&
    STOCK_RESOLVERS.every((stock, index) => resolvers[index]?.constructor === stock)
  );
}

/** An object as JSON, and how it came to that. */
export interface Rendered {
  readonly json: object;
  readonly walk: Walk;
  /** Whether the walk has seen all that is in it. */
  readonly isWhole: boolean;
}

/** What the `toJson` of `ApiObject` gives, and throws. */
export class StockJson {
  readonly #sortKeys = sortsKeys();

  /** @param shape to which that of the object is added */
  of(object: ApiObject, shape: Shape): Rendered {
    const walk = new Walk(shape);
    const { patches } = fieldsOf(object);
    const isWhole = patches.length === 0 && object.metadata.toJson === stockMetadataToJson;
    try {
      return { json: this.#json(object, walk), walk, isWhole };
    } catch (error) {
      throw new Error(
        `Failed serializing construct at path '${object.node.path}' with name '${object.name}': ${error}`,
      );
    }
  }

  #json(object: ApiObject, walk: Walk): object {
    const { props, patches } = fieldsOf(object);
    const metadata = metadataJson(object.metadata, walk);
    const jsonWith = (given: unknown) =>
      walk.plainValue(
        { ...props, metadata: given },
        { sortKeys: this.#sortKeys, dropEmpty: false },
      ) as Record<string, unknown>;
    if (patches.length > 0) return inOrder(JsonPatch.apply(jsonWith(metadata), ...patches));
    // Without patches stock makes a deep copy, for nothing; and the metadata is clean already.
    return inOrder(metadata === undefined ? jsonWith(undefined) : { ...jsonWith(undefined), metadata });
  }
}

function fieldsOf(object: ApiObject): Fields {
  return object as unknown as Fields;
}

/** Whether stock sorts the keys of maps; the environment can tell it not to. */
function sortsKeys(): boolean {
  const props = { apiVersion: 'v1', kind: 'Probe', b: 0, a: 0 };
  const probe = new ApiObject(new Chart(new App(), 'chart'), 'probe', props);
  return Object.keys(probe.toJson()).at(-1) === 'b';
}

function metadataJson(metadata: ApiObjectMetadataDefinition, walk: Walk): unknown {
  if (metadata.toJson !== stockMetadataToJson) return metadata.toJson();
  const { name, namespace } = metadata;
  const { _additionalAttributes, annotations, finalizers, ownerReferences, labels } =
    metadata as unknown as MetadataFields;
  return walk.plainValue(
    { ..._additionalAttributes, name, namespace, annotations, finalizers, ownerReferences, labels },
    { sortKeys: true, dropEmpty: true },
  );
}

/** What says which object it is comes first. */
function inOrder(json: Readonly<Record<string, unknown>>): object {
  const ordered: Record<string, unknown> = {};
  for (const key of ['apiVersion', 'kind', 'metadata', ...Object.keys(json)]) {
    if (key in json) ordered[key] = json[key];
  }
  return ordered;
}
