import {
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeDBSnapshotsCommand,
} from '@aws-sdk/client-rds';
import { ListHostedZonesCommand, ListResourceRecordSetsCommand } from '@aws-sdk/client-route-53';
import { afterAll, expect, it } from 'vitest';
import { byCodePoint } from '../../lib/planning/wording/index.js';
import type { EventDatabaseStackProps } from '../../lib/stacks/event-database/index.js';
import { withStacks } from '../stacks/event-database/stack-with.js';
import { makeShell } from './event-database/shell-state.js';
import { changesOf } from './harness/plan.js';
import { type Simulator, startSimulator } from './harness/simulator.js';
import { TerraformFolder } from './harness/terraform.js';
import { describeTerraform } from './harness/tools.js';

/** The provider itself waits half a minute or more for whatever it does to a database. */
const TIMEOUT = { timeout: 600_000 };

const STATES = 'greenroom-states';

const INSIGHTS = ['performance_insights_enabled', 'performance_insights_retention_period'];
/** What moto has of the scaling of Aurora Serverless v1, which AWS leaves out of the description of any other cluster. */
const SCALING = [
  'auto_pause',
  'max_capacity',
  'min_capacity',
  'seconds_before_timeout',
  'seconds_until_auto_pause',
  'timeout_action',
].map((name) => `scaling_configuration[0].${name}`);

type Props = Partial<EventDatabaseStackProps> & { readonly name: string };

