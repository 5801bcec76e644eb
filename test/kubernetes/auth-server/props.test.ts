import { expect, it } from 'vitest';
import { Cpu, Duration, Memory } from '../../../lib/planning/units/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { type Change, manifestsWith, RDS } from './auth-server-with.js';

const POD = 'StatefulSet/spec/template/spec';
const MAIN = `${POD}/containers/0`;
const FILL = `${POD}/initContainers/0`;
const POLICY = 'NetworkPolicy/spec';
const admin: Change = {
  adminHost: 'admin.example.com',
  adminRoute: { kind: 'nginx', ingressClass: 'internal' },
};
const outside: Change = { database: RDS, databaseUse: { kind: 'alone' } };

it.each<[string, Change, Change, string[]]>([
  ['host', {}, { host: 'id.example.com' }, ['Ingress/spec/rules/0/host', `${MAIN}/env/0/value`]],
  ['replicas', {}, { replicas: 3 }, ['StatefulSet/spec/replicas']],
  ['image', {}, { image: 'keycloak:26.8.1' }, [`${MAIN}/image`, `${FILL}/image`]],
  [
    'previousImage',
    {},
    { previousImage: 'keycloak:26.7.5' },
    ['rollingUpdate', 'type'].map((at) => `StatefulSet/spec/updateStrategy/${at}`),
  ],
  ['connections', {}, { connections: 20 }, [11, 12, 13].map((at) => `${MAIN}/env/${at}/value`)],
  [
    'database',
    outside,
    { ...outside, database: { ...RDS, cidr: '10.0.0.0/8' } },
    [`${POLICY}/egress/2/to/0/ipBlock/cidr`],
  ],
  [
    'database.instances',
    {},
    {
      database: {
        kind: 'cluster',
        instances: 3,
        backup: { objectStore: 'backups', destination: 's3://backups/paas-a' },
      },
    },
    ['Cluster/spec/instances'],
  ],
  [
    'databaseUse.cluster',
    { ...outside, databaseUse: { kind: 'together', cluster: 'paas-a' } },
    { ...outside, databaseUse: { kind: 'together', cluster: 'paas-b' } },
    [`${MAIN}/env/15/value`],
  ],
  [
    'databaseCa.configMap',
    { ...outside, databaseCa: { configMap: 'one' } },
    { ...outside, databaseCa: { configMap: 'other' } },
    [`${POD}/volumes/3/configMap/name`],
  ],
  [
    'databaseCa.key',
    { ...outside, databaseCa: { configMap: 'one' } },
    { ...outside, databaseCa: { configMap: 'one', key: 'eu-west-1.pem' } },
    [`${POD}/volumes/3/configMap/items/0/key`],
  ],
  [
    'databaseCa',
    outside,
    { ...outside, databaseCa: { configMap: 'one' } },
    [`${MAIN}/env/10/value`, `${MAIN}/volumeMounts/3`, `${POD}/volumes/3`],
  ],
  ['route', {}, { route: { kind: 'nginx', ingressClass: 'other' } }, ['Ingress/spec/ingressClassName']],
  ['tlsSecretName', {}, { tlsSecretName: 'tls' }, ['Ingress/spec/tls']],
  [
    'adminRoute',
    admin,
    { ...admin, adminRoute: { kind: 'nginx', ingressClass: 'vpn' } },
    ['Ingress/spec/ingressClassName'],
  ],
  ['adminTlsSecretName', admin, { ...admin, adminTlsSecretName: 'tls' }, ['Ingress/spec/tls']],
  [
    'routeAnnotations',
    {},
    { routeAnnotations: { 'cert-manager.io/cluster-issuer': 'public' } },
    ['Ingress/metadata/annotations/cert-manager.io~1cluster-issuer'],
  ],
  ['cpu', {}, { cpu: Cpu.milli(500) }, [MAIN, FILL].map((at) => `${at}/resources/requests/cpu`)],
  [
    'memory',
    {},
    { memory: Memory.gibibytes(1) },
    [MAIN, FILL].map((at) => `${at}/resources/requests/memory`),
  ],
  [
    'memoryLimit',
    {},
    { memoryLimit: Memory.gibibytes(3) },
    [MAIN, FILL].map((at) => `${at}/resources/limits/memory`),
  ],
  ['maxQueuedRequests', {}, { maxQueuedRequests: 500 }, [`${MAIN}/env/2/value`]],
  ['startupTime', {}, { startupTime: Duration.minutes(5) }, [`${MAIN}/startupProbe/failureThreshold`]],
  [
    'shutdownDelay',
    {},
    { shutdownDelay: Duration.seconds(5) },
    [`${MAIN}/env/7/value`, `${POD}/terminationGracePeriodSeconds`],
  ],
  [
    'shutdownTimeout',
    {},
    { shutdownTimeout: Duration.seconds(5) },
    [`${MAIN}/env/8/value`, `${POD}/terminationGracePeriodSeconds`],
  ],
  [
    'nodePool',
    {},
    { nodePool: { name: 'system' } },
    ['nodeSelector', 'tolerations'].map((at) => `${POD}/${at}`),
  ],
  ['priorityClass', {}, { priorityClass: 'platform' }, [`${POD}/priorityClassName`]],
  [
    'ingressController',
    {},
    { ingressController: { namespace: 'edge' } },
    [
      `${POLICY}/ingress/0/from/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name`,
      `${POLICY}/ingress/0/from/0/podSelector`,
    ],
  ],
  [
    'adminIngressController',
    admin,
    { ...admin, adminIngressController: { namespace: 'edge' } },
    [`${POLICY}/ingress/0/from/1`],
  ],
  ['trustedProxies', {}, { trustedProxies: ['10.0.0.0/8'] }, [`${MAIN}/env/4/value`]],
  [
    'metricsScraper',
    {},
    { metricsScraper: { namespace: 'prometheus' } },
    [`${POLICY}/ingress/2/from/0/namespaceSelector/matchLabels/kubernetes.io~1metadata.name`],
  ],
  [
    'allowEgress',
    {},
    { allowEgress: [{ cidr: '192.0.2.25/32', ports: [{ port: 587 }] }] },
    [`${POLICY}/egress/3`],
  ],
  ['dnsCidrs', {}, { dnsCidrs: ['10.100.0.10/32'] }, [`${POLICY}/egress/0/to/1/ipBlock/cidr`]],
  [
    'monitoring',
    {},
    { monitoring: { kind: 'none' } },
    [`${MAIN}/env/6/value`, `${POLICY}/ingress/2`, 'ServiceMonitor/keycloak'],
  ],
  [
    'monitoring by annotations',
    {},
    { monitoring: { kind: 'annotations' } },
    ['ServiceMonitor/keycloak', 'StatefulSet/spec/template/metadata/annotations'],
  ],
  [
    'monitoring.interval',
    {},
    { monitoring: { kind: 'service-monitor', interval: Duration.seconds(5) } },
    ['ServiceMonitor/spec/endpoints/0/interval'],
  ],
  [
    'monitoring.labels',
    {},
    { monitoring: { kind: 'service-monitor', labels: { release: 'prometheus' } } },
    ['ServiceMonitor/metadata/labels/release'],
  ],
])('%s alone changes what it is about', (_, before, after, expected) => {
  expect(differences(manifestsWith(before), manifestsWith(after))).toEqual([...expected].sort());
});

