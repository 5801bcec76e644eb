import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { HTTPS_PORT, SIDES_FOLDER, type Side, WORK_FOLDER } from '../../planning/consul/index.js';
import { Cpu, Memory } from '../../planning/units/index.js';
import {
  DEFAULT_DNS_CIDRS,
  dnsEgress,
  type EgressRule,
  neighbours,
  policyEgress,
  tcp,
} from '../traffic/index.js';
import type { SecretKey } from './cluster-parts.js';
import { accessLabels, type ConsulComponent, consulMetadata, podLabels } from './metadata.js';
import { CONTAINER_SECURITY, POD_SECURITY, resourcesOf, SECRET_MODE, scratch } from './pods.js';

/** What a Job does for a cluster. */
export interface ConsulJob {
  /** The cluster that it belongs to, as its objects are named and labelled. */
  readonly cluster: {
    readonly name: string;
    readonly namespace: string;
    readonly labels: Readonly<Record<string, string>>;
  };
  readonly component: ConsulComponent;
  readonly name: string;
  readonly serviceAccount: string;
  /** What is needed to call the API of each side. */
  readonly sides: readonly JobSide[];
  /** One after another; the work goes on in the next only where one succeeded. */
  readonly steps: readonly JobStep[];
  /** Room for what is worked on. */
  readonly workSize: Memory;
  /** What it calls besides DNS and the servers. */
  readonly egress: readonly EgressRule[];
  /** A ConfigMap that it reads below `/bridge`. */
  readonly configMap?: string;
}

export interface JobSide {
  readonly side: Side;
  readonly ca: SecretKey;
  readonly token: SecretKey;
}

export interface JobStep {
  readonly name: string;
  readonly image: string;
  readonly shell: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  /** Whether it is given the tokens of the sides. */
  readonly callsConsul: boolean;
}

const CPU = Cpu.milli(50);
const MEMORY = Memory.mebibytes(256);
const MOST_SECONDS = 900;

/** A CronJob with the one policy that says what its pods may call. */
export function placeCronJob(scope: Construct, id: string, job: ConsulJob, schedule: string): void {
  const { cluster, component, name } = job;
  new k8s.KubeCronJob(scope, id, {
    metadata: consulMetadata(cluster, component, name),
    spec: {
      schedule,
      timeZone: 'Etc/UTC',
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: MOST_SECONDS,
      successfulJobsHistoryLimit: 1,
      failedJobsHistoryLimit: 3,
      jobTemplate: { spec: jobSpec(job) },
    },
  });
  placeJobTraffic(scope, `${id}-traffic`, job);
}

export function jobSpec(job: ConsulJob): k8s.JobSpec {
  const { cluster, component, name } = job;
  return {
    backoffLimit: 2,
    activeDeadlineSeconds: MOST_SECONDS,
    template: {
      metadata: {
        labels: {
          ...consulMetadata(cluster, component, name).labels,
          ...accessLabels(cluster.name),
          ...jobLabels(name),
        },
        annotations: { 'consul.hashicorp.com/connect-inject': 'false' },
      },
      spec: jobPod(job),
    },
  };
}

export function placeJobTraffic(scope: Construct, id: string, job: ConsulJob): void {
  const { cluster, component, name, egress } = job;
  const servers = neighbours(podLabels(cluster.name, 'server'));
  new k8s.KubeNetworkPolicy(scope, id, {
    metadata: consulMetadata(cluster, component, name),
    spec: {
      podSelector: { matchLabels: jobLabels(name) },
      policyTypes: ['Ingress', 'Egress'],
      egress: [dnsEgress(DEFAULT_DNS_CIDRS), { to: [servers], ports: tcp(HTTPS_PORT) }, ...egress].map(
        policyEgress,
      ),
    },
  });
}

/** Each Job's pods have a policy of their own, though they are parts of one cluster. */
function jobLabels(name: string): Record<string, string> {
  return { 'greenroom.dev/consul-job': name };
}

function jobPod(job: ConsulJob): k8s.PodSpec {
  const containers = job.steps.map((step) => container(step, job));
  return {
    serviceAccountName: job.serviceAccount,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    restartPolicy: 'Never',
    securityContext: POD_SECURITY,
    initContainers: containers.length > 1 ? containers.slice(0, -1) : undefined,
    containers: containers.slice(-1),
    volumes: [
      {
        name: 'sides',
        projected: { defaultMode: SECRET_MODE, sources: job.sides.flatMap(sourcesOf) },
      },
      scratch('work', job.workSize),
      ...(job.configMap === undefined ? [] : [{ name: 'bridge', configMap: { name: job.configMap } }]),
    ],
  };
}

function container(step: JobStep, { configMap }: ConsulJob): k8s.Container {
  const { name, image, shell, script, env, callsConsul } = step;
  return {
    name,
    image,
    command: [shell, '-euc', script],
    env: Object.entries({ HOME: WORK_FOLDER, ...env }).map(([key, value]) => ({ name: key, value })),
    resources: resourcesOf(CPU, MEMORY),
    securityContext: CONTAINER_SECURITY,
    volumeMounts: [
      ...(callsConsul ? [{ name: 'sides', mountPath: SIDES_FOLDER, readOnly: true }] : []),
      { name: 'work', mountPath: WORK_FOLDER },
      ...(configMap === undefined ? [] : [{ name: 'bridge', mountPath: '/bridge', readOnly: true }]),
    ],
  };
}

function sourcesOf({ side, ca, token }: JobSide): k8s.VolumeProjection[] {
  return [
    { secret: { name: ca.name, items: [{ key: ca.key, path: `${side}/ca.crt` }] } },
    { secret: { name: token.name, items: [{ key: token.key, path: `${side}/token` }] } },
  ];
}
