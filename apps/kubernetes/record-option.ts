import { Option } from 'commander';

/** The file of the record, for all programs that synthesize. */
export function recordOption(): Option {
  return new Option(
    '--record <file>',
    'what the folder was made from, read and written again: only what has changed since is made anew',
  );
}
