/** One condition of a label selector. */
export type Requirement =
  | { readonly operator: 'exists' | 'missing'; readonly key: string }
  | { readonly operator: 'in' | 'not-in'; readonly key: string; readonly values: readonly string[] }
  | { readonly operator: 'above' | 'below'; readonly key: string; readonly limit: bigint };

/** True for labels that fulfil all conditions. As in Kubernetes, `!=` and `notin` hold for what has no such label. */
export function fulfils(
  labels: Readonly<Record<string, string>>,
  requirements: readonly Requirement[],
): boolean {
  return requirements.every((requirement) => holds(labels[requirement.key], requirement));
}

function holds(value: string | undefined, requirement: Requirement): boolean {
  switch (requirement.operator) {
    case 'exists':
      return value !== undefined;
    case 'missing':
      return value === undefined;
    case 'in':
      return value !== undefined && requirement.values.includes(value);
    case 'not-in':
      return value === undefined || !requirement.values.includes(value);
    case 'above':
    case 'below':
      return value !== undefined && /^[+-]?\d+$/.test(value) && compares(BigInt(value), requirement);
  }
}

function compares(
  value: bigint,
  { operator, limit }: { operator: 'above' | 'below'; limit: bigint },
): boolean {
  return operator === 'above' ? value > limit : value < limit;
}