it.each<[string, Change, RegExp]>([
  ['features', { features: ['oid4vc-vci'] }, /KC_FEATURES","value":"oid4vc-vci"/],
  ['options', { options: { KC_LOG_LEVEL: 'debug' } }, /KC_LOG_LEVEL","value":"debug"/],
  [
    'adminHost',
    { adminHost: 'admin.example.com' },
    /KC_HOSTNAME_ADMIN","value":"https:\/\/admin.example.com"/,
  ],
  [
    'databaseUse',
    { ...outside, databaseUse: { kind: 'together', cluster: 'paas-a' } },
    /KC_FEATURES","value":"stateless"/,
  ],
  [
    'bootstrapAdminSecret',
    { bootstrapAdminSecret: 'keycloak-admin' },
    /KC_BOOTSTRAP_ADMIN_PASSWORD","valueFrom":\{"secretKeyRef":\{"key":"password","name":"keycloak-admin"/,
  ],
  ['realmImport', { realmImport: { kind: 'secret', name: 'realms' } }, /"--import-realm"/],
  [
    'optimized',
    { optimized: true, image: 'registry.example.com/keycloak:26.8.0' },
    /"args":\["start","--optimized"\]/,
  ],
  ['labels', { labels: { team: 'login' } }, /"team":"login"/],
])('%s is in the servers', (_, change, expected) => {
  const statefulSet = (of: Change) =>
    JSON.stringify(manifestsWith(of).filter(({ kind }) => kind === 'StatefulSet'));
  expect(statefulSet({})).not.toMatch(expected);
  expect(statefulSet(change)).toMatch(expected);
});

it.each([
  ['name', { name: 'login' }, 'login-discovery'],
  ['namespace', { namespace: 'login' }, 'db-login-app'],
] as const)('%s is in what it names', (_, change, expected) => {
  expect(JSON.stringify(manifestsWith())).not.toContain(expected);
  expect(JSON.stringify(manifestsWith(change))).toContain(expected);
});
