import { modelFindings } from '../demand/index.js';
import { type Finding, formatPath, type JsonPath, when } from '../documents/index.js';
import { quote } from '../issues/index.js';
import { policyFindings } from '../policy/index.js';
import type { ForecastFile, TenantPlan, TenantWindow } from './schema.js';

/** What the parts of a forecast must be to each other. */
export function forecastFindings(forecast: ForecastFile): Finding[] {
  return [
    ...policyFindings(forecast.policy).map((finding) => ({ ...finding, path: ['policy', ...finding.path] })),
    ...modelFindings(forecast.model, ['model'], 'correct the value, or make the forecast again'),
    ...forecast.tenants.flatMap((plan, index) => tenantFindings(plan, ['tenants', index], forecast)),
    ...duplicates(forecast, 'event', 'event', (plan) => plan.event),
    ...duplicates(forecast, 'tenant', 'tenant name', (plan) => plan.tenant),
    ...duplicates(forecast, 'path', 'host and path', routeOf),
  ];
}

/** One route, whatever slash its path ends with. */
export function routeOf(plan: Pick<TenantPlan, 'host' | 'path'>): string {
  return `${plan.host ?? ''}${plan.path.replace(/\/$/, '')}/`;
}

function tenantFindings(plan: TenantPlan, at: JsonPath, { policy }: ForecastFile): Finding[] {
  const { demand, replicas, windows } = plan;
  return [
    ...outOfOrder(at, [
      [['provisionAt'], plan.provisionAt],
      ...windows.flatMap((window, index) =>
        (['scaleUpAt', 'opensAt', 'closesAt'] as const).map(
          (field) => [['windows', index, field], window[field]] as const,
        ),
      ),
      [['retireAt'], plan.retireAt],
    ]),
    ...windows.flatMap((window, index) =>
      window.opensAt < window.closesAt
        ? []
        : [closedWindow([...at, 'windows', index, 'closesAt'], window.opensAt, window.closesAt)],
    ),
    ...outOfOrder(at, [
      [['demand', 'p50'], demand.p50],
      [['demand', 'p90'], demand.p90],
      [['demand', 'p99'], demand.p99],
    ]),
    ...outOfOrder(at, [
      [['replicas', 'idle'], replicas.idle],
      [['replicas', 'peak'], replicas.peak],
      [['replicas', 'max'], replicas.max],
    ]),
    ...windows.flatMap((window, index) =>
      stepFindings(window, [...at, 'windows', index, 'steps'], replicas.peak),
    ),
    ...(Object.hasOwn(policy.tiers, plan.tier) ? [] : [unknownTier(at, plan.tier, policy.tiers)]),
  ];
}

/** The steps of a window cover it without a gap, and ask for no more pods than there may be. */
function stepFindings({ scaleUpAt, closesAt, steps }: TenantWindow, at: JsonPath, most: number): Finding[] {
  return steps.flatMap((step, index) => {
    const before = steps[index - 1]?.at;
    const isPlaced = before === undefined ? step.at === scaleUpAt : step.at > before && step.at < closesAt;
    return [
      ...when(!isPlaced, {
        path: [...at, index, 'at'],
        problem:
          before === undefined
            ? `the first step is at ${step.at}, not when the window scales up`
            : `the step is at ${step.at}, not between the one before and the end of the window`,
        allowed: before === undefined ? scaleUpAt : `after ${before} and before ${closesAt}`,
        mend: 'correct it, or make the forecast again',
      }),
      ...when(step.pods > most, {
        path: [...at, index, 'pods'],
        problem: `${step.pods} pods are more than replicas.peak`,
        allowed: `at most ${most}`,
        mend: 'correct one of the two, or make the forecast again',
      }),
    ];
  });
}

function outOfOrder<T extends string | number>(
  at: JsonPath,
  steps: readonly (readonly [field: JsonPath, value: T])[],
): Finding[] {
  return steps.slice(1).flatMap(([field, value], index) => {
    const [before, least] = steps[index] ?? [field, value];
    if (value >= least || (field.at(-1) === 'closesAt' && before.at(-1) === 'opensAt')) return [];
    return [
      {
        path: [...at, ...field],
        problem: `${value} is ${typeof value === 'number' ? 'less than' : 'before'} ${formatPath(before)}, ${least}`,
        allowed: `${least} or more`,
        mend: 'put the two in order, or make the forecast again',
      },
    ];
  });
}

function closedWindow(path: JsonPath, opensAt: string, closesAt: string): Finding {
  return {
    path,
    problem: `the window closes at ${closesAt}, not after it opens at ${opensAt}`,
    allowed: `an instant after ${opensAt}`,
    mend: 'correct one of the two, or make the forecast again',
  };
}

function unknownTier(at: JsonPath, tier: string, tiers: ForecastFile['policy']['tiers']): Finding {
  return {
    path: [...at, 'tier'],
    problem: `there is no tier "${tier}" in the policy`,
    allowed: Object.keys(tiers).sort().join(', '),
    mend: 'name one of these, or add the tier to policy.tiers',
  };
}

function duplicates(
  { tenants }: ForecastFile,
  field: 'event' | 'tenant' | 'path',
  what: string,
  keyOf: (plan: TenantPlan) => string,
): Finding[] {
  const first = new Map<string, number>();
  return tenants.flatMap((plan, index) => {
    const before = first.get(keyOf(plan));
    if (before === undefined) {
      first.set(keyOf(plan), index);
      return [];
    }
    return [
      {
        path: ['tenants', index, field],
        problem: `${what} ${quote(keyOf(plan))} is also that of ${otherOf(tenants[before], before)}`,
        allowed: `every ${what} once`,
        mend: 'change or remove one of the two',
      },
    ];
  });
}

function otherOf(plan: TenantPlan | undefined, index: number): string {
  return `tenants[${index}], event ${quote(plan?.event)}`;
}
