import { App, Chart } from 'cdk8s';
import { AuthServer, type AuthServerProps } from '../../../lib/kubernetes/auth-server/index.js';
import { warningsOf } from '../../../lib/kubernetes/warnings/index.js';
import { InputError } from '../../../lib/planning/issues/index.js';
import { type Manifest, manifestsOf } from '../../../lib/testing/index.js';

export type Change = Partial<AuthServerProps>;

/** A server with a database of its own and every default. */
export const PROPS: AuthServerProps = {
  host: 'login.example.com',
  database: { kind: 'cluster', backup: { objectStore: 'backups', destination: 's3://backups/paas-a' } },
  route: { kind: 'nginx' },
  trustedProxies: ['10.64.0.0/16'],
};

/** A database that every cluster of the VPC reaches. */
export const RDS = {
  kind: 'rds',
  endpoint: 'login.cluster-abc.eu-west-1.rds.amazonaws.com',
  databaseName: 'keycloak',
  secretKey: 'rds!cluster-1234',
  secretStore: { name: 'aws' },
  cidr: '10.64.0.0/16',
} as const;

/** A server with props of its own, in a chart of its own: its path is `chart/login`. */
export function authServerWith(change: Change = {}): AuthServer {
  return new AuthServer(new Chart(new App(), 'chart'), 'login', { ...PROPS, ...change });
}

export function manifestsWith(change: Change = {}): Manifest[] {
  return manifestsOf(authServerWith(change));
}

export function warningsWith(change: Change = {}): string[] {
  return warningsOf(authServerWith(change));
}

/** All that a server with this change is refused for, without its path. */
export function refusalOf(change: Change): string {
  return refusalOfWork(() => authServerWith(change));
}

export function refusalOfWork(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.message.replaceAll('chart/login, ', '');
    throw error;
  }
  return 'nothing is wrong';
}
