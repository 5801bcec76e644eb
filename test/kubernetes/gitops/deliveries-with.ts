import { App, Chart, Yaml } from 'cdk8s';
import {
  ArgoDelivery,
  type ArgoDeliveryProps,
  FluxDelivery,
  type FluxDeliveryProps,
  PublishJob,
  type PublishJobProps,
  type PublishWorkflowProps,
  publishWorkflow,
} from '../../../lib/kubernetes/gitops/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';

const chart = () => new Chart(new App(), 'chart');

export const ARGO: ArgoDeliveryProps = {
  repository: 'https://git.example.com/live/gitops.git',
  path: 'gitops/clusters',
  clusters: [{ name: 'paas-a' }],
};
export const FLUX: FluxDeliveryProps = {
  repository: 'https://git.example.com/live/gitops.git',
  path: 'gitops/clusters',
  clusters: [{ name: 'paas-a' }],
};
export const JOB: PublishJobProps = {
  namespace: 'publish',
  image: 'registry.example.com/live/greenroom:0.1.0',
  repository: 'ssh://git@git.example.com/live/gitops.git',
  credentials: { kind: 'ssh', secretName: 'deploy-key' },
  path: 'gitops/clusters',
  forecast: ['--feed', 'feeds/events.csv', '--out', 'forecast.json'],
  synth: ['node', '/app/synth.js'],
};
export const WORKFLOW: PublishWorkflowProps = {
  path: 'gitops/clusters',
  forecast: ['--feed', 'feeds/events.csv', '--out', 'forecast.json'],
  synth: ['npm', 'run', '--silent', 'synth:kubernetes'],
};

/** Each in a chart of its own: the path is `chart/delivery`. */
export function argoWith(change: Partial<ArgoDeliveryProps> = {}): ArgoDelivery {
  return new ArgoDelivery(chart(), 'delivery', { ...ARGO, ...change });
}

export function fluxWith(change: Partial<FluxDeliveryProps> = {}): FluxDelivery {
  return new FluxDelivery(chart(), 'delivery', { ...FLUX, ...change });
}

/** The path is `chart/job`. */
export function jobWith(change: Partial<PublishJobProps> = {}): PublishJob {
  return new PublishJob(chart(), 'job', { ...JOB, ...change });
}

export function workflowWith(change: Partial<PublishWorkflowProps> = {}): string {
  return publishWorkflow({ ...WORKFLOW, ...change });
}

export const argoManifests = (change: Partial<ArgoDeliveryProps> = {}) => manifestsOf(argoWith(change));
export const fluxManifests = (change: Partial<FluxDeliveryProps> = {}) => manifestsOf(fluxWith(change));
export const jobManifests = (change: Partial<PublishJobProps> = {}) => manifestsOf(jobWith(change));

export function yamlOf(manifests: readonly Manifest[]): string {
  return manifests.map((one) => Yaml.stringify(one)).join('---\n');
}
