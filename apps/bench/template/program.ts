import { Columns } from './columns.js';
import { expressionOf } from './expression.js';
import type { Json, JsonMap } from './json.js';
import { covering, parametersOf, type Template, templateOf } from './template.js';

/** A file of manifests. */
export interface ManifestFile {
  /** Below the folder of all, without an extension. */
  readonly path: string;
  readonly objects: readonly JsonMap[];
}

/** Files as a program writes them: what they have in common is its text, and where they differ is its data. */
export interface Program {
  readonly groups: readonly FileGroup[];
  /** Of each group, of each of its files. */
  readonly values: readonly (readonly (readonly Json[])[])[];
}

/** Files of objects of the same kinds, one of each tenant; in the expressions, `v` is the values of one of them. */
export interface FileGroup {
  readonly path: string;
  readonly objects: readonly ObjectExpression[];
}

export interface ObjectExpression {
  readonly apiVersion: string;
  readonly kind: string;
  readonly expression: string;
}

/** @param read gives all files, each time anew: memory may not hold them all */
export function programOf(read: () => Iterable<ManifestFile>): Program {
  const groups = new Map<string, Group>();
  for (const file of read()) {
    const key = keyOf(file);
    const group = groups.get(key) ?? new Group(file);
    groups.set(key, group);
    group.cover(file);
  }
  for (const file of read()) groups.get(keyOf(file))?.compare(file);
  for (const file of read()) groups.get(keyOf(file))?.take(file);
  const all = [...groups.values()];
  return { groups: all.map((group) => group.expressions()), values: all.map(({ values }) => values) };
}

function keyOf({ path, objects }: ManifestFile): string {
  const place = path.replace(/(?<=\/tenants\/)[^/]+/, '*');
  return [place, ...objects.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)].join('\n');
}

class Group {
  readonly values: Json[][] = [];
  readonly #columns = new Columns();
  readonly #kinds: readonly JsonMap[];
  #path: Template;
  #objects: readonly Template[];

  constructor({ path, objects }: ManifestFile) {
    this.#kinds = objects;
    this.#path = templateOf(path);
    this.#objects = objects.map(templateOf);
  }

  cover({ path, objects }: ManifestFile): void {
    this.#path = covering(this.#path, path);
    this.#objects = this.#objects.map((template, at) => covering(template, objects[at] ?? null));
  }

  compare(file: ManifestFile): void {
    this.#columns.add(this.#parametersOf(file));
  }

  take(file: ManifestFile): void {
    this.values.push(this.#columns.valuesOf(this.#parametersOf(file)));
  }

  expressions(): FileGroup {
    let parameter = 0;
    const nextParameter = () => `v[${this.#columns.of(parameter++)}]`;
    return {
      path: expressionOf(this.#path, nextParameter),
      objects: this.#objects.map((template, at) => ({
        apiVersion: `${this.#kinds[at]?.apiVersion}`,
        kind: `${this.#kinds[at]?.kind}`,
        expression: expressionOf(template, nextParameter),
      })),
    };
  }

  #parametersOf({ path, objects }: ManifestFile): Json[] {
    return [
      ...parametersOf(this.#path, path),
      ...this.#objects.flatMap((template, at) => parametersOf(template, objects[at] ?? null)),
    ];
  }
}
