import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';

/** A ScheduledBackup of CloudNativePG by a plugin, with the fields that a tenant uses. */
export interface ScheduledBackupProps {
  readonly metadata: ApiObjectMetadata;
  readonly spec: {
    /** Cron with six fields; the first is the second. */
    readonly schedule: string;
    readonly immediate: boolean;
    readonly backupOwnerReference: 'cluster';
    readonly cluster: { readonly name: string };
    readonly method: 'plugin';
    readonly pluginConfiguration: { readonly name: string };
  };
}

export class ScheduledBackup extends ApiObject {
  constructor(scope: Construct, id: string, props: ScheduledBackupProps) {
    super(scope, id, { apiVersion: 'postgresql.cnpg.io/v1', kind: 'ScheduledBackup', ...props });
  }
}
