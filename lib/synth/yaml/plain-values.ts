export type PlainMap = Readonly<Record<string, unknown>>;
export type PlainList = readonly unknown[];

/** The `yaml` package marks its own objects with this. */
const NODE_TYPE = Symbol.for('yaml.node.type');

/** Whether maps and lists inherit no more than JavaScript gives them; ask this before the others. */
export function prototypesArePlain(): boolean {
  for (const _ in []) return false;
  return !('toJSON' in []) && !(NODE_TYPE in []) && !(Symbol.iterator in {});
}

export function isPlainMap(value: object): value is PlainMap {
  return Object.getPrototypeOf(value) === Object.prototype && !Array.isArray(value) && !isDisguised(value);
}

export function isPlainList(value: object): value is PlainList {
  return Object.getPrototypeOf(value) === Array.prototype && Array.isArray(value) && !isDisguised(value);
}

/** Whether `yaml` takes it for something else than the map or list that it looks like. It is 5 % of the time of a document. */
function isDisguised(value: object): boolean {
  return (
    Object.hasOwn(value, 'toJSON') || Object.hasOwn(value, Symbol.iterator) || Object.hasOwn(value, NODE_TYPE)
  );
}
