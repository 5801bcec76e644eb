import type { BadInput } from './bad-inputs/bad-input.js';
import { BAD_COMMAND_LINES } from './bad-inputs/command-line.js';
import { BAD_CSV_FEEDS } from './bad-inputs/csv-feeds.js';
import { BAD_FOLLOWER_LISTS } from './bad-inputs/follower-lists.js';
import { BAD_JSON_FEEDS } from './bad-inputs/json-feeds.js';
import { BAD_POLICIES } from './bad-inputs/policies.js';

export const BAD_INPUTS: readonly BadInput[] = [
  ...BAD_COMMAND_LINES,
  ...BAD_POLICIES,
  ...BAD_CSV_FEEDS,
  ...BAD_JSON_FEEDS,
  ...BAD_FOLLOWER_LISTS,
];
