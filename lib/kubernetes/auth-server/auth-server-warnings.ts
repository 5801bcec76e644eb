import { clusterSettings } from '../tenant-database/index.js';
import { warningsAbout } from '../tenant-route/index.js';
import type { AuthServerProps } from './auth-server-props.js';
import type { AuthServerSettings } from './settings.js';

const LONE =
  'one server is none whenever its node is drained or it is replaced, and nobody logs in meanwhile. ' +
  'Allowed: 2 or more. To mend: leave replicas out.';
const LONE_DATABASE =
  'a database of one instance is none whenever its node is drained, and nobody logs in meanwhile. ' +
  'Allowed: 2 instances or more. To mend: leave database.instances out.';
const WITHOUT_BACKUP =
  'users and their passwords are lost with the volumes of the database. ' +
  'Allowed: a backup. To mend: give database.backup, or use a database outside of the cluster.';
const SECOND_CLUSTER =
  "a second Kubernetes cluster that starts on this database takes people's requests away from the first: of two Keycloak clusters that do not know of each other, one is not ready. " +
  "Allowed: one cluster at a time, or clusters that know of each other. To mend: say databaseUse, { kind: 'alone' } or { kind: 'together', cluster: ... }.";
const PUBLIC_ADMIN =
  'the admin console comes in where everybody does. ' +
  'Allowed: a route that strangers do not reach. To mend: give adminRoute, such as an IngressClass of an internal load balancer.';

/** What a person who chose these props should know. */
export function authServerWarnings(props: AuthServerProps, settings: AuthServerSettings): string[] {
  const { replicas, route, adminRoute } = settings;
  return [
    ...(replicas === 1 ? [LONE] : []),
    ...databaseWarnings(props),
    ...(props.adminHost !== undefined && props.adminRoute === undefined ? [PUBLIC_ADMIN] : []),
    ...new Set([route, adminRoute].flatMap(warningsAbout)),
  ];
}

function databaseWarnings({ database, databaseUse }: AuthServerProps): string[] {
  if (database.kind === 'cluster') {
    const { instances, backup } = clusterSettings(database);
    return [...(instances === 1 ? [LONE_DATABASE] : []), ...(backup === undefined ? [WITHOUT_BACKUP] : [])];
  }
  return database.kind !== 'shared' && databaseUse === undefined ? [SECOND_CLUSTER] : [];
}
