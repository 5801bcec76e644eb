import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import type { Phase } from '../../planning/lifecycle/index.js';
import { extended, ofComponent, type TenantMetadata } from '../metadata/index.js';

export interface TenantNamespaceProps {
  readonly metadata: TenantMetadata;
  /** Where the tenant is in its life; said on the Namespace alone, as it changes with time. */
  readonly phase: Phase;
}

/**
 * The tenant's Namespace, under the restricted Pod Security Standard. The standard's version is left to the cluster:
 * its default is its own latest, and a pin would hold a cluster to rules that it has outgrown.
 */
export class TenantNamespace extends Construct {
  constructor(scope: Construct, id: string, props: TenantNamespaceProps) {
    super(scope, id);
    const metadata = ofComponent(props.metadata, 'isolation');
    new k8s.KubeNamespace(this, 'namespace', {
      metadata: {
        name: metadata.tenant,
        labels: extended(metadata.labels, {
          'greenroom.dev/phase': props.phase,
          'pod-security.kubernetes.io/enforce': 'restricted',
          'pod-security.kubernetes.io/audit': 'restricted',
          'pod-security.kubernetes.io/warn': 'restricted',
        }),
        annotations: metadata.annotations,
      },
    });
  }
}
