import type { ApiObjectMetadata } from 'cdk8s';
import { platformLabels } from '../metadata/index.js';

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
    labels: platformLabels({ name: 'storage-classes', instance: name, component: 'storage' }, labels),
    annotations,
  };
}