describeTerraform('the databases of events', () => {
  const undo: (() => unknown)[] = [];

  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  });

  /** In a simulator of its own: in moto, all instances have one resource id, by which Terraform looks for them. */
  async function applied(props: Props): Promise<{ simulator: Simulator; stack: TerraformFolder }> {
    const simulator = await startSimulator();
    undo.push(() => simulator.stop());
    await makeShell(simulator, STATES);
    const stack = withStacks([props], (folderOf) => new TerraformFolder(folderOf(props.name), simulator));
    undo.push(() => stack.remove());
    await stack.init();
    await stack.validate();
    await stack.apply(await stack.plan());
    return { simulator, stack };
  }

  it.concurrent('an instance is made as it is meant, and stays so', TIMEOUT, async () => {
    const name = 'event-moons';
    const event = { tenant: 'moons', event: 'evt-1', isRetired: false };
    const { simulator, stack } = await applied({ name, events: [event] });

    const { DBInstances: [database] = [] } = await simulator.rds.send(
      new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'db-moons' }),
    );
    expect(database).toMatchObject({
      Engine: 'postgres',
      MasterUsername: 'greenroom',
      DBName: 'tenant_moons',
      DeletionProtection: true,
      StorageEncrypted: true,
      StorageType: 'gp3',
      MultiAZ: true,
      PubliclyAccessible: false,
      BackupRetentionPeriod: 7,
      CopyTagsToSnapshot: true,
      AutoMinorVersionUpgrade: false,
      MasterUserSecret: { SecretArn: expect.stringContaining(':secret:rds!db-') },
      TagList: expect.arrayContaining([{ Key: 'event', Value: 'evt-1' }]),
    });
    expect(await stack.outputs()).toEqual({
      endpoint_tenant_moons: database?.Endpoint?.Address,
      port_tenant_moons: '5432',
      database_tenant_moons: 'tenant_moons',
    });
    expect(await targetOf(simulator, 'db-moons.tickets.internal')).toBe(database?.Endpoint?.Address);

    // moto forgets performance insights, and does not say who has set a parameter; anything else would be drift.
    expect(changesOf(await stack.plan())).toEqual([
      { address: 'aws_db_instance.db-moons_instance_database', actions: ['update'], paths: INSIGHTS },
      {
        address: 'aws_db_parameter_group.db-moons_instance_parameters',
        actions: ['update'],
        paths: ['parameter[0]', 'parameter[1]'],
      },
    ]);

    withStacks([{ name, events: [{ ...event, isRetired: true }] }], (pathOf) =>
      stack.replaceConfiguration(pathOf(name)),
    );
    const retired = changesOf(await stack.plan()).find(({ address }) =>
      address.startsWith('aws_db_instance.'),
    );
    expect(retired).toEqual({
      address: 'aws_db_instance.db-moons_instance_database',
      actions: ['update'],
      paths: ['apply_immediately', 'deletion_protection', ...INSIGHTS],
    });
  });

  it.concurrent('a retired instance leaves its final snapshot when it is destroyed', TIMEOUT, async () => {
    const events = [{ tenant: 'suns', event: 'evt-2', isRetired: true }];
    const { simulator, stack } = await applied({ name: 'event-suns', events });
    await stack.destroy();
    const { DBSnapshots: snapshots = [] } = await simulator.rds.send(
      new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: 'db-suns-final' }),
    );
    expect(snapshots.map(({ DBInstanceIdentifier, Encrypted }) => [DBInstanceIdentifier, Encrypted])).toEqual(
      [['db-suns', true]],
    );
  });

  it.concurrent('clusters of Aurora are made as they are meant, and stay so', TIMEOUT, async () => {
    const { simulator, stack } = await applied({
      name: 'events-2026-12-05',
      engine: { kind: 'aurora', instanceClass: 'db.r7g.large', instances: 2 },
      events: [
        { tenant: 'lamps', event: 'evt-3', isRetired: false },
        { tenant: 'stars', event: 'evt-4', isRetired: true },
      ],
    });

    const { DBClusters: clusters = [] } = await simulator.rds.send(new DescribeDBClustersCommand({}));
    const byName = new Map(clusters.map((cluster) => [cluster.DBClusterIdentifier, cluster]));
    expect(byName.get('db-lamps')).toMatchObject({
      Engine: 'aurora-postgresql',
      MasterUsername: 'greenroom',
      DatabaseName: 'tenant_lamps',
      DeletionProtection: true,
      StorageEncrypted: true,
      BackupRetentionPeriod: 7,
      CopyTagsToSnapshot: true,
      MasterUserSecret: { SecretArn: expect.stringContaining(':secret:rds!cluster-') },
      TagList: expect.arrayContaining([{ Key: 'event', Value: 'evt-3' }]),
    });
    const members = byName.get('db-lamps')?.DBClusterMembers ?? [];
    expect(members.map(({ DBInstanceIdentifier }) => DBInstanceIdentifier).sort()).toEqual([
      'db-lamps-1',
      'db-lamps-2',
    ]);
    expect(byName.get('db-stars')?.DeletionProtection).toBe(false);
    expect(await targetOf(simulator, 'db-lamps.tickets.internal')).toBe(byName.get('db-lamps')?.Endpoint);

    const cluster = (tenant: string) => [
      { address: `aws_rds_cluster.db-${tenant}_cluster_database`, actions: ['update'], paths: SCALING },
    ];
    const instances = (tenant: string) =>
      [1, 2].map((number) => ({
        address: `aws_rds_cluster_instance.db-${tenant}_cluster_instance-${number}`,
        actions: ['update'],
        paths: INSIGHTS,
      }));
    const changes = [...changesOf(await stack.plan())];
    expect(changes.sort((one, other) => byCodePoint(one.address, other.address))).toEqual([
      ...cluster('lamps'),
      ...cluster('stars'),
      ...instances('lamps'),
      ...instances('stars'),
    ]);
  });
});

/** The name that a name in the private zone leads to. */
async function targetOf({ route53 }: Simulator, host: string): Promise<string | undefined> {
  const { HostedZones: [zone] = [] } = await route53.send(new ListHostedZonesCommand({}));
  const { ResourceRecordSets: records = [] } = await route53.send(
    new ListResourceRecordSetsCommand({ HostedZoneId: zone?.Id }),
  );
  return records.find(({ Name }) => Name === `${host}.`)?.ResourceRecords?.[0]?.Value;
}
