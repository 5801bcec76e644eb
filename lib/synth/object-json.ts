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
import { ITEM, type ShapeBook } from './shape.js';
import { isMap, Trace } from './trace.js';
import { type JsonOptions, refuseStrangers, TracedJson, type UnionForm } from './traced-json.js';

type Json = Readonly<Record<string, unknown>>;

/** The fields of an object that cdk8s keeps to itself. */
interface Fields {
  readonly props: object;
  readonly patches: readonly JsonPatch[];
}

/** The fields of an object's metadata that cdk8s keeps to itself. */
interface MetadataFields {
  readonly _additionalAttributes: Json;
  readonly annotations: object;
  readonly finalizers: readonly unknown[];
  readonly ownerReferences: readonly unknown[];
  readonly labels: object;
}

const { toJson: stockToJson } = ApiObject.prototype;
const { toJson: stockMetadataToJson } = ApiObjectMetadataDefinition.prototype;
const METADATA_OPTIONS: JsonOptions = { sortKeys: true, dropEmpty: true };
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

/** What the `toJson` of `ApiObject` gives, and throws. */
export class StockJson {
  readonly #options = { sortKeys: sortsKeys(), dropEmpty: false };

  of(object: ApiObject): object {
    const trace = this.traceOf(object);
    return trace === undefined ? this.#ofOther(object) : this.ofTrace(trace);
  }

  /**
   * What the JSON of an object is made of; its shape begins with what says of which kind the object is.
   *
   * @returns undefined for an object with patches, or with more than plain fields
   */
  traceOf(object: ApiObject, book?: ShapeBook): Trace | undefined {
    const { props, patches } = fieldsOf(object);
    if (patches.length > 0 || object.metadata.toJson !== stockMetadataToJson || !isMap(props))
      return undefined;
    const trace = new Trace(book);
    trace.step(object.apiVersion);
    trace.step(object.kind);
    return reporting(object, () => {
      trace.step(ITEM);
      trace.add(fieldsOfMetadata(object.metadata));
      if (trace.hasStrangers) refuseStrangers(readerOf(trace).next(METADATA_OPTIONS));
      trace.step(ITEM);
      trace.addMap(props, 'metadata');
      if (trace.hasStrangers) refuseStrangers(this.ofTrace(trace));
      return trace;
    });
  }

  /** The JSON of an object of which there is a trace. */
  ofTrace(trace: Trace, unions?: UnionForm, scalars?: readonly unknown[]): object {
    const reader = readerOf(trace, unions, scalars);
    // Stock cleans it once more with the rest, for nothing.
    const metadata = reader.next(METADATA_OPTIONS);
    reader.skipStep();
    return inOrder(reader.next(this.#options) as Json, metadata);
  }

  #ofOther(object: ApiObject): object {
    const { props, patches } = fieldsOf(object);
    return reporting(object, () => {
      const json = this.#jsonOf({ ...props, metadata: this.#metadataOf(object) }, this.#options);
      return inOrder(JsonPatch.apply(json, ...patches) as Json);
    });
  }

  #metadataOf({ metadata }: ApiObject): unknown {
    return metadata.toJson === stockMetadataToJson
      ? this.#jsonOf(fieldsOfMetadata(metadata), METADATA_OPTIONS)
      : metadata.toJson();
  }

  #jsonOf(value: unknown, options: JsonOptions): unknown {
    const trace = new Trace();
    trace.add(value);
    const json = new TracedJson(trace.steps, trace.scalars, 'in-value').next(options);
    if (trace.hasStrangers) refuseStrangers(json);
    return json;
  }
}

function readerOf(
  trace: Trace,
  unions: UnionForm = 'in-value',
  scalars: readonly unknown[] = trace.scalars,
): TracedJson {
  const [_apiVersion, _kind, _item, ...steps] = trace.steps;
  return new TracedJson(steps, scalars, unions);
}

function reporting<T>(object: ApiObject, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(
      `Failed serializing construct at path '${object.node.path}' with name '${object.name}': ${error}`,
    );
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

function fieldsOfMetadata(metadata: ApiObjectMetadataDefinition): Json {
  const { name, namespace } = metadata;
  const { _additionalAttributes, annotations, finalizers, ownerReferences, labels } =
    metadata as unknown as MetadataFields;
  return overlaid(_additionalAttributes, {
    name,
    namespace,
    annotations,
    finalizers,
    ownerReferences,
    labels,
  });
}

/** As `{ ...below, ...above }`, in a quarter of the time: cdk8s has deleted a field of the lower one. */
function overlaid(below: Json, above: Json): Json {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(below)) result[key] = Object.hasOwn(above, key) ? above[key] : below[key];
  for (const key of Object.keys(above)) result[key] = above[key];
  return result;
}

/** What says which object it is comes first. */
function inOrder(json: Json, metadata?: unknown): object {
  const ordered: Record<string, unknown> = {};
  for (const key of ['apiVersion', 'kind']) if (key in json) ordered[key] = json[key];
  if (metadata !== undefined || 'metadata' in json) ordered.metadata = metadata ?? json.metadata;
  for (const key of Object.keys(json)) if (!(key in ordered)) ordered[key] = json[key];
  return ordered;
}
