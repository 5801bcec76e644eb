import { type NodeTaint, PODS_PER_NODE, type PoolScheduling } from '../../planning/pools/index.js';

/** What a node must know to join its cluster. */
export interface NodeConfigProps extends PoolScheduling {
  readonly cluster: {
    readonly name: string;
    readonly endpoint: string;
    readonly certificateAuthority: string;
    readonly serviceCidr: string;
  };
}

export interface UserDataProps extends NodeConfigProps {
  /** True for nodes that may be started into a warm pool, where they must not join yet. */
  readonly isWarmed: boolean;
}

/** Pods of an on-sale come all at once: a node pulls several images at a time. */
const PARALLEL_PULLS = 4;
const BOUNDARY = 'greenroom-node-config';
/**
 * Holds nodeadm back at every boot until the Auto Scaling group wants the instance in service: a node that joined from
 * the warm pool would get pods, and be stopped with them.
 */
const WAIT_FOR_SERVICE = `#!/bin/bash
mkdir -p /etc/systemd/system/nodeadm-run.service.d
cat > /usr/local/bin/wait-for-service <<'SCRIPT'
#!/bin/bash
until [ "$state" = InService ]; do
  sleep 2
  token=$(curl -sX PUT -H 'X-aws-ec2-metadata-token-ttl-seconds: 60' http://169.254.169.254/latest/api/token)
  state=$(curl -s -H "X-aws-ec2-metadata-token: $token" http://169.254.169.254/latest/meta-data/autoscaling/target-lifecycle-state)
done
SCRIPT
chmod +x /usr/local/bin/wait-for-service
cat > /etc/systemd/system/nodeadm-run.service.d/wait.conf <<'UNIT'
[Service]
ExecStartPre=/usr/local/bin/wait-for-service
UNIT
systemctl daemon-reload`;

/**
 * The configuration of a node for nodeadm, which AL2023 starts with
 * (https://awslabs.github.io/amazon-eks-ami/nodeadm/doc/api/): nodes no longer ask EKS for their cluster's address,
 * so that all four facts of the cluster are required.
 */
export function nodeConfig({ cluster, labels, taints }: NodeConfigProps): object {
  const { name, endpoint, certificateAuthority, serviceCidr } = cluster;
  return {
    apiVersion: 'node.eks.aws/v1alpha1',
    kind: 'NodeConfig',
    spec: {
      cluster: { name, apiServerEndpoint: endpoint, certificateAuthority, cidr: serviceCidr },
      kubelet: {
        config: {
          maxPods: PODS_PER_NODE,
          serializeImagePulls: false,
          maxParallelImagePulls: PARALLEL_PULLS,
          shutdownGracePeriod: '120s',
          shutdownGracePeriodCriticalPods: '20s',
        },
        flags: [
          `--node-labels=${Object.entries(labels)
            .map(([key, value]) => `${key}=${value}`)
            .join(',')}`,
          ...(taints.length === 0 ? [] : [`--register-with-taints=${taints.map(taintFlag).join(',')}`]),
        ],
      },
    },
  };
}

/** User data as cloud-init takes it: a part that nodeadm reads, in which JSON is YAML, and for warmed nodes a script. */
export function userData({ isWarmed, ...props }: UserDataProps): string {
  return [
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: application/node.eks.aws',
    '',
    JSON.stringify(nodeConfig(props), null, 2),
    ...(isWarmed ? [`--${BOUNDARY}`, 'Content-Type: text/x-shellscript', '', WAIT_FOR_SERVICE] : []),
    `--${BOUNDARY}--`,
    '',
  ].join('\n');
}

function taintFlag({ key, value, effect }: NodeTaint): string {
  return `${key}=${value}:${effect}`;
}
