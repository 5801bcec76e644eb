import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { podSecurityLevel } from '../../planning/ingress/index.js';
import type { ControllerIdentity } from './identity.js';
import type { ShardSettings } from './settings.js';

/** The namespace of a controller, as strict with its pods as the ways in of all its shards allow. */
export function placeNamespace(
  scope: Construct,
  { namespace, labels }: ControllerIdentity,
  shards: readonly ShardSettings[],
): void {
  const exposures = shards.map(({ exposure }) => exposure);
  const level = podSecurityLevel(exposures);
  const isBound = exposures.some(({ kind }) => kind === 'target-groups');
  new k8s.KubeNamespace(scope, 'namespace', {
    metadata: {
      name: namespace,
      labels: {
        ...labels,
        'pod-security.kubernetes.io/enforce': level,
        'pod-security.kubernetes.io/audit': level,
        'pod-security.kubernetes.io/warn': level,
        // A pod counts as ready when its target groups say so, and not before.
        ...(isBound && { 'elbv2.k8s.aws/pod-readiness-gate-inject': 'enabled' }),
      },
    },
  });
}
