/** How often the manifests are applied until all are accepted, and how long between two times. */
const ATTEMPTS = 20;
const PAUSE_SECONDS = 15;
/** Where the loader notes in the cluster what it has applied. */
const NOTE = 'configmap greenroom-loader --namespace kube-system';

/**
 * What one run does. Custom resources are refused until their definitions are established, and objects until their
 * namespaces exist: applying all again until nothing is refused needs no order. Manifests that have been applied are
 * left alone until they change, so that the loader takes nothing back from Argo CD or Flux.
 */
export function buildSpec(clusterName: string): string {
  const apply = 'kubectl apply --server-side --force-conflicts --recursive --filename .';
  return JSON.stringify({
    version: 0.2,
    env: { shell: 'bash' },
    phases: {
      build: {
        'on-failure': 'ABORT',
        commands: [
          `aws eks update-kubeconfig --name ${clusterName}`,
          [
            'set -eo pipefail',
            'digest=$(find . -type f | LC_ALL=C sort | xargs -d "\\n" sha256sum | sha256sum | cut -c 1-64)',
            `applied=$(kubectl get ${NOTE} --ignore-not-found --output 'jsonpath={.data.digest}')`,
            'if [ "$digest" = "$applied" ]; then echo "Nothing is new."; exit 0; fi',
            `for attempt in $(seq 1 ${ATTEMPTS}); do`,
            `  if ${apply}; then`,
            `    kubectl create ${NOTE} --from-literal "digest=$digest" --dry-run=client --output yaml | kubectl apply --filename -`,
            '    exit 0',
            '  fi',
            `  sleep ${PAUSE_SECONDS}`,
            'done',
            'exit 1',
          ].join('\n'),
        ],
      },
    },
  });
}
