import { describe, expect, it } from 'vitest';
import { Duration } from '../../../lib/planning/units/index.js';
import { CLUSTER, RDS, refusalOf, SHARED } from './database-with.js';
import {
  CONNECTIONS,
  externalWith,
  IDENTIFIER,
  NAMESPACE,
  NETWORK,
  OBJECT,
  PORT,
  PREFIX,
  rdsWith,
  refuses,
  SECONDS,
  sharedWith,
  takes,
} from './refusals.js';

refuses([
  ...[CLUSTER, SHARED, RDS, externalWith({})].map(
    (backend) =>
      [
        'backend.envPrefix',
        { ...backend, envPrefix: '1DB' },
        `"1DB" cannot begin the name of an environment variable. ${PREFIX}`,
      ] as const,
  ),
  ...['', 'Tickets', '1tickets', 'a'.repeat(51)].map(
    (cluster) =>
      [
        'backend.cluster',
        sharedWith({ cluster }),
        `"${cluster}" is no name of a database cluster. Allowed: at most 50 lower-case letters, digits and "-", beginning with a letter. To mend: use the name of the Cluster object, not that of one of its Services.`,
      ] as const,
  ),
  [
    'backend.pooler',
    sharedWith({ pooler: 'pool.a' }),
    '"pool.a" is no name of a pooler. Allowed: at most 63 lower-case letters, digits and "-", beginning with a letter. To mend: use the name of the Pooler object, or leave pooler out.',
  ],
  [
    'backend.clusterNamespace',
    sharedWith({ clusterNamespace: 'Data' }),
    `"Data" is no name of a namespace. ${NAMESPACE}`,
  ],
  [
    'backend.clusterNamespace',
    sharedWith({ clusterNamespace: 'paper-lanterns-4f2a' }),
    'the shared cluster cannot be in "paper-lanterns-4f2a", the namespace of one of its tenants. Allowed: a namespace of its own. To mend: move the cluster, or give the tenant one of its own with kind: \'cluster\'.',
  ],
  ...[SHARED, RDS].map(
    (backend) =>
      [
        'backend.secretStore.name',
        { ...backend, secretStore: { name: 'My Store' } },
        `"My Store" is no name of a SecretStore. ${OBJECT}`,
      ] as const,
  ),
  ...[0, -1, 2.5].map(
    (connectionLimit) =>
      [
        'backend.connectionLimit',
        sharedWith({ connectionLimit }),
        `a tenant cannot have ${connectionLimit} connections. Allowed: a whole number of at least 1. ${CONNECTIONS}`,
      ] as const,
  ),
  ...[SHARED, RDS].flatMap((backend) =>
    [Duration.seconds(0), Duration.millis(500), Duration.millis(1500)].map(
      (refreshInterval) =>
        [
          'backend.refreshInterval',
          { ...backend, refreshInterval },
          `a Secret cannot be read again every ${refreshInterval}. ${SECONDS}`,
        ] as const,
    ),
  ),
  ...['https://db.example.com', 'localhost', 'db.example.com:5432'].map(
    (endpoint) =>
      [
        'backend.endpoint',
        rdsWith({ endpoint }),
        `"${endpoint}" is no host name. Allowed: a host name in lower case, with at least one dot. To mend: write it without scheme and port; the port has a prop of its own.`,
      ] as const,
  ),
  ...[0, 65_536, 54.32].map(
    (port) => ['backend.port', rdsWith({ port }), `${port} is no port. ${PORT}`] as const,
  ),
  [
    'backend.databaseName',
    rdsWith({ databaseName: '{{ .password }}' }),
    `"{{ .password }}" is no name of a database that needs no quotes. ${IDENTIFIER}`,
  ],
  ...['', 'a secret'].map(
    (secretKey) =>
      [
        'backend.secretKey',
        rdsWith({ secretKey }),
        `"${secretKey}" is neither the name nor the ARN of a secret. Allowed: letters, digits and /_+=.@!:-. To mend: take it from the output of Terraform that has the managed master secret.`,
      ] as const,
  ),
  ['backend.cidr', rdsWith({ cidr: '10.0.0.0' }), `"10.0.0.0" is no network. ${NETWORK}`],
  ['backend.secretName', externalWith({ secretName: 'DB' }), `"DB" is no name of a Secret. ${OBJECT}`],
  [
    'backend.egress',
    externalWith({ egress: [] }),
    'there is no way to the database, as the namespace denies all traffic. Allowed: one network and port or more. To mend: list where the database answers.',
  ],
  [
    'backend.egress[1].cidr',
    externalWith({
      egress: [
        { cidr: '10.0.0.0/8', port: 5432 },
        { cidr: '10.0.0.0/33', port: 5432 },
      ],
    }),
    `"10.0.0.0/33" is no network. ${NETWORK}`,
  ],
  [
    'backend.egress[0].port',
    externalWith({ egress: [{ cidr: '10.0.0.0/8', port: 0 }] }),
    `0 is no port. ${PORT}`,
  ],
]);

takes([
  sharedWith({ cluster: 'a'.repeat(50), pooler: 'a'.repeat(63), connectionLimit: 1 }),
  sharedWith({ refreshInterval: Duration.seconds(1) }),
  rdsWith({ port: 65_535, secretKey: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:rds!db-1-Ab3' }),
  externalWith({ egress: [{ cidr: 'fd00::/8', port: 1 }] }),
]);

describe('a database in a shared cluster', () => {
  it("is refused when the tenant's name is too long for a role's", () => {
    const tenant = 'a'.repeat(57);
    expect(refusalOf(SHARED, { tenant })).toBe(
      `test/database, metadata.tenant: "tenant_${tenant}" is no name of a role that needs no quotes. ` +
        'Allowed: a tenant\'s name of at most 56 lower-case letters, digits and "-". ' +
        'To mend: shorten the name of the tenant.',
    );
  });

  it('may have a role of 63 characters', () => {
    expect(refusalOf(SHARED, { tenant: 'a'.repeat(56) })).toBe('nothing is wrong');
  });
});
