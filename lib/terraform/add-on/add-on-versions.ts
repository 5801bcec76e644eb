/** The add-ons that every cluster has, by the names that EKS knows them by. */
export const ADD_ONS = [
  'vpc-cni',
  'kube-proxy',
  'eks-pod-identity-agent',
  'coredns',
  'aws-ebs-csi-driver',
] as const;
export type AddOnName = (typeof ADD_ONS)[number];
export type AddOnVersions = Readonly<Record<AddOnName, string>>;

/** Add-ons that do not follow the version of Kubernetes closely. */
const OF_1_33_AND_1_34 = {
  'vpc-cni': 'v1.21.1-eksbuild.1',
  'eks-pod-identity-agent': 'v1.3.10-eksbuild.2',
  coredns: 'v1.12.4-eksbuild.1',
  'aws-ebs-csi-driver': 'v1.54.0-eksbuild.1',
} as const;

/** Versions that belong together, by the version of Kubernetes (https://docs.aws.amazon.com/eks/latest/userguide/eks-add-ons.html). */
export const PINNED_ADD_ONS: Readonly<Record<string, AddOnVersions>> = {
  '1.33': { ...OF_1_33_AND_1_34, 'kube-proxy': 'v1.33.5-eksbuild.2' },
  '1.34': { ...OF_1_33_AND_1_34, 'kube-proxy': 'v1.34.1-eksbuild.2' },
  '1.35': {
    'vpc-cni': 'v1.21.1-eksbuild.7',
    'kube-proxy': 'v1.35.3-eksbuild.2',
    'eks-pod-identity-agent': 'v1.3.10-eksbuild.2',
    coredns: 'v1.13.2-eksbuild.4',
    'aws-ebs-csi-driver': 'v1.60.0-eksbuild.1',
  },
  '1.36': {
    'vpc-cni': 'v1.22.3-eksbuild.1',
    'kube-proxy': 'v1.36.0-eksbuild.13',
    'eks-pod-identity-agent': 'v1.3.10-eksbuild.3',
    coredns: 'v1.14.3-eksbuild.3',
    'aws-ebs-csi-driver': 'v1.63.1-eksbuild.1',
  },
};
