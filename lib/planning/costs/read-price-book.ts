import { type DocumentReading, type Finding, readDocument, type TextDocument } from '../documents/index.js';
import { INSTANCE_TYPE } from '../fields/index.js';
import { quote } from '../issues/index.js';
import { type PriceBook, priceBookSchema } from './price-book.js';

/** Reads a price book. */
export function readPriceBook(document: TextDocument): DocumentReading<PriceBook> {
  return readDocument(document, {
    schema: priceBookSchema,
    check: instanceFindings,
    mend: 'correct the value in the price book',
  });
}

function instanceFindings({ instances }: PriceBook): Finding[] {
  return Object.keys(instances)
    .filter((type) => !INSTANCE_TYPE.test(type))
    .map((type) => ({
      path: ['instances', type],
      problem: `${quote(type)} is no type of instances`,
      allowed: 'a family and a size, such as m7i.2xlarge',
      mend: 'correct its spelling, or remove it',
    }));
}
