import { Option } from 'commander';

/** How many threads write tenants, for all programs that synthesize. */
export function workersOption(): Option {
  return new Option(
    '--workers <number>',
    'threads that write tenants besides the main one; 0 for none (default: as many as pay)',
  );
}
