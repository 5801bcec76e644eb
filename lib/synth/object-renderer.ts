import { ApiObject, type App } from 'cdk8s';
import { hasStockJson, StockJson } from './object-json.js';
import { ObjectLayout } from './object-layout.js';
import { type Rendered, RenderedJson } from './rendered.js';
import { ShapeBook } from './shape.js';
import type { Trace } from './trace.js';
import type { UnionForm } from './traced-json.js';
import { prototypesArePlain } from './yaml/index.js';

/** The `toJson` of a class that `cdk8s import` has generated, as all L1 constructs are. */
const GENERATED =
  /^toJson\(\) \{ const resolved = super\.toJson\(\); return \{ \.\.\.\w+\.GVK, \.\.\.toJson_\w+\(resolved\),? \}; \}$/;

type ToJson = (this: ApiObject) => object;

/** The objects with the same `toJson`, which goes by their keys alone. */
interface Kin {
  readonly shapes: ShapeBook;
  /** How unions are in what it returns. */
  readonly unions: UnionForm;
}

/**
 * Renders objects as their `toJson` does.
 *
 * That of `ApiObject` cleans an object and sorts its keys, that of a generated class copies it field by field besides. Both
 * go by the keys alone, and nearly all objects have the shape of one that was there before. So one object of each shape is
 * rendered step by step, and compared with the layout that its shape gives; where that has the same bytes, others of the
 * shape are put into the layout, which nearly halves the time in which objects become text.
 */
export class ObjectRenderer {
  readonly #stock: StockJson | undefined;
  readonly #kin = new Map<ToJson, Kin | undefined>();
  /** What the stock part of an object's `toJson` comes to, while the rest of it is done. */
  #resolved: { readonly object: ApiObject; readonly json: object } | undefined;

  constructor(app: App) {
    this.#stock = hasStockJson(app) ? new StockJson() : undefined;
  }

  /** For the `toJson` of `ApiObject`; undefined where the stock one must be asked. */
  get toJson(): ((object: ApiObject) => object) | undefined {
    const stock = this.#stock;
    if (stock === undefined) return undefined;
    return (object) => (this.#resolved?.object === object ? this.#resolved.json : stock.of(object));
  }

  render(object: ApiObject): Rendered {
    const stock = this.#stock;
    const kin = this.#kinOf(object.toJson);
    const trace = kin && stock?.traceOf(object, kin.shapes);
    if (stock === undefined || kin === undefined || trace === undefined) {
      return new RenderedJson(object.toJson());
    }
    const { scalars, isPlain } = trace;
    const shape = trace.end();
    const canBeLaidOut = isPlain && prototypesArePlain();
    if (canBeLaidOut && shape.layout) return shape.layout.render(scalars);
    const rendered = new RenderedJson(this.#copyOf(object, stock.ofTrace(trace)));
    if (canBeLaidOut) shape.layout ??= layoutLike(rendered, trace, stock, kin.unions) ?? false;
    return rendered;
  }

  #kinOf(toJson: ToJson): Kin | undefined {
    const known = this.#kin.get(toJson);
    if (known !== undefined || this.#kin.has(toJson)) return known;
    const kin = kinOf(toJson);
    this.#kin.set(toJson, kin);
    return kin;
  }

  #copyOf(object: ApiObject, json: object): object {
    this.#resolved = { object, json };
    try {
      return object.toJson();
    } finally {
      this.#resolved = undefined;
    }
  }
}

function kinOf(toJson: ToJson): Kin | undefined {
  if (toJson === ApiObject.prototype.toJson) return { shapes: new ShapeBook(), unions: 'in-value' };
  const isGenerated = GENERATED.test(String(toJson).replace(/\s+/g, ' '));
  return isGenerated ? { shapes: new ShapeBook(), unions: 'bare' } : undefined;
}

/** The layout that a trace gives, if that comes to what was rendered. */
function layoutLike(
  rendered: Rendered,
  trace: Trace,
  stock: StockJson,
  unions: UnionForm,
): ObjectLayout | undefined {
  const symbols = trace.scalars.map(() => Symbol('scalar'));
  const layout = ObjectLayout.of(stock.ofTrace(trace, unions, symbols), symbols);
  return layout?.render(trace.scalars).text() === textOf(rendered) ? layout : undefined;
}

/** Undefined for what has no text. */
function textOf(rendered: Rendered): string | undefined {
  try {
    return rendered.text();
  } catch {
    return undefined;
  }
}
