import { EksAccessEntry } from '@cdktf/provider-aws/lib/eks-access-entry/index.js';
import { EksAccessPolicyAssociation } from '@cdktf/provider-aws/lib/eks-access-policy-association/index.js';
import { Construct } from 'constructs';

const ADMIN = 'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy';

export interface ClusterAccessProps {
  readonly clusterName: string;
  readonly principalArn: string;
  /** `node` for the role of instances that join; `admin` for those who may do everything. */
  readonly role: 'node' | 'admin';
}

/** Opens a cluster to one IAM principal, in EKS' own API: nothing in the cluster can lock its owner out. */
export class ClusterAccess extends Construct {
  readonly entry: EksAccessEntry;

  constructor(scope: Construct, id: string, { clusterName, principalArn, role }: ClusterAccessProps) {
    super(scope, id);
    this.entry = new EksAccessEntry(this, 'entry', {
      clusterName,
      principalArn,
      type: role === 'node' ? 'EC2_LINUX' : 'STANDARD',
    });
    if (role === 'node') return;
    new EksAccessPolicyAssociation(this, 'policy', {
      clusterName,
      principalArn: this.entry.principalArn,
      policyArn: ADMIN,
      accessScope: { type: 'cluster' },
    });
  }
}
