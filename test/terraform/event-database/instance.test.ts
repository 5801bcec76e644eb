import { describe, expect, it } from 'vitest';
import { placed, ref } from './database-with.js';

const TAGS = { Name: 'db-moons', event: 'evt-1' };

describe('an event database on one instance', () => {
  const { resources } = placed();

  it('is private, encrypted, protected, and has a master password that Terraform never sees', () => {
    expect(resources.aws_db_instance).toEqual({
      db_instance_database: {
        identifier: 'db-moons',
        engine: 'postgres',
        engine_version: '17',
        instance_class: 'db.m7g.large',
        allocated_storage: 100,
        storage_type: 'gp3',
        storage_encrypted: true,
        multi_az: true,
        db_name: 'tenant_moons',
        port: 5432,
        username: 'greenroom',
        manage_master_user_password: true,
        db_subnet_group_name: ref('aws_db_subnet_group.db_subnets.name'),
        vpc_security_group_ids: [ref('aws_security_group.db_group_group.id')],
        publicly_accessible: false,
        parameter_group_name: ref('aws_db_parameter_group.db_instance_parameters.name'),
        auto_minor_version_upgrade: false,
        apply_immediately: false,
        backup_retention_period: 7,
        backup_window: '01:30-02:30',
        maintenance_window: 'tue:03:00-tue:04:00',
        copy_tags_to_snapshot: true,
        deletion_protection: true,
        skip_final_snapshot: false,
        final_snapshot_identifier: 'db-moons-final',
        enabled_cloudwatch_logs_exports: ['postgresql', 'upgrade'],
        performance_insights_enabled: true,
        performance_insights_retention_period: 7,
        tags: TAGS,
        lifecycle: { prevent_destroy: true },
      },
    });
  });

  it('takes no connection without TLS, and logs slow statements', () => {
    expect(resources.aws_db_parameter_group).toEqual({
      db_instance_parameters: {
        name: 'db-moons-postgres17',
        description: 'db-moons-postgres17',
        family: 'postgres17',
        parameter: [
          { name: 'rds.force_ssl', value: '1', apply_method: 'immediate' },
          { name: 'log_min_duration_statement', value: '1000', apply_method: 'immediate' },
        ],
        lifecycle: { create_before_destroy: true },
        tags: { ...TAGS, Name: 'db-moons-postgres17' },
      },
    });
  });

  it('lies in the subnets that it is given', () => {
    expect(resources.aws_db_subnet_group).toEqual({
      db_subnets: {
        name: 'db-moons',
        description: 'db-moons',
        subnet_ids: ['subnet-a', 'subnet-b'],
        tags: TAGS,
      },
    });
  });

  it('has a security group with a named rule for each network', () => {
    const rule = (cidr: string, name: string) => ({
      security_group_id: ref('aws_security_group.db_group_group.id'),
      description: name,
      cidr_ipv4: cidr,
      ip_protocol: 'tcp',
      from_port: 5432,
      to_port: 5432,
      tags: { Name: name },
    });
    expect(resources.aws_security_group).toEqual({
      db_group_group: {
        name: 'db-moons',
        vpc_id: 'vpc-1',
        description: 'Database db-moons',
        tags: { Name: 'db-moons' },
      },
    });
    expect(resources.aws_vpc_security_group_ingress_rule).toEqual({
      'db_group_from-postgres-10-64-0-0-16': rule('10.64.0.0/16', 'postgres-10-64-0-0-16'),
      'db_group_from-postgres-10-65-0-0-16': rule('10.65.0.0/16', 'postgres-10-65-0-0-16'),
    });
  });

  it('is found under the name that the plan gives it', () => {
    expect(resources.aws_route53_record).toEqual({
      db_name: {
        zone_id: 'Z1',
        name: 'db-moons.tickets.internal',
        type: 'CNAME',
        ttl: 60,
        records: [ref('aws_db_instance.db_instance_database.address')],
      },
    });
  });

  it('opens no connection itself, and is nothing else', () => {
    expect(Object.keys(resources).sort()).toEqual([
      'aws_db_instance',
      'aws_db_parameter_group',
      'aws_db_subnet_group',
      'aws_route53_record',
      'aws_security_group',
      'aws_vpc_security_group_ingress_rule',
    ]);
  });

  it('tells its address', () => {
    expect(placed().database.address).toEqual({
      host: 'db-moons.tickets.internal',
      port: 5432,
      databaseName: 'tenant_moons',
      instanceIdentifier: 'db-moons',
      finalSnapshot: 'db-moons-final',
    });
  });
});
