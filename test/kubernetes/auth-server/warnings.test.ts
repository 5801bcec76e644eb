import { expect, it } from 'vitest';
import { type Change, RDS, warningsWith } from './auth-server-with.js';

const ALONE = { kind: 'alone' } as const;

it.each<[string, Change]>([
  ['with a cluster of its own that is backed up', {}],
  ['on a database outside that it has to itself', { database: RDS, databaseUse: ALONE }],
  ['that leaves the database to another cluster', { replicas: 0 }],
  [
    'with an admin host of its own route',
    { adminHost: 'admin.example.com', adminRoute: { kind: 'nginx', ingressClass: 'internal' } },
  ],
])('a server %s warns of nothing', (_, change) => {
  expect(warningsWith(change)).toEqual([]);
});

it.each<[string, Change, string]>([
  [
    'one server',
    { replicas: 1 },
    'one server is none whenever its node is drained or it is replaced, and nobody logs in meanwhile. Allowed: 2 or more. To mend: leave replicas out.',
  ],
  [
    'a database of one instance',
    { database: { kind: 'cluster', instances: 1, backup: { objectStore: 'backups' } } },
    'a database of one instance is none whenever its node is drained, and nobody logs in meanwhile. Allowed: 2 instances or more. To mend: leave database.instances out.',
  ],
  [
    'a database without a backup',
    { database: { kind: 'cluster' } },
    'users and their passwords are lost with the volumes of the database. Allowed: a backup. To mend: give database.backup, or use a database outside of the cluster.',
  ],
  [
    'a database that a second cluster could start on',
    { database: RDS },
    "a second Kubernetes cluster that starts on this database takes people's requests away from the first: of two Keycloak clusters that do not know of each other, one is not ready. Allowed: one cluster at a time, or clusters that know of each other. To mend: say databaseUse, { kind: 'alone' } or { kind: 'together', cluster: ... }.",
  ],
  [
    'an admin console where everybody comes in',
    { adminHost: 'admin.example.com' },
    'the admin console comes in where everybody does. Allowed: a route that strangers do not reach. To mend: give adminRoute, such as an IngressClass of an internal load balancer.',
  ],
  [
    'a retired controller',
    { route: { kind: 'community' } },
    "ingress-nginx was retired in March 2026 and gets no more security fixes. Allowed: F5 NGINX, an implementation of the Gateway API, or Traefik. To mend: choose kind 'nginx', 'gateway' or 'traefik'.",
  ],
])('a server warns of %s', (_, change, warning) => {
  expect(warningsWith(change)).toEqual([warning]);
});
