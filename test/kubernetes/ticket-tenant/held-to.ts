import { describe, expect, it } from 'vitest';
import type { TicketTenantProps } from '../../../lib/kubernetes/ticket-tenant/index.js';
import { InputError } from '../../../lib/planning/issues/index.js';
import { tenantWith } from './tenant-props.js';

type Change = Partial<TicketTenantProps>;

/** What a tenant says of a field: changes that it refuses, with its message, and changes that it takes. */
type Row = readonly [
  field: string,
  refused: readonly (readonly [Change, string])[],
  allowed: readonly Change[],
];

/** One test for each change of the rows. */
export function heldTo(rows: readonly Row[]): void {
  describe.each(rows)('%s of a tenant', (field, refused, allowed) => {
    it.each(refused)('is refused as %j', (change, message) => {
      expect(messageOf(change)).toBe(`chart/tenant, ${field}: ${message}`);
    });

    it.each(allowed)('may be as in %j', (change) => {
      expect(messageOf(change)).toBe('nothing is wrong');
    });
  });
}

/** All that a tenant with this change is refused for. */
export function messageOf(change: Change): string {
  try {
    tenantWith(change);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'nothing is wrong';
}
