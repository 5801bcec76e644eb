import type { FileGroup, ObjectExpression } from './program.js';

/** The module that has a class of such objects; undefined where there is none. */
export type ClassModule = (object: ObjectExpression) => string | undefined;

/** kosko passes the objects of a component as arguments of one call, of which there can be a hundred thousand. */
const FILES_PER_COMPONENT = 1000;

/** With the argument `validated` the objects are validated, and otherwise not. */
const MAIN = `import { generate, print } from '@kosko/generate';

const result = await generate({
  path: import.meta.dirname + '/components',
  components: ['*'],
  extensions: ['mjs'],
  validate: process.argv[2] === 'validated',
});
print(result, { format: 'yaml', writer: process.stdout });
`;

/**
 * A program as components of kosko, by paths: the objects are instances of classes, where there are, which validate them.
 *
 * @param count how many files of manifests there are
 */
export function koskoFiles(
  groups: readonly FileGroup[],
  count: number,
  classModule: ClassModule,
): ReadonlyMap<string, string> {
  const components = Array.from({ length: Math.ceil(count / FILES_PER_COMPONENT) }, (_, at) => at);
  return new Map([
    ['main.mjs', MAIN],
    ['manifests.mjs', manifestsText(groups, classModule)],
    ...components.map((at) => [`components/${at}.mjs`, componentText(at)] as const),
  ]);
}

function componentText(at: number): string {
  const from = at * FILES_PER_COMPONENT;
  return `import { objects } from '../manifests.mjs';\n\nexport default () => objects(${from}, ${from + FILES_PER_COMPONENT});\n`;
}

function manifestsText(groups: readonly FileGroup[], classModule: ClassModule): string {
  const classes = new Classes(classModule);
  const functions = groups.map(({ objects }) => {
    const instances = objects.map((object) => `    ${classes.instanceOf(object)},\n`);
    return `  (v) => [\n${instances.join('')}  ],\n`;
  });
  return `import { readFileSync } from 'node:fs';
${classes.imports()}
const values = JSON.parse(readFileSync(import.meta.dirname + '/../values.json', 'utf8'));
const groups = [
${functions.join('')}];
const files = groups.flatMap((objects, at) => values[at].map((v) => () => objects(v)));

export const objects = (from, to) => files.slice(from, to).flatMap((file) => file());
`;
}

class Classes {
  /** The statement that imports each, by its name. */
  readonly #imports = new Map<string, string>();

  constructor(private readonly classModule: ClassModule) {}

  instanceOf(object: ObjectExpression): string {
    const module = this.classModule(object);
    if (module === undefined) return object.expression;
    const name = module.replace(/\W/g, '_');
    this.#imports.set(name, `import { ${object.kind} as ${name} } from '${module}';\n`);
    return `new ${name}(${object.expression})`;
  }

  imports(): string {
    return [...this.#imports.values()].join('');
  }
}
