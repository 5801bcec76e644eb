import type { TextDocument } from '../documents/index.js';
import { readFollowerCsv } from './follower-csv.js';
import { readFollowerJson } from './follower-json.js';
import type { FollowerReading } from './follower-reading.js';

/**
 * Reads a follower list: CSV with the columns `performer,network,followers[,id,url]`, or JSON with a list of
 * objects of these fields, alone or under `profiles`. The file's name decides which, else its first character.
 */
export function readFollowers(document: TextDocument): FollowerReading {
  return isJson(document)
    ? { ...readFollowerJson(document), format: 'json' }
    : { ...readFollowerCsv(document), format: 'csv' };
}

function isJson({ file, text }: TextDocument): boolean {
  if (/\.json$/i.test(file)) return true;
  return !/\.csv$/i.test(file) && /^\uFEFF?\s*[[{]/.test(text);
}
