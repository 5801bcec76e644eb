import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { parseGitUrl } from '../../planning/gitops/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import {
  DEFAULT_DNS_CIDRS,
  dnsEgress,
  type EgressRule,
  egressRuleOf,
  network,
  policyEgress,
  tcp,
} from '../traffic/index.js';
import { deliveryMetadata, deliverySelector } from './metadata.js';
import type { PublishJobProps } from './publish-job-props.js';
import { publishJobRules } from './publish-job-rules.js';
import { type PublishJobSettings, publishJobSettings } from './publish-job-settings.js';
import { publishPod } from './publish-pod.js';

/** A run that could not begin in time is left out: the next one does all of its work. */
const LATEST_START_SECONDS = 900;

/**
 * Forecasts, renders and publishes again and again, from within a cluster: a CronJob whose pods clone the repository,
 * and push what changed.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class PublishJob extends Construct {
  readonly name: string;
  readonly namespace: string;

  constructor(scope: Construct, id: string, props: PublishJobProps) {
    super(scope, id);
    const settings = publishJobSettings(props);
    refuseViolations(this, publishJobRules(settings));
    this.name = settings.name;
    this.namespace = settings.namespace;
    placeTraffic(this, settings);
    new k8s.KubeServiceAccount(this, 'account', {
      metadata: deliveryMetadata(settings, 'publish', settings.name),
      automountServiceAccountToken: false,
    });
    placeCronJob(this, settings);
  }
}

function placeCronJob(scope: Construct, settings: PublishJobSettings): void {
  const { name, schedule, timeZone, deadline } = settings;
  const metadata = deliveryMetadata(settings, 'publish', name);
  new k8s.KubeCronJob(scope, 'job', {
    metadata,
    spec: {
      schedule,
      timeZone,
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: LATEST_START_SECONDS,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 3,
      jobTemplate: {
        spec: {
          // What failed may be what a person should look at; the next run begins anew anyway.
          backoffLimit: 0,
          activeDeadlineSeconds: deadline.toSeconds(),
          template: { metadata: { labels: metadata.labels }, spec: publishPod(settings) },
        },
      },
    },
  });
}

function placeTraffic(scope: Construct, settings: PublishJobSettings): void {
  const { name, repository, gitCidrs, egress } = settings;
  const { port } = parseGitUrl(repository) ?? { port: 0 };
  const git: EgressRule = { to: gitCidrs.map(network), ports: tcp(port) };
  new k8s.KubeNetworkPolicy(scope, 'traffic', {
    metadata: deliveryMetadata(settings, 'publish', name),
    spec: {
      podSelector: { matchLabels: deliverySelector(name, 'publish') },
      policyTypes: ['Ingress', 'Egress'],
      egress: [dnsEgress(DEFAULT_DNS_CIDRS), git, ...egress.map(egressRuleOf)].map(policyEgress),
    },
  });
}
