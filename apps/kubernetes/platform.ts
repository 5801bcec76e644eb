import type { PlatformDefinition } from '../../lib/stacks/platform-charts/index.js';
import { platform } from '../platform/config.js';

const { region, supernet } = platform;

/** By this label the Prometheus of the catalogue selects its monitors. */
const PROMETHEUS = { release: 'kube-prometheus-stack' };
const METRICS_VOLUME = {
  volumeClaimTemplate: {
    spec: {
      storageClassName: 'gp3',
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '50Gi' } },
    },
  },
};

/** What the clusters of the shipped platform have inside besides tenants: copy this file, and make it yours. */
export const inside: PlatformDefinition = {
  operators: {
    delivery: { kind: 'argo-cd' },
    operators: [
      'prometheus-operator-crds',
      {
        name: 'kube-prometheus-stack',
        values: {
          prometheus: { prometheusSpec: { storageSpec: METRICS_VOLUME } },
          alertmanager: { alertmanagerSpec: { configSecret: 'alertmanager-config' } },
        },
      },
      'cert-manager',
      'external-secrets',
      'keda',
      'cloudnative-pg',
      'metrics-server',
      'cluster-autoscaler',
    ],
  },
  priorityClasses: {},
  storageClasses: {},
  secretStores: [
    { name: 'aws-secrets-manager', provider: { kind: 'aws-secrets-manager', region } },
    {
      name: 'platform',
      scope: {
        kind: 'cluster',
        tenants: false,
        namespaces: ['consul', 'keycloak', 'monitoring', 'nginx-ingress'],
      },
      provider: {
        kind: 'aws-secrets-manager',
        region,
        credentials: {
          kind: 'service-account',
          roleArn: 'arn:aws:iam::111122223333:role/tickets-platform-secrets',
        },
      },
    },
  ],
  secrets: [
    ...['nginx-ingress', 'consul', 'keycloak'].map((namespace) => ({
      name: 'vault-ca',
      namespace,
      store: 'platform',
      remoteKey: 'platform/vault-ca',
      values: [{ key: 'ca.crt' }],
    })),
    {
      name: 'alertmanager-config',
      namespace: 'monitoring',
      store: 'platform',
      remoteKey: 'platform/alertmanager',
      values: [{ key: 'alertmanager.yaml' }],
    },
    {
      name: 'consul-keys',
      namespace: 'consul',
      store: 'platform',
      remoteKey: 'platform/consul',
      values: [
        { key: 'gossip', property: 'gossip-key' },
        { key: 'management', property: 'management-token' },
      ],
    },
    {
      name: 'keycloak-admin',
      namespace: 'keycloak',
      store: 'platform',
      remoteKey: 'platform/keycloak',
      type: 'kubernetes.io/basic-auth',
      values: [
        { key: 'username', property: 'username' },
        { key: 'password', property: 'password' },
      ],
    },
  ],
  issuers: [
    {
      name: 'vault-ingress',
      scope: { kind: 'namespace', namespace: 'nginx-ingress' },
      server: 'https://vault.example.com:8200',
      path: 'pki_int/sign/tickets',
      ca: { name: 'vault-ca', key: 'ca.crt' },
    },
    {
      name: 'vault-consul',
      scope: { kind: 'namespace', namespace: 'consul' },
      server: 'https://vault.example.com:8200',
      path: 'pki_consul/sign/servers',
      ca: { name: 'vault-ca', key: 'ca.crt' },
    },
    {
      name: 'vault-login',
      scope: { kind: 'namespace', namespace: 'keycloak' },
      server: 'https://vault.example.com:8200',
      path: 'pki_int/sign/tickets',
      ca: { name: 'vault-ca', key: 'ca.crt' },
    },
  ],
  certificates: [
    {
      issuer: 'vault-ingress',
      namespace: 'nginx-ingress',
      secretName: 'tickets-tls',
      hosts: ['tickets.example.com'],
    },
    { issuer: 'vault-login', namespace: 'keycloak', secretName: 'login-tls', hosts: ['login.example.com'] },
  ],
  ingress: {
    kind: 'nginx',
    shards: [
      {
        ingressClass: 'nginx',
        exposure: { kind: 'host-ports' },
        pool: { name: 'ingress' },
        statusAddress: 'tickets.example.com',
      },
    ],
    clientAddress: { kind: 'forwarded', trusted: [supernet] },
    defaultTlsSecret: 'tickets-tls',
    monitoring: { kind: 'service-monitor', labels: PROMETHEUS },
    allowEgress: [{ namespace: 'keycloak', ports: [{ port: 8080 }] }],
  },
  consul: {
    namespace: 'consul',
    environment: 'production',
    datacenter: 'paas-a',
    gossipKey: { name: 'consul-keys', key: 'gossip' },
    managementToken: { name: 'consul-keys', key: 'management' },
    issuer: { kind: 'Issuer', name: 'vault-consul' },
    storageClass: 'gp3-retain',
    nodePool: { name: 'stateful' },
    snapshots: { destination: 's3://example-backups/consul/paas-a' },
  },
  authServer: {
    host: 'login.example.com',
    tlsSecretName: 'login-tls',
    database: {
      kind: 'rds',
      endpoint: 'login.tickets.internal',
      databaseName: 'keycloak',
      secretKey: 'platform/keycloak-database',
      secretStore: { name: 'platform', kind: 'ClusterSecretStore' },
      cidr: supernet,
    },
    databaseUse: { kind: 'together', cluster: 'paas-a' },
    route: { kind: 'nginx' },
    trustedProxies: [supernet],
    bootstrapAdminSecret: 'keycloak-admin',
    monitoring: { kind: 'service-monitor', labels: PROMETHEUS },
    nodePool: { name: 'stateful' },
  },
};
