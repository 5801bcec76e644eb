import type { ForecastFile, TenantPlan } from '../forecast/index.js';
import { InputError, type Issue, quote } from '../issues/index.js';
import { byCodePoint, formatList } from '../wording/index.js';
import type { LoadTestRequest } from './request.js';

/** A tenant, and where its requests go. */
export interface ChosenTenant {
  readonly plan: TenantPlan;
  readonly host: string;
}

/**
 * The tenants to test, sorted by their names.
 *
 * @throws InputError with every event that has no tenant, and those without a host; the file of a place is `forecast`,
 *   or `request` with the request's field
 */
export function chooseTenants(forecast: ForecastFile, request: LoadTestRequest): ChosenTenant[] {
  const { events, host } = request;
  const wanted = new Set(events);
  const plans = forecast.tenants
    .filter(({ event }) => events === undefined || wanted.has(event))
    .toSorted((a, b) => byCodePoint(a.tenant, b.tenant));
  const homeless = plans.filter((plan) => plan.host === undefined && host === undefined);
  const issues = [
    ...(forecast.tenants.length === 0 ? [noTenants()] : unknownEvents(forecast, wanted)),
    ...(homeless.length === 0 ? [] : [noHost(homeless.map(({ event }) => event))]),
  ];
  if (issues.length > 0) throw new InputError(issues);
  return plans.map((plan) => ({ plan, host: plan.host ?? host ?? '' }));
}

function unknownEvents({ tenants, skipped }: ForecastFile, wanted: ReadonlySet<string>): Issue[] {
  const known = tenants.map(({ event }) => event);
  return [...wanted]
    .filter((event) => !known.includes(event))
    .map((event) => {
      const skip = skipped.find((candidate) => candidate.event === event);
      return {
        severity: 'error',
        place: { file: 'request', field: 'events' },
        problem:
          skip === undefined
            ? `the forecast has no event ${quote(event)}`
            : `event ${quote(event)} has no tenant: it is skipped as ${skip.code}, ${skip.reason}`,
        allowed: formatList(known.map(quote), 10),
        mend: 'name one of these, or make the forecast again',
      };
    });
}

function noTenants(): Issue {
  return {
    severity: 'error',
    place: { file: 'forecast', field: 'tenants' },
    problem: 'there is nothing to test, as the forecast has no tenants',
    allowed: 'a forecast with at least one tenant',
    mend: 'make it again with events that are on sale within its horizon',
  };
}

function noHost(events: readonly string[]): Issue {
  const list = formatList(events.map(quote));
  return {
    severity: 'error',
    place: { file: 'request', field: 'host' },
    problem: events.length === 1 ? `event ${list} names no host` : `the events ${list} name no host`,
    allowed: 'a host name in lower case such as tickets.example.com',
    mend: 'give the host of the events that name none',
  };
}
