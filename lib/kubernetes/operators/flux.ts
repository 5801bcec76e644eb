import type { ApiObjectMetadata } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import {
  type ChartSource,
  type GitSource,
  namespacesOf,
  type OperatorRelease,
  operatorOf,
  REPOSITORIES,
  type RepositoryName,
} from '../../planning/operators/index.js';
import { byCodePoint } from '../../planning/wording/index.js';
import {
  GitRepository,
  HelmRelease,
  type HelmReleaseProps,
  HelmRepository,
  Kustomization,
} from './flux-objects.js';
import { commonLabels, namespaceLabels, operatorLabels } from './operators-metadata.js';
import type { FluxSettings, OperatorsSettings } from './settings.js';

/** What Flux leaves in the cluster when it is taken out of the repository. */
const STAYS = { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };
/** Until all pods of a chart are ready, on nodes that may have to come first. */
const TIMEOUT = '10m';
/** Kustomize wants a name in a patch, and goes by the patch's target: every definition of the chart. */
const KEEP_DEFINITIONS = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: any
  annotations:
    helm.sh/resource-policy: keep
`;

/** The namespaces, the sources, and one HelmRelease for each operator. */
export function placeHelmReleases(
  scope: Construct,
  settings: OperatorsSettings,
  delivery: FluxSettings,
  releases: readonly OperatorRelease[],
): void {
  placeNamespaces(new Construct(scope, 'namespaces'), settings, releases);
  placeRepositories(new Construct(scope, 'repositories'), settings, delivery, releases);
  for (const release of releases) {
    const { source } = release;
    if (source.kind === 'git') placeManifests(scope, settings, delivery, release, source);
    else placeRelease(scope, settings, delivery, release, source);
  }
}

function placeNamespaces(
  scope: Construct,
  settings: OperatorsSettings,
  releases: readonly OperatorRelease[],
): void {
  for (const { name, podSecurity } of namespacesOf(releases)) {
    new k8s.KubeNamespace(scope, name, {
      metadata: { name, labels: namespaceLabels(settings, podSecurity), annotations: STAYS },
    });
  }
}

function placeRepositories(
  scope: Construct,
  settings: OperatorsSettings,
  { namespace, interval }: FluxSettings,
  releases: readonly OperatorRelease[],
): void {
  const names = releases.flatMap(({ source }) => (source.kind === 'chart' ? [source.repository] : []));
  for (const name of [...new Set<RepositoryName>(names)].sort(byCodePoint)) {
    new HelmRepository(scope, name, {
      metadata: { name, namespace, labels: commonLabels(settings) },
      spec: { type: 'default', url: REPOSITORIES[name], interval: `${interval}` },
    });
  }
}

/** Nothing of it is ever deleted: it defines kinds. */
function placeManifests(
  scope: Construct,
  settings: OperatorsSettings,
  delivery: FluxSettings,
  release: OperatorRelease,
  { url, path }: GitSource,
): void {
  const { name, version } = release;
  const metadata = metadataOf(settings, delivery, release);
  const interval = `${delivery.interval}`;
  const parts = new Construct(scope, name);
  new GitRepository(parts, 'source', {
    metadata,
    spec: { url, interval, ref: { tag: version }, ignore: ignoringAllBut(path) },
  });
  new Kustomization(parts, 'manifests', {
    metadata: { ...metadata, annotations: STAYS },
    spec: {
      sourceRef: { kind: 'GitRepository', name },
      path: `./${path}`,
      interval,
      timeout: TIMEOUT,
      prune: false,
      wait: true,
    },
  });
}

/** As in `.gitignore`, where nothing can be taken back of a folder that is ignored. */
function ignoringAllBut(path: string): string {
  const names = path.split('/');
  return names
    .map((name, depth) => {
      const above = ['', ...names.slice(0, depth)].join('/');
      return `${above}/*\n!${above}/${name}\n`;
    })
    .join('');
}

function placeRelease(
  scope: Construct,
  settings: OperatorsSettings,
  delivery: FluxSettings,
  release: OperatorRelease,
  source: ChartSource,
): void {
  new HelmRelease(scope, release.name, {
    metadata: { ...metadataOf(settings, delivery, release), annotations: STAYS },
    spec: releaseSpec(delivery, release, source),
  });
}

function metadataOf(
  settings: OperatorsSettings,
  { namespace }: FluxSettings,
  { name }: OperatorRelease,
): ApiObjectMetadata {
  return { name, namespace, labels: operatorLabels(settings, name) };
}

function releaseSpec(
  { interval }: FluxSettings,
  { name, version, namespace = '', after, values }: OperatorRelease,
  { chart, repository }: ChartSource,
): HelmReleaseProps['spec'] {
  // A HelmRelease waits for others of its kind alone.
  const dependsOn = after.filter((other) => operatorOf(other).source.kind === 'chart');
  const { losesDefinitions = false } = operatorOf(name);
  return {
    chart: { spec: { chart, version, sourceRef: { kind: 'HelmRepository', name: repository } } },
    interval: `${interval}`,
    timeout: TIMEOUT,
    releaseName: name,
    targetNamespace: namespace,
    // Where `helm list` looks for it.
    storageNamespace: namespace,
    dependsOn: dependsOn.length === 0 ? undefined : dependsOn.map((other) => ({ name: other })),
    // As often as it takes: there is nothing to go back to.
    install: { crds: 'CreateReplace', remediation: { retries: -1 } },
    upgrade: { crds: 'CreateReplace', remediation: { retries: 3, remediateLastFailure: true } },
    driftDetection: { mode: 'enabled' },
    postRenderers: losesDefinitions
      ? [
          {
            kustomize: {
              patches: [{ target: { kind: 'CustomResourceDefinition' }, patch: KEEP_DEFINITIONS }],
            },
          },
        ]
      : undefined,
    values,
  };
}
