import type { ApiObjectMetadata } from 'cdk8s';

/** The name of the driver that the EKS add-on `aws-ebs-csi-driver` installs. EKS Auto Mode has another one. */
export const EBS_DRIVER = 'ebs.csi.aws.com';

/** The metadata of one class. */
export function storageMetadata(
  { labels }: { readonly labels: Readonly<Record<string, string>> },
  name: string,
  annotations?: Readonly<Record<string, string>>,
): ApiObjectMetadata & { readonly name: string } {
  return {
    name,
    labels: {
      ...labels,
      'app.kubernetes.io/name': 'storage-classes',
      'app.kubernetes.io/instance': name,
      'app.kubernetes.io/component': 'storage',
      'app.kubernetes.io/part-of': 'platform',
      'app.kubernetes.io/managed-by': 'greenroom',
    },
    annotations,
  };
}
