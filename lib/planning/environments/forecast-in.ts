import type { ForecastFile, TenantPlan, TenantWindow } from '../forecast/index.js';
import { idHash } from '../names/index.js';

/** With `ticket-seller-tenant-` before it, a name still fits the 63 characters of a Service's. */
const LONGEST_NAME = 40;
const HASH = /-[a-z2-7]{8}$/;

/** What an environment shows of a forecast. */
export interface ForecastView {
  /** Stands before the tenants' names with a `-`; none for an environment that has its clusters to itself. */
  readonly namePrefix?: string;
  /** Stands before the hosts that the forecast names; may be empty. */
  readonly hostPrefix: string;
  /** The tenants that there are, by their names in the forecast; all of them where it is left out. */
  readonly tenants?: readonly string[];
  /** Per cent of the pods, of the requests that are let in and of those of each step: a whole number from 1 to 100. */
  readonly scale: number;
  /** Whether databases are on RDS where the forecast says so, and in the cluster everywhere else. */
  readonly onRds: boolean;
  /** Whether the nodes of the forecast were counted for this environment. */
  readonly hasFleet: boolean;
}

/** A forecast as an environment has it: fewer tenants, other names and hosts, fewer pods. Demand and costs stay as they are. */
export function forecastIn(forecast: ForecastFile, view: ForecastView): ForecastFile {
  const { fleet, ...policy } = forecast.policy;
  const wanted = view.tenants && new Set(view.tenants);
  return {
    ...forecast,
    policy: view.hasFleet ? forecast.policy : policy,
    tenants: forecast.tenants
      .filter(({ tenant }) => wanted === undefined || wanted.has(tenant))
      .map((plan) => planIn(plan, view)),
  };
}

/**
 * The name of a tenant behind that of its environment, `stage-aurora-k3v5x2qa`, cut in the middle where it would be too
 * long: what ends in the hash of the event keeps that.
 */
export function environmentName(tenant: string, prefix: string | undefined): string {
  if (prefix === undefined) return tenant;
  const name = `${prefix}-${tenant}`;
  if (name.length <= LONGEST_NAME) return name;
  const hash = HASH.exec(tenant)?.[0] ?? `-${idHash(tenant)}`;
  return `${name.slice(0, LONGEST_NAME - hash.length).replace(/-+$/, '')}${hash}`;
}

function planIn(plan: TenantPlan, view: ForecastView): TenantPlan {
  const { scale } = view;
  const { database, host, replicas, admission, windows, ...rest } = plan;
  return {
    ...rest,
    tenant: environmentName(plan.tenant, view.namePrefix),
    ...(host === undefined ? {} : { host: `${view.hostPrefix}${host}` }),
    ...(database === undefined || !view.onRds ? {} : { database }),
    replicas: {
      ...replicas,
      idle: part(replicas.idle, scale),
      peak: part(replicas.peak, scale),
      max: part(replicas.max, scale),
    },
    admission: { ...admission, rate: part(admission.rate, scale) },
    windows: windows.map((window) => windowIn(window, scale)),
  };
}

function windowIn(window: TenantWindow, scale: number): TenantWindow {
  return {
    ...window,
    steps: window.steps.map((step) => ({
      ...step,
      rate: part(step.rate, scale),
      pods: part(step.pods, scale),
    })),
  };
}

/** Rounded up, so that one pod stays one, and none none; exact, as both are whole. */
function part(count: number, scale: number): number {
  return Math.ceil((count * scale) / 100);
}
