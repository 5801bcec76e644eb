/** A list for a person, long ones cut: `a`, `a and b`, `a, b and c`, `a, b, c and 4 others`. */
export function formatList(items: readonly string[], most = 3): string {
  const shown = items.length > most ? [...items.slice(0, most), others(items.length - most)] : items;
  const [last = '', ...before] = [...shown].reverse();
  return before.length === 0 ? last : `${before.reverse().join(', ')} and ${last}`;
}

function others(count: number): string {
  return count === 1 ? '1 other' : `${count} others`;
}
