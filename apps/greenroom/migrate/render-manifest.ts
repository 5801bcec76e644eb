import { Document, type Scalar, type Tags, visit } from 'yaml';
import type { JsonObject } from '../../../lib/planning/migration/index.js';

/** The library puts texts in quotes that a reader of YAML 1.1 or 1.2 could take for something else. */
const OPTIONS = {
  schema: 'yaml-1.1',
  version: '1.1',
  compat: 'core',
  customTags: (tags: Tags): Tags => tags.filter((tag) => typeof tag === 'string' || tag.tag !== MERGE),
  aliasDuplicateObjects: false,
} as const;

const MERGE = 'tag:yaml.org,2002:merge';

/** What it does not: signs for a merge and a default, and numbers as Go writes them, with `_` wherever one likes. */
const MISTAKABLE = /^(<<|=|[-+]?0[bBoOxX].*|[-+.\d][-+.\deE]*_[-+.\deE_]*)$/s;
/** Lines whose indentation a reader would have to guess from the first one that is not empty. */
const BEGINS_WITH_SPACE = /^[\n\r]*[^\S\n\r]/;

/** The text of an object's file. */
export function renderManifest(body: JsonObject): string {
  const document = new Document(body, OPTIONS);
  visit(document, { Scalar: (_, scalar) => quoteIfMistakable(scalar) });
  return document.toString({ lineWidth: 0, blockQuote: 'literal' });
}

function quoteIfMistakable(scalar: Scalar): undefined {
  const { value } = scalar;
  if (typeof value !== 'string') return;
  if (MISTAKABLE.test(value) || (value.includes('\n') && BEGINS_WITH_SPACE.test(value))) {
    scalar.type = 'QUOTE_DOUBLE';
  }
}
