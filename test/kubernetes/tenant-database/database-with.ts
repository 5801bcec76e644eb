import { Testing } from 'cdk8s';
import { tenantMetadata } from '../../../lib/kubernetes/metadata/index.js';
import {
  type ClusterBackend,
  type DatabaseBackend,
  type DatabaseBinding,
  type RdsBackend,
  type SharedBackend,
  TenantDatabase,
} from '../../../lib/kubernetes/tenant-database/index.js';
import { InputError } from '../../../lib/planning/issues/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';

export const METADATA = tenantMetadata({
  tenant: 'paper-lanterns-4f2a',
  event: 'evt-1',
  name: 'Paper Lanterns',
  costCentre: 'live-music',
});

/** The labels of every object of the tenant's database. */
export const LABELS = {
  'app.kubernetes.io/name': 'ticket-seller',
  'app.kubernetes.io/instance': 'paper-lanterns-4f2a',
  'app.kubernetes.io/part-of': 'ticket-sales',
  'app.kubernetes.io/managed-by': 'greenroom',
  'app.kubernetes.io/component': 'database',
  'greenroom.dev/event': 'evt-1',
  'greenroom.dev/tenant': 'paper-lanterns-4f2a',
  'greenroom.dev/cost-centre': 'live-music',
};
export const ANNOTATIONS = {
  'greenroom.dev/event-id': 'evt-1',
  'greenroom.dev/event-name': 'Paper Lanterns',
};

export const CLUSTER: ClusterBackend = { kind: 'cluster' };
export const SHARED: SharedBackend = {
  kind: 'shared',
  cluster: 'tickets',
  clusterNamespace: 'databases',
  secretStore: { name: 'databases' },
};
export const RDS: RdsBackend = {
  kind: 'rds',
  endpoint: 'tickets.cluster-abc.eu-west-1.rds.amazonaws.com',
  databaseName: 'tickets',
  secretKey: 'rds!cluster-1234',
  secretStore: { name: 'aws' },
  cidr: '10.0.0.0/16',
};

interface Made {
  readonly manifests: readonly Manifest[];
  readonly binding: DatabaseBinding;
}

interface Circumstances {
  readonly appSelector?: Record<string, string>;
  readonly tenant?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

export function databaseWith(backend: DatabaseBackend, circumstances: Circumstances = {}): Made {
  const { appSelector = { app: 'shop' }, tenant = METADATA.tenant } = circumstances;
  const { annotations = METADATA.annotations } = circumstances;
  const chart = Testing.chart();
  const metadata = {
    tenant,
    labels: { ...METADATA.labels, 'greenroom.dev/tenant': tenant },
    annotations,
  };
  const { binding } = new TenantDatabase(chart, 'database', { metadata, backend, appSelector });
  return { manifests: manifestsOf(chart), binding };
}

/** All that the backend is refused for. */
export function refusalOf(backend: DatabaseBackend, circumstances: Circumstances = {}): string {
  try {
    databaseWith(backend, circumstances);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'nothing is wrong';
}
