import { Construct } from 'constructs';
import { ofComponent, type TenantMetadata } from '../metadata/index.js';
import { refuseViolations } from '../validation/index.js';
import type { DatabaseBackend } from './backend.js';
import type { DatabaseBinding } from './binding.js';
import { clusterSettings } from './cluster-backend.js';
import { placeCluster } from './cluster-database.js';
import { clusterRules } from './cluster-rules.js';
import { externalSettings } from './external-backend.js';
import { externalBinding } from './external-database.js';
import { externalRules } from './external-rules.js';
import { rdsSettings } from './rds-backend.js';
import { placeRds } from './rds-database.js';
import { rdsRules } from './rds-rules.js';
import { sharedSettings } from './shared-backend.js';
import { placeShared } from './shared-database.js';
import { sharedRules } from './shared-rules.js';

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
    const metadata = ofComponent(props.metadata, 'database');
    this.binding = this.place(props.backend, metadata, props.appSelector);
  }

  private place(
    backend: DatabaseBackend,
    metadata: TenantMetadata,
    appSelector: Record<string, string>,
  ): DatabaseBinding {
    switch (backend.kind) {
      case 'cluster': {
        const settings = clusterSettings(backend);
        refuseViolations(this, clusterRules(metadata, settings, appSelector));
        return placeCluster(this, metadata, settings, appSelector);
      }
      case 'shared': {
        const settings = sharedSettings(backend);
        refuseViolations(this, sharedRules(metadata, settings));
        return placeShared(this, metadata, settings);
      }
      case 'rds': {
        const settings = rdsSettings(backend);
        refuseViolations(this, rdsRules(settings));
        return placeRds(this, metadata, settings);
      }
      case 'external': {
        const settings = externalSettings(backend);
        refuseViolations(this, externalRules(settings));
        return externalBinding(settings);
      }
    }
  }
}
