import { isInstantText } from '../../lib/planning/instants/index.js';
import { InputError, quote } from '../../lib/planning/issues/index.js';

/** @throws InputError when `--as-of` was given and is no instant */
export function refuseBadInstant(asOf: string | undefined): void {
  if (asOf === undefined || isInstantText(asOf)) return;
  throw new InputError([
    {
      severity: 'error',
      place: { file: 'command line', field: '--as-of' },
      problem: `${quote(asOf)} cannot be used`,
      allowed: 'an instant in UTC such as 2026-11-21T09:00:00Z',
      mend: 'correct --as-of (or GREENROOM_AS_OF), or leave it out',
    },
  ]);
}
