/**
 * The fewest pods of which enough are left when the fullest zone is lost, if they are spread evenly: the least
 * `n` with `n - ceil(n / zones) >= pods`. With one zone nothing survives its loss, and nothing is added.
 */
export function surviveZoneLoss(pods: number, zones: number): number {
  if (zones === 1) return pods;
  // n - ceil(n / zones) is floor(n x (zones - 1) / zones).
  return pods + Math.ceil(pods / (zones - 1));
}
