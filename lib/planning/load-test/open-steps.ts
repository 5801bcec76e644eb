import type { TenantWindow } from '../forecast/index.js';

type OpenStep = Pick<TenantWindow['steps'][number], 'at' | 'rate'>;

/** The steps of a window from its opening on: before it, pods wait for a crowd that is not there yet. */
export function openSteps({ opensAt, steps }: TenantWindow): OpenStep[] {
  const atOpening = steps.findLast(({ at }) => at <= opensAt);
  return [
    ...(atOpening === undefined ? [] : [{ at: opensAt, rate: atOpening.rate }]),
    ...steps.filter(({ at }) => at > opensAt),
  ];
}
