import type { InstantText } from '../instants/index.js';
import type { Step } from '../step-function/index.js';

/** A window of a tenant's plan, with what there is from when on; the first step is not after the opening. */
export interface PlannedWindow {
  readonly opensAt: InstantText;
  readonly closesAt: InstantText;
  /** The instants ascend strictly. */
  readonly steps: readonly { readonly at: InstantText; readonly rate: number; readonly pods: number }[];
}

/** From when until when there is a tenant. */
export interface TenantLife {
  readonly provisionAt: InstantText;
  readonly retireAt: InstantText;
}

interface PlannedWindows {
  readonly windows: readonly PlannedWindow[];
}

/** The requests per second that there must be room for: none outside the windows. */
export function demandOverTime({ windows }: PlannedWindows): Step[] {
  return windows.flatMap(({ steps, closesAt }) => [
    ...steps.map(({ at, rate }) => ({ at, value: rate })),
    { at: closesAt, value: 0 },
  ]);
}

/** The requests per second that come at most: none before the opening, when there is room for them already. */
export function requestsOverTime({ windows }: PlannedWindows): Step[] {
  return windows.flatMap((window) => [...openSteps(window), { at: window.closesAt, value: 0 }]);
}

/** The requests per second of one window from its opening on: before it, pods wait for a crowd that is not there yet. */
export function openSteps({ opensAt, steps }: Pick<PlannedWindow, 'opensAt' | 'steps'>): Step[] {
  return steps
    .map(({ at, rate }) => ({ at: at < opensAt ? opensAt : at, value: rate }))
    .filter(({ at }, index, all) => at !== all[index + 1]?.at);
}

/** The pods of the app: idle as long as there is the tenant, more in its windows. */
export function podsOverTime({
  provisionAt,
  windows,
  retireAt,
  replicas: { idle },
}: TenantLife & PlannedWindows & { readonly replicas: { readonly idle: number } }): Step[] {
  return [
    { at: provisionAt, value: idle },
    ...windows.flatMap(({ steps, closesAt }) => [
      ...steps.map(({ at, pods }) => ({ at, value: pods })),
      { at: closesAt, value: idle },
    ]),
    { at: retireAt, value: 0 },
  ];
}

/** The pods of the database in the cluster: as many all the time that there is the tenant. */
export function databasePodsOverTime({ provisionAt, retireAt }: TenantLife, pods: number): Step[] {
  return [
    { at: provisionAt, value: pods },
    { at: retireAt, value: 0 },
  ];
}
