import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { isSameRelease, serverTimes } from '../../planning/auth-server/index.js';
import { placementOn } from '../node-pool/index.js';
import type { DatabaseBinding } from '../tenant-database/index.js';
import { fillingContainer, serverContainer } from './container.js';
import { filesOf } from './files.js';
import { authLabels, authMetadata, discoveryName, serverSelector } from './metadata.js';
import { scrapeAnnotations } from './services.js';
import type { AuthServerSettings } from './settings.js';
import { volumesOf } from './writable.js';

/** The user `keycloak` of the image. */
const USER = 1000;

/** The servers, their account without rights, and how many of them may be taken away at once. */
export function placeServers(
  scope: Construct,
  settings: AuthServerSettings,
  { secretName }: Pick<DatabaseBinding, 'secretName'>,
): void {
  const metadata = authMetadata(settings, 'server');
  new k8s.KubeServiceAccount(scope, 'service-account', { metadata, automountServiceAccountToken: false });
  new k8s.KubeStatefulSet(scope, 'stateful-set', {
    metadata,
    spec: statefulSetSpec(settings, secretName),
  });
  if (settings.replicas < 2) return;
  new k8s.KubePodDisruptionBudget(scope, 'disruption-budget', {
    metadata,
    spec: {
      maxUnavailable: k8s.IntOrString.fromNumber(1),
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: serverSelector(settings) },
    },
  });
}

/**
 * A StatefulSet without volumes: one server goes before the next one comes, so what two of them hold in memory is never
 * lost, their names stay, and no more connections to the database are asked for than at rest.
 */
function statefulSetSpec(settings: AuthServerSettings, databaseSecret: string): k8s.StatefulSetSpec {
  const { name, replicas, image, previousImage = image } = settings;
  return {
    serviceName: discoveryName(name),
    replicas,
    // A server that never gets ready would otherwise hold up its own repair.
    podManagementPolicy: 'Parallel',
    updateStrategy:
      previousImage === image || isSameRelease(previousImage, image)
        ? { type: 'RollingUpdate', rollingUpdate: { partition: 0 } }
        : { type: 'OnDelete' },
    minReadySeconds: serverTimes(settings).minReadySeconds,
    revisionHistoryLimit: 3,
    selector: { matchLabels: serverSelector(settings) },
    template: {
      metadata: { labels: authLabels(settings, 'server'), annotations: scrapeAnnotations(settings) },
      spec: podSpec(settings, databaseSecret),
    },
  };
}

function podSpec(settings: AuthServerSettings, databaseSecret: string): k8s.PodSpec {
  const { name, nodePool, priorityClass, optimized } = settings;
  return {
    serviceAccountName: name,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    terminationGracePeriodSeconds: serverTimes(settings).terminationGracePeriodSeconds,
    priorityClassName: priorityClass,
    ...(nodePool && placementOn(nodePool)),
    topologySpreadConstraints: ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map(
      (topologyKey) => ({
        topologyKey,
        maxSkew: 1,
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: serverSelector(settings) },
      }),
    ),
    securityContext: {
      runAsNonRoot: true,
      runAsUser: USER,
      runAsGroup: USER,
      fsGroup: USER,
      fsGroupChangePolicy: 'OnRootMismatch',
      seccompProfile: { type: 'RuntimeDefault' },
    },
    initContainers: optimized ? undefined : [fillingContainer(settings)],
    containers: [serverContainer(settings, databaseSecret)],
    volumes: [
      ...volumesOf(optimized),
      ...filesOf(settings).map(({ name: volume, source }) => ({ name: volume, ...source })),
    ],
  };
}
