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
import { plainValue } from './plain-values.js';

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

type ToJson = (this: ApiObject) => object;

const { toJson: stockToJson } = ApiObject.prototype;
const { toJson: stockMetadataToJson } = ApiObjectMetadataDefinition.prototype;

/**
 * A function for the `toJson` of `ApiObject`, with the results and errors of the stock one; undefined where somebody has
 * replaced that, and for an app with resolvers of its own, which must be asked for each value.
 */
export function fastToJson({ resolvers }: App): ToJson | undefined {
  if (ApiObject.prototype.toJson !== stockToJson || !areStock(resolvers)) return undefined;
  const sortKeys = sortsKeys();
  return function toJson() {
    try {
      return objectJson(this, sortKeys);
    } catch (error) {
      throw new Error(
        `Failed serializing construct at path '${this.node.path}' with name '${this.name}': ${error}`,
      );
    }
  };
}

/** Whether stock sorts the keys of maps; the environment can tell it not to. */
function sortsKeys(): boolean {
  const probe = new ApiObject(new Chart(new App(), 'chart'), 'probe', {
    apiVersion: 'v1',
    kind: 'Probe',
    b: 0,
    a: 0,
  });
  return Object.keys(probe.toJson()).at(-1) === 'b';
}

const STOCK_RESOLVERS = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

function areStock(resolvers: readonly IResolver[]): boolean {
  return (
    resolvers.length === STOCK_RESOLVERS.length &&
    STOCK_RESOLVERS.every((stock, index) => resolvers[index]?.constructor === stock)
  );
}

function objectJson(object: ApiObject, sortKeys: boolean): object {
  const { props, patches } = object as unknown as Fields;
  const metadata = metadataJson(object.metadata);
  const jsonWith = (given: unknown) =>
    plainValue({ ...props, metadata: given }, { sortKeys, dropEmpty: false }) as Record<string, unknown>;
  if (patches.length > 0) return inOrder(JsonPatch.apply(jsonWith(metadata), ...patches));
  // Without patches stock makes a deep copy, for nothing; and the metadata is clean already.
  return inOrder(metadata === undefined ? jsonWith(undefined) : { ...jsonWith(undefined), metadata });
}

function metadataJson(metadata: ApiObjectMetadataDefinition): unknown {
  if (metadata.toJson !== stockMetadataToJson) return metadata.toJson();
  const { name, namespace } = metadata;
  const { _additionalAttributes, annotations, finalizers, ownerReferences, labels } =
    metadata as unknown as MetadataFields;
  return plainValue(
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
