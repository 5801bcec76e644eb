import { Construct } from 'constructs';
import { ignoreAllBut, PARTS, type Part, parseRevision, partFolder } from '../../planning/gitops/index.js';
import { refuseViolations } from '../../planning/rules/index.js';
import type { FluxCluster, FluxDeliveryProps, FluxKubeConfig } from './flux-delivery-props.js';
import {
  GitRepository,
  type GitRepositorySpec,
  Kustomization,
  type KustomizationSpec,
} from './flux-objects.js';
import { fluxRules } from './flux-rules.js';
import { type FluxSettings, fluxSettings } from './flux-settings.js';
import { keepData } from './kept-data.js';
import { deliveryMetadata, partLabels } from './metadata.js';

/** Once it was complete, whatever became of it since: a platform that is ill holds up no tenant. */
const WAS_COMPLETE = 'has(dep.status.lastAppliedRevision)';
const CLONE_TIMEOUT = '1m';

/**
 * Has Flux bring the published tree to its clusters: the repository, and a Kustomization for the platform, the hosts
 * and the tenants of each.
 *
 * @throws InputError with everything that is wrong with the props, each with the construct's path
 */
export class FluxDelivery extends Construct {
  readonly namespace: string;

  constructor(scope: Construct, id: string, props: FluxDeliveryProps) {
    super(scope, id);
    const settings = fluxSettings(props);
    refuseViolations(this, fluxRules(settings));
    this.namespace = settings.namespace;
    new GitRepository(this, 'repository', {
      metadata: deliveryMetadata(settings, 'flux-delivery', settings.name),
      spec: repositorySpec(settings),
    });
    for (const cluster of settings.clusters) {
      for (const part of settings.parts) placePart(this, settings, cluster, part);
    }
  }
}

function repositorySpec(settings: FluxSettings): GitRepositorySpec {
  const { repository, revision, secretName, pollInterval, path } = settings;
  const { kind, name } = parseRevision(revision) ?? { kind: 'branch', name: '' };
  return {
    url: repository,
    ref: kind === 'branch' ? { branch: name } : { tag: name },
    interval: `${pollInterval}`,
    timeout: CLONE_TIMEOUT,
    provider: 'generic',
    ...(secretName !== undefined && { secretRef: { name: secretName } }),
    ignore: ignoreAllBut(path),
  };
}

function placePart(scope: Construct, settings: FluxSettings, cluster: FluxCluster, part: Part): void {
  new Kustomization(scope, `${part}-${cluster.name}`, {
    metadata: deliveryMetadata(
      settings,
      'flux-delivery',
      nameOf(settings, cluster, part),
      partLabels(cluster.name, part),
    ),
    spec: kustomizationSpec(settings, cluster, part),
  });
}

function kustomizationSpec(settings: FluxSettings, cluster: FluxCluster, part: Part): KustomizationSpec {
  const { path, interval, retryInterval, timeout, deletion, parts } = settings;
  const isFirst = part === PARTS[0];
  const waits = !isFirst && parts.includes(PARTS[0]);
  return {
    sourceRef: { kind: 'GitRepository', name: settings.name },
    path: `./${partFolder(path, cluster.name, part)}`,
    interval: `${interval}`,
    retryInterval: `${retryInterval}`,
    timeout: `${timeout}`,
    prune: deletion !== 'none',
    // One tenant that waits for a node would have all of them wait.
    wait: isFirst,
    force: false,
    deletionPolicy: 'Orphan',
    ...(waits && {
      dependsOn: [{ name: nameOf(settings, cluster, PARTS[0]), readyExpr: WAS_COMPLETE }],
    }),
    ...(cluster.kubeConfig !== undefined && { kubeConfig: kubeConfigOf(cluster.kubeConfig) }),
    ...(deletion === 'keep-data' && { patches: keepData() }),
  };
}

function kubeConfigOf(config: FluxKubeConfig): KustomizationSpec['kubeConfig'] {
  if (config.kind === 'config-map') return { configMapRef: { name: config.name } };
  const { name, key } = config;
  return { secretRef: { name, ...(key !== undefined && { key }) } };
}

function nameOf({ name }: FluxSettings, cluster: FluxCluster, part: Part): string {
  return `${name}-${cluster.name}-${part}`;
}
