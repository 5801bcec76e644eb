import type { Identity, Rendered } from './rendered.js';
import { Layout } from './yaml/index.js';

/** Where among the scalars of an object is what says which object it is; -1 for what is not there. */
interface Positions {
  readonly apiVersion: number;
  readonly kind: number;
  readonly name: number;
  readonly namespace: number;
}

/** How objects of one shape are rendered, of which only the scalars are known. */
export class ObjectLayout {
  readonly #layout: Layout;
  readonly #positions: Positions;

  private constructor(layout: Layout, positions: Positions) {
    this.#layout = layout;
    this.#positions = positions;
  }

  /**
   * @param model the JSON of an object, with symbols where its scalars are
   * @param symbols in the order in which the scalars will be given
   * @returns undefined for objects without plain YAML, or with more than a scalar where each says which object it is
   */
  static of(model: Identity, symbols: readonly symbol[]): ObjectLayout | undefined {
    const { apiVersion, kind, metadata } = model;
    const { name, namespace } = metadata ?? {};
    if ([apiVersion, kind, name, namespace].some((value) => typeof value === 'object')) return undefined;
    const layout = Layout.of(model, symbols);
    const at = (value: unknown) => symbols.indexOf(value as symbol);
    const positions = {
      apiVersion: at(apiVersion),
      kind: at(kind),
      name: at(name),
      namespace: at(namespace),
    };
    return layout && new ObjectLayout(layout, positions);
  }

  render(scalars: readonly unknown[]): Rendered {
    const { apiVersion, kind, name, namespace } = this.#positions;
    const at = (position: number) => (position === -1 ? undefined : scalars[position]);
    return {
      identity: {
        apiVersion: at(apiVersion),
        kind: at(kind),
        metadata: { name: at(name), namespace: at(namespace) },
      },
      text: () => this.#layout.text(scalars),
    };
  }
}
