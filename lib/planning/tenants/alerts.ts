import { epochMillis, type InstantText } from '../instants/index.js';
import type { Cpu } from '../units/index.js';
import { type PodPeriod, type PodWindow, periodsOf } from './scaling.js';

/** Time for a database and the first pods to come up before a tenant that does not answer is news. */
const GRACE_SECONDS = 1800;
/** Time for a scaler to see that a window has begun. */
const SCALING_SECONDS = 300;
/** An autoscaler leaves things as they are when a tenth more pods would be enough. */
const TOLERANCE = { tenths: 10, of: 11 };

/** The app's own metric that counts requests. */
export interface RequestsMetric {
  /** A counter with one series for every status. */
  readonly name: string;
  /** The label that holds the HTTP status. */
  readonly statusLabel: string;
  /** Above this share of 5xx responses somebody is called; more than 0, less than 1. */
  readonly errorRatio: number;
}

/** The tenant that alerts are about. */
export interface AlertSubject {
  readonly event: string;
  readonly name: string;
  /** Also the namespace. */
  readonly tenant: string;
  readonly costCentre: string;
  readonly owner?: string;
  readonly onCall?: string;
  readonly environment?: string;
  /** The name of the Deployment and of the Service. */
  readonly workload: string;
  readonly container: string;
  /** Processor time that one pod requests. */
  readonly cpu: Cpu;
  readonly windows: readonly PodWindow[];
  readonly peakReplicas: number;
  readonly maxReplicas: number;
  /** Per cent of the requested processor time that the autoscaler aims at. */
  readonly cpuUtilization: number;
  readonly requests: RequestsMetric;
}

/** One alert, as Prometheus writes it. */
export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

interface Alarm {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly severity: 'page' | 'warning';
  readonly summary: string;
  readonly description: string;
}

/**
 * The alerts of one tenant. They read `up` with the labels `namespace` and `service`, the metrics of
 * kube-state-metrics 2 and of cAdvisor, and the app's own counter of requests.
 */
export function alertRules(subject: AlertSubject): AlertRule[] {
  const labels = labelsOf(subject);
  const title = literal(subject.name);
  return ALARMS.map((alarmOf) => ruleOf(alarmOf(subject), labels, title));
}

const ALARMS = [down, instanceDown, short, notScaled, saturated, errors];

function down({ tenant, workload }: AlertSubject): Alarm {
  return {
    alert: 'TicketTenantDown',
    expr: `absent(up{${targets(tenant, workload)}} == 1) and on () ${isSettled(tenant)}`,
    for: '4m',
    severity: 'page',
    summary: `Nobody can buy tickets: no instance of ${workload} answers`,
    description:
      `No instance in namespace ${tenant} has answered a scrape for 4 minutes, or Prometheus knows of none. ` +
      'Look at the pods and their events first, then at the database, then at the network policies.',
  };
}

function instanceDown({ tenant, workload }: AlertSubject): Alarm {
  return {
    alert: 'TicketTenantInstanceDown',
    expr: `up{${targets(tenant, workload)}} == 0 and on (namespace) ${isSettled(tenant)}`,
    for: '4m',
    severity: 'warning',
    summary: `Instance {{ $labels.instance }} of ${workload} is down`,
    description:
      `Instance {{ $labels.instance }} in namespace ${tenant} has not answered a scrape for 4 minutes. ` +
      'Look at its pod: restarts, memory, and the node that it is on.',
  };
}

function short(subject: AlertSubject): Alarm {
  const { tenant, workload } = subject;
  return {
    alert: 'TicketTenantShort',
    expr: `${available(subject)} < ${wanted(subject)} and on (namespace) ${isSettled(tenant)}`,
    for: '5m',
    severity: 'page',
    summary: `${workload} has only {{ $value }} of its pods`,
    description:
      `For 5 minutes fewer pods have been available in namespace ${tenant} than are asked for. ` +
      'Look for pods that wait for a node, an image or the quota first, then for pods that are not ready.',
  };
}

/**
 * True inside a window alone, for fewer pods than the step of the moment has. Windows that have closed stay in it, so
 * that rules do not change as time passes.
 */
