import { describe, expect, it } from 'vitest';
import { AURORA, placed, ref } from './database-with.js';

const TAGS = { Name: 'db-moons', event: 'evt-1' };

describe('an event database on Aurora', () => {
  const { resources } = placed({ engine: AURORA });

  it('is private, encrypted, protected, and has a master password that Terraform never sees', () => {
    expect(resources.aws_rds_cluster).toEqual({
      db_cluster_database: {
        cluster_identifier: 'db-moons',
        engine: 'aurora-postgresql',
        engine_version: '17',
        storage_encrypted: true,
        database_name: 'tenant_moons',
        port: 5432,
        master_username: 'greenroom',
        manage_master_user_password: true,
        db_subnet_group_name: ref('aws_db_subnet_group.db_subnets.name'),
        vpc_security_group_ids: [ref('aws_security_group.db_group_group.id')],
        db_cluster_parameter_group_name: ref('aws_rds_cluster_parameter_group.db_cluster_parameters.name'),
        apply_immediately: false,
        backup_retention_period: 7,
        preferred_backup_window: '01:30-02:30',
        preferred_maintenance_window: 'tue:03:00-tue:04:00',
        copy_tags_to_snapshot: true,
        deletion_protection: true,
        skip_final_snapshot: false,
        final_snapshot_identifier: 'db-moons-final',
        enabled_cloudwatch_logs_exports: ['postgresql'],
        tags: TAGS,
        lifecycle: { prevent_destroy: true },
      },
    });
  });

  it('has as many instances as are asked for', () => {
    const instance = (identifier: string) => ({
      identifier,
      cluster_identifier: ref('aws_rds_cluster.db_cluster_database.id'),
      engine: 'aurora-postgresql',
      instance_class: 'db.r7g.large',
      db_subnet_group_name: ref('aws_db_subnet_group.db_subnets.name'),
      publicly_accessible: false,
      auto_minor_version_upgrade: false,
      copy_tags_to_snapshot: true,
      preferred_maintenance_window: 'tue:03:00-tue:04:00',
      apply_immediately: false,
      performance_insights_enabled: true,
      performance_insights_retention_period: 7,
      tags: { ...TAGS, Name: identifier },
      lifecycle: { prevent_destroy: true },
    });
    expect(resources.aws_rds_cluster_instance).toEqual({
      'db_cluster_instance-1': instance('db-moons-1'),
      'db_cluster_instance-2': instance('db-moons-2'),
    });
  });

  it('takes no connection without TLS, and logs slow statements', () => {
    expect(resources.aws_rds_cluster_parameter_group).toEqual({
      db_cluster_parameters: {
        name: 'db-moons-aurora-postgresql17',
        description: 'db-moons-aurora-postgresql17',
        family: 'aurora-postgresql17',
        parameter: [
          { name: 'rds.force_ssl', value: '1', apply_method: 'immediate' },
          { name: 'log_min_duration_statement', value: '1000', apply_method: 'immediate' },
        ],
        lifecycle: { create_before_destroy: true },
        tags: { ...TAGS, Name: 'db-moons-aurora-postgresql17' },
      },
    });
  });

  it('is found at the instance that writes, under the name that the plan gives it', () => {
    expect(resources.aws_route53_record).toEqual({
      db_name: {
        zone_id: 'Z1',
        name: 'db-moons.tickets.internal',
        type: 'CNAME',
        ttl: 60,
        records: [ref('aws_rds_cluster.db_cluster_database.endpoint')],
      },
    });
  });

  it('is nothing else', () => {
    expect(Object.keys(resources).sort()).toEqual([
      'aws_db_subnet_group',
      'aws_rds_cluster',
      'aws_rds_cluster_instance',
      'aws_rds_cluster_parameter_group',
      'aws_route53_record',
      'aws_security_group',
      'aws_vpc_security_group_ingress_rule',
    ]);
  });
});
