import { type Finding, type JsonPath, when } from '../documents/index.js';
import { fleetFindings, tenantPoolFindings } from '../fleet/index.js';
import { quote } from '../issues/index.js';
import { Duration } from '../units/index.js';
import type { Policy } from './policy.js';

const MINUTE = 60_000;
const TIER_NAME = /^[a-z]([a-z0-9-]*[a-z0-9])?$/;

/** What the parts of a policy must be to each other. */
export function policyFindings(policy: Policy): Finding[] {
  return [
    ...holdFindings(policy),
    ...arrivalFindings(policy),
    ...defaultTierFindings(policy),
    ...tierFindings(policy),
    ...poolFindings(policy),
    ...budgetFindings(policy),
    ...(policy.fleet === undefined ? [] : fleetFindings(policy.fleet)).map((finding) => ({
      ...finding,
      path: ['fleet', ...finding.path],
    })),
  ];
}

function holdFindings({ hold }: Policy): Finding[] {
  if (Duration.parse(hold).toMillis() > 0) return [];
  return [
    {
      path: ['hold'],
      problem: `a window of "${hold}" closes when it opens`,
      allowed: 'a duration longer than none',
      mend: 'say how long the crowd stays, such as 4h',
    },
  ];
}

/** Schedules of pods are kept to the minute. */
function arrivalFindings({ arrival }: Policy): Finding[] {
  if (arrival === undefined) return [];
  const rows = [
    { field: 'spike', least: 0 },
    { field: 'halfLife', least: 1 },
  ] as const;
  return rows.flatMap(({ field, least }) => {
    const minutes = Duration.parse(arrival[field]).toMillis() / MINUTE;
    return when(!Number.isInteger(minutes) || minutes < least, {
      path: ['arrival', field],
      problem: `"${arrival[field]}" is no number of minutes that a schedule can keep`,
      allowed: least === 0 ? 'whole minutes, or none' : 'whole minutes, at least 1m',
      mend: 'round it up',
    });
  });
}

function defaultTierFindings({ defaultTier, tiers }: Policy): Finding[] {
  if (Object.hasOwn(tiers, defaultTier)) return [];
  return [
    {
      path: ['defaultTier'],
      problem: `there is no tier "${defaultTier}"`,
      allowed: Object.keys(tiers).sort().join(', '),
      mend: 'name one of these, or add the tier to tiers',
    },
  ];
}

function tierFindings({ tiers }: Policy): Finding[] {
  return Object.entries(tiers).flatMap(([name, { idle, min, max }]) => [
    ...when(!TIER_NAME.test(name), {
      path: ['tiers', name],
      problem: `"${name}" is no name for a tier`,
      allowed: 'lower-case letters, digits and "-", beginning with a letter, not ending with "-"',
      mend: 'rename the tier',
    }),
    ...when(min > max, {
      path: ['tiers', name, 'min'],
      problem: `min ${min} is more than max ${max}`,
      allowed: `at most ${max}`,
      mend: 'lower min or raise max',
    }),
    ...when(idle > max, {
      path: ['tiers', name, 'idle'],
      problem: `idle ${idle} is more than max ${max}`,
      allowed: `at most ${max}`,
      mend: 'lower idle or raise max',
    }),
  ]);
}

function poolFindings({ tiers, fleet }: Policy): Finding[] {
  return Object.entries(tiers).flatMap(([tier, { pool }]) => {
    if (pool === undefined) return [];
    const path = ['tiers', tier, 'pool'];
    return fleet === undefined ? [noFleet(path, pool)] : tenantPoolFindings(fleet, pool, path);
  });
}

function noFleet(path: JsonPath, pool: string): Finding {
  return {
    path,
    problem: `the pods are to run on pool ${quote(pool)}, and there is no fleet`,
    allowed: 'no pool without a fleet',
    mend: 'add the fleet, or leave the pool to the app',
  };
}

function budgetFindings({ budget = {} }: Policy): Finding[] {
  return when(budget.event !== undefined && budget.total !== undefined && budget.event > budget.total, {
    path: ['budget', 'event'],
    problem: `one event may cost ${budget.event}, more than everything together, ${budget.total}`,
    allowed: `at most ${budget.total}`,
    mend: 'lower event or raise total',
  });
}
