import fc from 'fast-check';

/** Few instants, so that some are met twice. */
export const instant = fc
  .integer({ min: 0, max: 40 })
  .map((day) => `2026-11-${String((day % 30) + 1).padStart(2, '0')}T09:00:00Z`);
