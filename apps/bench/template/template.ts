import { isList, isMap, type Json } from './json.js';
import { insideOf, type Piece, piecesOf, widened } from './text.js';

/** What the same objects of many tenants have in common, and where they differ. */
export type Template =
  | { readonly kind: 'constant'; readonly value: null | boolean | number | string }
  | { readonly kind: 'text'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'map'; readonly keys: readonly string[]; readonly items: readonly Template[] }
  | { readonly kind: 'list'; readonly items: readonly Template[] }
  | { readonly kind: 'parameter' };

/** The template of one value alone. */
export function templateOf(value: Json): Template {
  if (isList(value)) return { kind: 'list', items: value.map(templateOf) };
  if (!isMap(value)) return { kind: 'constant', value };
  return { kind: 'map', keys: Object.keys(value), items: Object.values(value).map(templateOf) };
}

/** The narrowest template of what this one covers and of one value more. */
export function covering(template: Template, value: Json): Template {
  if (collect(template, value, [])) return template;
  if (template.kind === 'constant' && typeof template.value === 'string') {
    return covering({ kind: 'text', pieces: piecesOf(template.value) }, value);
  }
  const parts = partsFor(template, value);
  if (parts === undefined || !('pieces' in template || 'items' in template)) return { kind: 'parameter' };
  return 'pieces' in template
    ? { ...template, pieces: template.pieces.map((piece, at) => widened(piece, `${parts[at]}`)) }
    : { ...template, items: template.items.map((item, at) => covering(item, parts[at] ?? null)) };
}

/**
 * What the value has where the template has parameters, in the order of the template.
 *
 * @throws Error when the template does not cover the value
 */
export function parametersOf(template: Template, value: Json): Json[] {
  const parameters: Json[] = [];
  if (!collect(template, value, parameters)) throw new Error('the template does not cover the value');
  return parameters;
}

/** @returns whether the template covers the value; if it does not, what was collected means nothing */
function collect(template: Template, value: Json, parameters: Json[]): boolean {
  if (template.kind === 'constant') return template.value === value;
  if (template.kind === 'parameter') {
    parameters.push(value);
    return true;
  }
  const parts = partsFor(template, value);
  if (parts === undefined) return false;
  return 'pieces' in template
    ? template.pieces.every((piece, at) => collectInside(piece, `${parts[at]}`, parameters))
    : template.items.every((item, at) => collect(item, parts[at] ?? null, parameters));
}

function collectInside(piece: Piece, text: string, parameters: Json[]): boolean {
  if (typeof piece === 'string') return piece === text;
  const inside = insideOf(piece, text);
  if (inside !== undefined) parameters.push(inside);
  return inside !== undefined;
}

/** The parts of a value, one for each of the template's; undefined where they are others. */
function partsFor(template: Template, value: Json): readonly Json[] | undefined {
  switch (template.kind) {
    case 'text':
      return typeof value === 'string' ? asMany(piecesOf(value), template.pieces) : undefined;
    case 'list':
      return isList(value) ? asMany(value, template.items) : undefined;
    case 'map':
      return isMap(value) && template.keys.every((key) => Object.hasOwn(value, key))
        ? asMany(
            template.keys.map((key) => value[key] ?? null),
            Object.keys(value),
          )
        : undefined;
    default:
      return undefined;
  }
}

function asMany(parts: readonly Json[], others: readonly unknown[]): readonly Json[] | undefined {
  return parts.length === others.length ? parts : undefined;
}
