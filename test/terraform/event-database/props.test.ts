import { describe, expect, it } from 'vitest';
import type { EventDatabaseProps } from '../../../lib/terraform/event-database/index.js';
import { AURORA, INSTANCE, type Resources, resourcesWith } from './database-with.js';

const DB = 'aws_db_instance/db_instance_database';
const GROUP = 'aws_db_parameter_group/db_instance_parameters';
const CLUSTER = 'aws_rds_cluster/db_cluster_database';
const CLUSTER_GROUP = 'aws_rds_cluster_parameter_group/db_cluster_parameters';
const MEMBERS = [
  'aws_rds_cluster_instance/db_cluster_instance-1',
  'aws_rds_cluster_instance/db_cluster_instance-2',
];
const SUBNETS = 'aws_db_subnet_group/db_subnets';
const SECURITY = 'aws_security_group/db_group_group';
const RULES = 'aws_vpc_security_group_ingress_rule/db_group_from-postgres';
const NAME = 'aws_route53_record/db_name';

type Row = readonly [prop: string, changes: Partial<EventDatabaseProps>, changed: readonly string[]];

const COMMON: readonly Row[] = [
  ['vpcId', { vpcId: 'vpc-2' }, [`${SECURITY}/vpc_id`]],
  ['subnetIds', { subnetIds: ['subnet-a', 'subnet-c'] }, [`${SUBNETS}/subnet_ids`]],
  ['allowedCidrs', { allowedCidrs: ['10.64.0.0/16'] }, [`${RULES}-10-65-0-0-16`]],
  ['privateZoneId', { privateZoneId: 'Z2' }, [`${NAME}/zone_id`]],
  ['privateZone', { privateZone: 'shows.internal' }, [`${NAME}/name`]],
];

describe('every prop of an event database on one instance', () => {
  it.each<Row>([
    ...COMMON,
    [
      'tenant',
      { tenant: 'suns' },
      [
        `${DB}/db_name`,
        `${DB}/final_snapshot_identifier`,
        `${DB}/identifier`,
        `${DB}/tags`,
        `${GROUP}/description`,
        `${GROUP}/name`,
        `${GROUP}/tags`,
        `${SUBNETS}/description`,
        `${SUBNETS}/name`,
        `${SUBNETS}/tags`,
        `${NAME}/name`,
        `${SECURITY}/description`,
        `${SECURITY}/name`,
        `${SECURITY}/tags`,
      ],
    ],
    ['event', { event: 'evt-2' }, [`${DB}/tags`, `${GROUP}/tags`, `${SUBNETS}/tags`]],
    [
      'version',
      { version: '16' },
      [`${DB}/engine_version`, `${GROUP}/description`, `${GROUP}/family`, `${GROUP}/name`, `${GROUP}/tags`],
    ],
    ['backupDays', { backupDays: 35 }, [`${DB}/backup_retention_period`]],
    [
      'isRetired',
      { isRetired: true },
      [`${DB}/apply_immediately`, `${DB}/deletion_protection`, `${DB}/lifecycle`],
    ],
    [
      'engine.instanceClass',
      { engine: { ...INSTANCE, instanceClass: 'db.r8g.xlarge' } },
      [`${DB}/instance_class`],
    ],
    ['engine.storageGiB', { engine: { ...INSTANCE, storageGiB: 400 } }, [`${DB}/allocated_storage`]],
    ['engine.multiZone', { engine: { ...INSTANCE, multiZone: false } }, [`${DB}/multi_az`]],
  ])('%s changes what it is for, and nothing else', (_prop, changes, changed) => {
    expect(differences(resourcesWith(), resourcesWith(changes))).toEqual([...changed].sort());
  });
});

describe('every prop of an event database on Aurora', () => {
  it.each<Row>([
    ...COMMON,
    [
      'event',
      { event: 'evt-2' },
      [`${CLUSTER}/tags`, `${CLUSTER_GROUP}/tags`, `${SUBNETS}/tags`, ...MEMBERS.map((one) => `${one}/tags`)],
    ],
    [
      'version',
      { version: '16' },
      [
        `${CLUSTER}/engine_version`,
        `${CLUSTER_GROUP}/description`,
        `${CLUSTER_GROUP}/family`,
        `${CLUSTER_GROUP}/name`,
        `${CLUSTER_GROUP}/tags`,
      ],
    ],
    ['backupDays', { backupDays: 1 }, [`${CLUSTER}/backup_retention_period`]],
    [
      'isRetired',
      { isRetired: true },
      [
        `${CLUSTER}/apply_immediately`,
        `${CLUSTER}/deletion_protection`,
        `${CLUSTER}/lifecycle`,
        ...MEMBERS.flatMap((one) => [`${one}/apply_immediately`, `${one}/lifecycle`]),
      ],
    ],
    [
      'engine.instanceClass',
      { engine: { ...AURORA, instanceClass: 'db.r8g.large' } },
      MEMBERS.map((one) => `${one}/instance_class`),
    ],
    ['engine.instances', { engine: { ...AURORA, instances: 1 } }, MEMBERS.slice(1)],
  ])('%s changes what it is for, and nothing else', (_prop, changes, changed) => {
    const engine = AURORA;
    expect(differences(resourcesWith({ engine }), resourcesWith({ engine, ...changes }))).toEqual(
      [...changed].sort(),
    );
  });
});

describe('an event database', () => {
  it('has the id of its event in a tag also where a tag cannot hold it', () => {
    expect(resourcesWith({ event: 'Größe: 7' }).aws_db_instance?.db_instance_database?.tags).toEqual({
      Name: 'db-moons',
      event: 'Gr-e-7-nabcchsp',
    });
  });

  it.each([
    [INSTANCE, 'aws_db_instance'],
    [AURORA, 'aws_rds_cluster'],
    [AURORA, 'aws_rds_cluster_instance'],
  ])('with %j lets Terraform destroy a retired %s', (engine, type) => {
    const made = Object.values(resourcesWith({ engine, isRetired: true })[type] ?? {});
    expect(made.map(({ lifecycle }) => lifecycle)).toEqual(made.map(() => ({ prevent_destroy: false })));
    expect(made.length).toBeGreaterThan(0);
  });

  it('is the same twice', () => {
    expect(JSON.stringify(resourcesWith())).toBe(JSON.stringify(resourcesWith()));
  });
});

/** Resources that only one side has, as `<type>/<name>`, and attributes that differ, as `<type>/<name>/<attribute>`. */
function differences(one: Resources, other: Resources): string[] {
  const ours = byAddress(one);
  const theirs = byAddress(other);
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .flatMap((address) => {
      const [mine, yours] = [ours.get(address), theirs.get(address)];
      if (mine === undefined || yours === undefined) return [address];
      return [...new Set([...Object.keys(mine), ...Object.keys(yours)])]
        .filter((key) => JSON.stringify(mine[key]) !== JSON.stringify(yours[key]))
        .map((key) => `${address}/${key}`);
    })
    .sort();
}

function byAddress(resources: Resources): Map<string, Readonly<Record<string, unknown>>> {
  return new Map(
    Object.entries(resources).flatMap(([type, named]) =>
      Object.entries(named).map(([name, values]) => [`${type}/${name}`, values] as const),
    ),
  );
}
