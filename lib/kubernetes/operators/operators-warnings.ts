import {
  formatRange,
  isLikePinned,
  isTested,
  type OperatorRelease,
  operatorOf,
  valueAt,
} from '../../planning/operators/index.js';

/** Where tenants let operators in, unless they are told of another namespace. */
const LET_IN: Readonly<Record<string, string>> = {
  'cloudnative-pg': 'operatorNamespace of their database',
  'kube-prometheus-stack': 'the namespace of their scraper',
};

/** What a person should look at. */
export function operatorsWarnings(releases: readonly OperatorRelease[], kubernetesVersion: string): string[] {
  return releases.flatMap((release) => [
    ...versionWarnings(release, kubernetesVersion),
    ...namespaceWarnings(release),
    ...prometheusWarnings(release),
  ]);
}

function versionWarnings({ name, version }: OperatorRelease, kubernetesVersion: string): string[] {
  const { version: pinned, kubernetes } = operatorOf(name);
  if (!isLikePinned(name, version)) {
    return [
      `${name} ${version} is not the ${pinned} of the catalogue, and nothing is known of its values and of the versions of Kubernetes that it is made for`,
    ];
  }
  if (kubernetes.tested === undefined || isTested(kubernetes, kubernetesVersion)) return [];
  return [
    `${name} ${version} is tested with Kubernetes ${formatRange(...kubernetes.tested)}, not with ${kubernetesVersion}`,
  ];
}

function namespaceWarnings({ name, namespace }: OperatorRelease): string[] {
  const told = LET_IN[name];
  const own = operatorOf(name).namespace;
  if (told === undefined || namespace === own) return [];
  return [`${name} runs in ${namespace}: tenants let it in from ${own}, unless ${told} says otherwise`];
}

function prometheusWarnings({ name, values }: OperatorRelease): string[] {
  if (name !== 'kube-prometheus-stack') return [];
  const has = (path: string) => valueAt(values, path) !== undefined;
  return [
    ...(has('prometheus.prometheusSpec.storageSpec')
      ? []
      : [
          'what Prometheus has measured is lost with its pods: give prometheus.prometheusSpec.storageSpec a StorageClass',
        ]),
    ...(RECEIVERS.some(has)
      ? []
      : [
          'alerts go to nobody: name a Secret with the configuration in alertmanager.alertmanagerSpec.configSecret',
        ]),
  ];
}

/** By any of these, somebody has decided where alerts go. */
const RECEIVERS = [
  'alertmanager.config',
  'alertmanager.enabled',
  'alertmanager.alertmanagerSpec.configSecret',
  'alertmanager.alertmanagerSpec.alertmanagerConfiguration',
];
