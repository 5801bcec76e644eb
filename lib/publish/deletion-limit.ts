/** How many tenants, or files that tenants have in common, may go at once without being named. */
export type DeletionLimit =
  | { readonly kind: 'count'; readonly most: number }
  | { readonly kind: 'percent'; readonly most: number };

/** A tenth of the tenants; on the evening of a large day more may go, and somebody says so. */
export const DEFAULT_DELETION_LIMIT = '10%';

/** @returns undefined for what is neither a whole number nor per cent from 0 to 100 */
export function parseDeletionLimit(text: string): DeletionLimit | undefined {
  const [, digits, percent] = /^(\d{1,9})(%?)$/.exec(text) ?? [];
  const most = Number(digits);
  if (digits === undefined || (percent === '%' && most > 100)) return undefined;
  return { kind: percent === '%' ? 'percent' : 'count', most };
}

/** The most that may go of so many; of a part, at least one. */
export function mostDeletions({ kind, most }: DeletionLimit, of: number): number {
  if (kind === 'count') return most;
  return most === 0 ? 0 : Math.max(1, Math.floor((of * most) / 100));
}