function notScaled(subject: AlertSubject): Alarm {
  const { workload, windows, peakReplicas } = subject;
  const periods = periodsOf(windows, peakReplicas);
  const sizes = [...new Set(periods.map(({ pods }) => pods))];
  const tooFew = sizes.map((pods) => {
    const isOpen = periods.filter((period) => period.pods === pods).map(isWithin);
    return `${wanted(subject)} < ${fewestOf(pods)} and on () (${isOpen.join(' or ')})`;
  });
  return {
    alert: 'TicketTenantNotScaled',
    expr: tooFew.join(' or '),
    for: '1m',
    severity: 'page',
    summary: `${workload} is asked for {{ $value }} pods, fewer than its window has`,
    description:
      `A window is open, and nothing has scaled ${workload} to the pods of its schedule, at most ${peakReplicas}. ` +
      `Scale the autoscaler's minimum to ${peakReplicas} by hand first, then look at KEDA and at the ScaledObject's conditions.`,
  };
}

function fewestOf(pods: number): number {
  return Math.ceil((pods * TOLERANCE.tenths) / TOLERANCE.of);
}

function isWithin({ scaleUpAt, closesAt }: PodPeriod): string {
  const from = epochSeconds(scaleUpAt) + SCALING_SECONDS;
  return `vector(time()) >= ${from} and vector(time()) < ${epochSeconds(closesAt)}`;
}

function epochSeconds(instant: InstantText): number {
  return epochMillis(instant) / 1000;
}

function saturated(subject: AlertSubject): Alarm {
  const { tenant, workload, container, cpu, maxReplicas, cpuUtilization } = subject;
  const of = `namespace="${tenant}",container="${container}"`;
  const used = `sum by (namespace) (rate(container_cpu_usage_seconds_total{${of}}[5m]))`;
  const promised = `(${available(subject)} * ${cpu.toMilli() / 1000})`;
  return {
    alert: 'TicketTenantSaturated',
    expr: `${wanted(subject)} >= ${maxReplicas} and on (namespace) (100 * ${used} / on (namespace) ${promised} > ${cpuUtilization})`,
    for: '5m',
    severity: 'page',
    summary: `${workload} needs more than its ${maxReplicas} pods`,
    description:
      `All ${maxReplicas} pods are asked for, and those that are available use more than ${cpuUtilization}% of the processor time ` +
      'that they request; the autoscaler may add no more. Raise the maximum of replicas, or admit fewer people.',
  };
}

function errors({ tenant, workload, requests: { name, statusLabel, errorRatio } }: AlertSubject): Alarm {
  const all = `sum(rate(${name}{${targets(tenant, workload)}}[5m]))`;
  const failed = `sum(rate(${name}{${targets(tenant, workload)},${statusLabel}=~"5.."}[5m]))`;
  return {
    alert: 'TicketTenantErrors',
    expr: `${failed} / ${all} > ${errorRatio}`,
    for: '2m',
    severity: 'page',
    summary: `${workload} answers {{ $value | humanizePercentage }} of all requests with an error`,
    description:
      `The share of 5xx responses in namespace ${tenant} is too large. ` +
      'Look at the logs of the app, at the database and its connections, and at what was last rolled out.',
  };
}

/** What all alerts of a tenant are labelled with. */
function labelsOf(subject: AlertSubject): Readonly<Record<string, string>> {
  const { event, tenant, costCentre, owner, onCall, environment } = subject;
  return {
    tenant,
    event: literal(event),
    cost_centre: costCentre,
    ...(owner === undefined ? {} : { owner }),
    ...(onCall === undefined ? {} : { on_call: onCall }),
    ...(environment === undefined ? {} : { environment }),
  };
}

function ruleOf(alarm: Alarm, labels: Readonly<Record<string, string>>, title: string): AlertRule {
  const { alert, expr, severity, summary, description } = alarm;
  return {
    alert,
    expr,
    for: alarm.for,
    labels: { severity, ...labels },
    annotations: { summary, description: `${title}: ${description}` },
  };
}

function targets(tenant: string, workload: string): string {
  return `namespace="${tenant}",service="${workload}"`;
}

/** The pods that the autoscaler asks for. */
function wanted({ tenant, workload }: AlertSubject): string {
  return `kube_deployment_spec_replicas{namespace="${tenant}",deployment="${workload}"}`;
}

function available({ tenant, workload }: AlertSubject): string {
  return `kube_deployment_status_replicas_available{namespace="${tenant}",deployment="${workload}"}`;
}

function isSettled(tenant: string): string {
  return `(time() - kube_namespace_created{namespace="${tenant}"} > ${GRACE_SECONDS})`;
}

/** Prometheus reads labels and annotations as Go templates; an event's name is none. */
function literal(text: string): string {
  return text.replaceAll('{{', '{{ "{{" }}');
}
