import { describe, expect, it } from 'vitest';
import type { RdsBackend } from '../../../lib/kubernetes/tenant-database/index.js';
import { NO_FOOTPRINT } from '../../../lib/planning/tenants/index.js';
import { danglingReferences, manifest, secretMaterial } from '../../../lib/testing/index.js';
import { differences } from '../ticket-tenant/differences.js';
import { ANNOTATIONS, databaseWith, LABELS, RDS, refusalOf } from './database-with.js';
import { refuses, takes } from './refusals.js';

const NAME = 'db-paper-lanterns-4f2a';
const ARN = 'arn:aws:rds:eu-west-1:123456789012:db:db-paper-lanterns-4f2a';
const { secretKey, ...UNNAMED } = RDS;
const TAGGED: RdsBackend = { ...UNNAMED, secretTags: { 'aws:rds:primaryDBInstanceArn': ARN } };

const withTags = (secretTags: Readonly<Record<string, string>>): RdsBackend => ({ ...UNNAMED, secretTags });

describe('a database of Amazon RDS whose secret is found by its tags', () => {
  const { manifests } = databaseWith(TAGGED);

  it('reads the one document that has the tags, as if it were named', () => {
    const named = manifest(databaseWith(RDS).manifests, 'ExternalSecret');
    expect(manifests).toEqual([
      {
        ...named,
        spec: {
          ...(named.spec as object),
          dataFrom: [
            {
              find: { tags: { 'aws:rds:primaryDBInstanceArn': ARN } },
              rewrite: [{ merge: { strategy: 'Extract', conflictPolicy: 'Error' } }],
            },
          ],
        },
      },
    ]);
  });

  it('holds no secret and refers to nothing in the cluster but the store', () => {
    expect(secretMaterial(manifests)).toEqual([]);
    expect(danglingReferences(manifests)).toEqual([]);
  });

  it('is found by other tags where they are other ones', () => {
    expect(differences(manifests, databaseWith(withTags({ team: 'tickets' })).manifests)).toEqual([
      'ExternalSecret/spec/dataFrom/0/find/tags/aws:rds:primaryDBInstanceArn',
      'ExternalSecret/spec/dataFrom/0/find/tags/team',
    ]);
  });
});

describe('the Service of a database of Amazon RDS', () => {
  const { manifests, binding } = databaseWith({ ...RDS, service: true });

  it('leads to the endpoint', () => {
    expect(manifest(manifests, 'Service')).toEqual({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: NAME, namespace: 'paper-lanterns-4f2a', labels: LABELS, annotations: ANNOTATIONS },
      spec: { type: 'ExternalName', externalName: 'tickets.cluster-abc.eu-west-1.rds.amazonaws.com' },
    });
  });

  it('is all that is added', () => {
    expect(differences(databaseWith(RDS).manifests, manifests)).toEqual([`Service/${NAME}`]);
  });

  it("counts against the tenant's quota", () => {
    expect(binding.footprint).toEqual({ ...NO_FOOTPRINT, services: 1 });
  });

  it("is refused when the tenant's name is too long for a Service's", () => {
    const tenant = 'a'.repeat(61);
    expect(refusalOf({ ...RDS, service: true }, { tenant })).toBe(
      `test/database, metadata.tenant: "db-${tenant}" is no name of a Service. ` +
        'Allowed: a tenant\'s name of at most 60 lower-case letters, digits and "-", not ending with "-". ' +
        'To mend: shorten the name of the tenant, or leave service out.',
    );
  });

  it('may have a name of 63 characters', () => {
    expect(refusalOf({ ...RDS, service: true }, { tenant: 'a'.repeat(60) })).toBe('nothing is wrong');
  });

  it('does not keep a tenant without it from a longer name', () => {
    expect(refusalOf(RDS, { tenant: 'a'.repeat(61) })).toBe('nothing is wrong');
  });
});

const ONE = 'Allowed: one of the two. To mend: name the secret with secretKey, or have it found by its tags.';
const COUNT =
  'Allowed: 1 to 5. To mend: use the tag that RDS gives: aws:rds:primaryDBInstanceArn or aws:rds:primaryDBClusterArn.';
const SHAPE =
  'Allowed: keys of 1 to 128 and values of 1 to 256 letters, digits, spaces and :_@/+=.!-, not beginning with "!". To mend: correct the tag, or name the secret with secretKey.';

const many = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`key-${index}`, 'value']));

refuses([
  ['backend.secretKey', UNNAMED, `there is neither a secretKey nor secretTags. ${ONE}`],
  ['backend.secretKey', { ...TAGGED, secretKey }, `there are both a secretKey and secretTags. ${ONE}`],
  ...[0, 6].map(
    (count) =>
      [
        'backend.secretTags',
        withTags(many(count)),
        `a secret cannot be found by ${count} tags. ${COUNT}`,
      ] as const,
  ),
  ...(
    [
      ['', 'value'],
      ['key', ''],
      ['!key', 'value'],
      ['key', '!value'],
      ['key', '{{ .password }}'],
      ['key', 'v*'],
      ['k'.repeat(129), 'value'],
    ] as const
  ).map(
    ([key, value]) =>
      [
        'backend.secretTags',
        withTags({ [key]: value }),
        `Secrets Manager cannot look for the tag ${quoted(key)}: "${value}". ${SHAPE}`,
      ] as const,
  ),
  [
    'backend.secretTags',
    withTags({ key: 'v'.repeat(257) }),
    `Secrets Manager cannot look for the tag "key": ${quoted('v'.repeat(257))}. ${SHAPE}`,
  ],
]);

takes([
  TAGGED,
  withTags(many(5)),
  withTags({ ['k'.repeat(128)]: 'v'.repeat(256) }),
  withTags({ 'a b': 'c!d' }),
]);

/** As messages show a text. */
function quoted(text: string): string {
  const shown = JSON.stringify(text);
  return shown.length > 80 ? `${shown.slice(0, 76)}..."` : shown;
}
