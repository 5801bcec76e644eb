import { Construct } from 'constructs';
import { refuseViolations } from '../../planning/rules/index.js';
import { ofComponent, type TenantMetadata } from '../metadata/index.js';
import type { DatabaseBackend } from './backend.js';
import type { DatabaseBinding } from './binding.js';
import { clusterSettings } from './cluster-backend.js';
import { placeCluster } from './cluster-database.js';
import { databaseRules } from './database-rules.js';
import { externalSettings } from './external-backend.js';
import { externalBinding } from './external-database.js';
import { rdsSettings } from './rds-backend.js';
import { placeRds } from './rds-database.js';
import { sharedSettings } from './shared-backend.js';
import { placeShared } from './shared-database.js';

export interface TenantDatabaseProps {
  readonly metadata: TenantMetadata;
  /** Where the data is. */
  readonly backend: DatabaseBackend;
  /** The labels by which the app's pods are found: only these may connect. */
  readonly appSelector: Record<string, string>;
}

/**
 * The database of one tenant: what makes it, what protects it, and the Secret that leads to it. No output holds a
 * password; operators in the cluster make them up.
 *
 * @throws InputError with everything that is wrong with the backend, each with the construct's path
 */
export class TenantDatabase extends Construct {
  /** What the app needs to know. */
  readonly binding: DatabaseBinding;

  constructor(scope: Construct, id: string, props: TenantDatabaseProps) {
    super(scope, id);
    const { backend, appSelector } = props;
    const metadata = ofComponent(props.metadata, 'database');
    refuseViolations(this, databaseRules(metadata, backend, appSelector));
    this.binding = this.place(backend, metadata, appSelector);
  }

  private place(
    backend: DatabaseBackend,
    metadata: TenantMetadata,
    appSelector: Record<string, string>,
  ): DatabaseBinding {
    switch (backend.kind) {
      case 'cluster':
        return placeCluster(this, metadata, clusterSettings(backend), appSelector);
      case 'shared':
        return placeShared(this, metadata, sharedSettings(backend));
      case 'rds':
        return placeRds(this, metadata, rdsSettings(backend));
      case 'external':
        return externalBinding(externalSettings(backend));
    }
  }
}
