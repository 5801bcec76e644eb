import { EksAddon } from '@cdktf/provider-aws/lib/eks-addon/index.js';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import type { ServiceRole } from '../iam/index.js';
import { podRole } from '../pod-identity/index.js';
import type { AddOnName } from './add-on-versions.js';

/** Where EKS installs its add-ons. */
const NAMESPACE = 'kube-system';

export interface AddOnProps {
  readonly clusterName: string;
  readonly name: AddOnName;
  readonly version: string;
  /**
   * The add-on's own settings.
   *
   * @default - those of AWS
   */
  readonly configuration?: Readonly<Record<string, unknown>>;
  /**
   * The service account of the add-on that needs rights in AWS, and the policy of AWS that grants them.
   *
   * @default - none
   */
  readonly access?: { readonly serviceAccount: string; readonly managed: string };
  /**
   * What must be there first; the nodes, for add-ons whose pods need one to become ready.
   *
   * @default - the cluster alone
   */
  readonly after?: readonly ITerraformDependable[];
}

/** An add-on that EKS installs and keeps, at a pinned version. */
export class AddOn extends Construct {
  readonly resource: EksAddon;

  constructor(scope: Construct, id: string, props: AddOnProps) {
    super(scope, id);
    const { clusterName, name, version, configuration, access, after = [] } = props;
    const role = access === undefined ? undefined : this.roleOf(clusterName, access);
    this.resource = new EksAddon(this, 'add-on', {
      clusterName,
      addonName: name,
      addonVersion: version,
      resolveConflictsOnCreate: 'OVERWRITE',
      resolveConflictsOnUpdate: 'OVERWRITE',
      ...(configuration === undefined ? {} : { configurationValues: JSON.stringify(configuration) }),
      ...(role === undefined
        ? {}
        : { podIdentityAssociation: [{ serviceAccount: role.serviceAccount, roleArn: role.arn }] }),
      dependsOn: [...after, ...(role?.attachments ?? [])],
    });
  }

  private roleOf(
    clusterName: string,
    { serviceAccount, managed }: NonNullable<AddOnProps['access']>,
  ): {
    readonly serviceAccount: string;
    readonly arn: string;
    readonly attachments: ServiceRole['attachments'];
  } {
    const { arn, attachments } = podRole(this, 'access', {
      clusterName,
      namespace: NAMESPACE,
      serviceAccount,
      managed: [managed],
    });
    return { serviceAccount, arn, attachments };
  }
}
