import type { Template } from './template.js';
import type { Piece } from './text.js';

/**
 * The template as an expression that JavaScript and Jsonnet both understand.
 *
 * @param nextParameter the expression of each parameter, in the order of the template
 */
export function expressionOf(template: Template, nextParameter: () => string): string {
  switch (template.kind) {
    case 'constant':
      return JSON.stringify(template.value);
    case 'text':
      return textExpression(template.pieces, nextParameter);
    case 'list':
      return `[${template.items.map((item) => expressionOf(item, nextParameter)).join(', ')}]`;
    case 'map':
      return `{${template.items
        .map((item, at) => `${JSON.stringify(template.keys[at])}: ${expressionOf(item, nextParameter)}`)
        .join(', ')}}`;
    case 'parameter':
      return nextParameter();
  }
}

/** Stands for a parameter; YAML cannot hold it. */
const GAP = '\0';

function textExpression(pieces: readonly Piece[], nextParameter: () => string): string {
  const constants = pieces
    .map((piece) => (typeof piece === 'string' ? piece : `${piece.before}${GAP}${piece.after}`))
    .join('')
    .split(GAP);
  return constants
    .flatMap((constant, at) => [
      ...(at > 0 ? [nextParameter()] : []),
      ...(constant === '' ? [] : [JSON.stringify(constant)]),
    ])
    .join(' + ');
}
