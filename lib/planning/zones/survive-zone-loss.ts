/**
 * The fewest pods, or nodes, of which enough are left when the fullest zone is lost, if they are spread evenly: the
 * least `n` with `n - ceil(n / zones) >= needed`. With one zone nothing survives its loss, and nothing is added.
 */
export function surviveZoneLoss(needed: number, zones: number): number {
  if (zones === 1) return needed;
  // n - ceil(n / zones) is floor(n x (zones - 1) / zones).
  return needed + Math.ceil(needed / (zones - 1));
}

/** The pods, or nodes, that are left when the fullest zone is lost, if they are spread evenly. */
export function survivorsOf(all: number, zones: number): number {
  return zones === 1 ? all : all - Math.ceil(all / zones);
}
