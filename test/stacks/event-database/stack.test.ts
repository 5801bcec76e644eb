import { describe, expect, it } from 'vitest';
import { eventDatabaseAddress, eventDatabaseStacks } from '../../../lib/planning/event-databases/index.js';
import type { EventDatabaseStackProps } from '../../../lib/stacks/event-database/index.js';
import { planOf } from '../../planning/forecast/forecast-fixture.js';
import { eventOf, forecastOf } from '../rendered.js';
import { ref, type StackJson, stackWith, textOfStack } from './stack-with.js';

const AURORA = { kind: 'aurora', instanceClass: 'db.r7g.large', instances: 2 } as const;
const DAY: Partial<EventDatabaseStackProps> = {
  name: 'events-2026-12-05',
  events: [
    { tenant: 'moons', event: 'evt-1', isRetired: false },
    { tenant: 'suns', event: 'evt-2', isRetired: true },
  ],
};
const TAGS = {
  platform: 'tickets',
  owner: 'platform-team',
  'cost-centre': 'live-music',
  'managed-by': 'greenroom',
};

function tagsOf({ provider }: StackJson): unknown {
  const [aws] = provider.aws as readonly { readonly default_tags: readonly { readonly tags: unknown }[] }[];
  return aws?.default_tags[0]?.tags;
}

describe('the stack of the database of one event', () => {
  const stack = stackWith();

  it('keeps its state under its own name', () => {
    expect(stack.terraform.backend).toEqual({
      s3: {
        bucket: 'greenroom-states',
        key: 'tickets/event-paper-lanterns.tfstate',
        region: 'eu-central-1',
        encrypt: true,
        use_lockfile: true,
      },
    });
  });

  it('tags all that it has with the event', () => {
    expect(tagsOf(stack)).toEqual({ ...TAGS, event: 'evt-1' });
  });

  it('tags all that it has with the cost centre of the event, where it has one', () => {
    const [event] = eventDatabaseStacks(
      [{ ...planOf(), costCentre: 'touring' }],
      'per-event',
      '2026-12-04T00:00:00Z',
    ).flatMap(({ events }) => events);
    const own = stackWith({ name: `event-${event?.tenant}`, events: event === undefined ? [] : [event] });
    expect(tagsOf(own)).toMatchObject({ 'cost-centre': 'touring' });
    const groups = Object.values(own.resource.aws_db_subnet_group ?? {});
    expect(groups.map(({ tags }) => tags)).toMatchObject([{ 'cost-centre': 'touring' }]);
  });

  it('places the database into the network of the shell', () => {
    const shell = (output: string) => ref(`data.terraform_remote_state.shell.outputs.${output}`);
    const { aws_security_group, aws_db_subnet_group, aws_route53_record } = stack.resource;
    expect([
      aws_security_group?.['db-paper-lanterns_group_group']?.vpc_id,
      aws_db_subnet_group?.['db-paper-lanterns_subnets']?.subnet_ids,
      aws_route53_record?.['db-paper-lanterns_name']?.zone_id,
    ]).toEqual([
      shell('vpc_id'),
      [shell('database_subnet_id_eu_central_1a'), shell('database_subnet_id_eu_central_1b')],
      shell('private_zone_id'),
    ]);
  });

  it('names the database as the plan does', () => {
    const { host } = eventDatabaseAddress({ tenant: 'paper-lanterns', platform: 'tickets' });
    expect(stack.resource.aws_route53_record?.['db-paper-lanterns_name']?.name).toBe(host);
  });

  it('publishes where the database is, and no secret', () => {
    expect(stack.output).toEqual({
      endpoint_tenant_paper_lanterns: {
        value: ref('aws_db_instance.db-paper-lanterns_instance_database.address'),
      },
      port_tenant_paper_lanterns: { value: '5432' },
      database_tenant_paper_lanterns: { value: 'tenant_paper_lanterns' },
    });
  });

  it('names no password anywhere but in the one word that leaves it to RDS', () => {
    const words = textOfStack().match(/\w*(password|secret)\w*/gi);
    expect(words).toEqual(['manage_master_user_password']);
  });

  it('is the same bytes twice', () => {
    expect(textOfStack()).toBe(textOfStack());
  });

  it.each(['shell', 'aws', 'backend'])('has room for a tenant named %s', (tenant) => {
    const events = [{ tenant, event: 'evt-1', isRetired: false }];
    expect(Object.keys(stackWith({ events }).resource.aws_db_instance ?? {})).toEqual([
      `db-${tenant}_instance_database`,
    ]);
  });
});

describe('the stack of the databases of one day', () => {
  const stack = stackWith(DAY);

  it('has one for each event, each protected until its own time is over', () => {
    const databases = Object.entries(stack.resource.aws_db_instance ?? {}).map(([name, values]) => [
      name,
      values.deletion_protection,
      values.tags,
    ]);
    expect(databases).toEqual([
      ['db-moons_instance_database', true, { Name: 'db-moons', event: 'evt-1' }],
      ['db-suns_instance_database', false, { Name: 'db-suns', event: 'evt-2' }],
    ]);
  });

  it('has no event among the tags of all that it has, also while it has only one', () => {
    const [first] = DAY.events ?? [];
    const alone = first === undefined ? {} : { ...DAY, events: [first] };
    expect([tagsOf(stack), tagsOf(stackWith(alone))]).toEqual([TAGS, TAGS]);
  });

  it('changes no database when another one comes', () => {
    const [first] = DAY.events ?? [];
    const alone = first === undefined ? {} : { ...DAY, events: [first] };
    expect(stack.resource.aws_db_instance).toMatchObject(stackWith(alone).resource.aws_db_instance ?? {});
  });

  it('publishes where each database is', () => {
    expect(Object.keys(stack.output).sort()).toEqual([
      'database_tenant_moons',
      'database_tenant_suns',
      'endpoint_tenant_moons',
      'endpoint_tenant_suns',
      'port_tenant_moons',
      'port_tenant_suns',
    ]);
  });
});

describe('every prop of a stack of databases', () => {
  const database = ({ resource }: StackJson) =>
    resource.aws_db_instance?.['db-paper-lanterns_instance_database'];

  it.each<[string, Partial<EventDatabaseStackProps>, (stack: StackJson) => unknown, unknown]>([
    ['engine', { engine: AURORA }, ({ resource }) => Object.keys(resource.aws_rds_cluster ?? {}).length, 1],
    ['version', { version: '15' }, (stack) => database(stack)?.engine_version, '15'],
    ['backupDays', { backupDays: 14 }, (stack) => database(stack)?.backup_retention_period, 14],
    [
      'allowedCidrs',
      { allowedCidrs: ['10.70.0.0/16'] },
      ({ resource }) =>
        Object.values(resource.aws_vpc_security_group_ingress_rule ?? {}).map(({ cidr_ipv4 }) => cidr_ipv4),
      ['10.70.0.0/16'],
    ],
    [
      'events',
      { events: [{ tenant: 'paper-lanterns', event: 'evt-1', isRetired: true }] },
      (stack) => database(stack)?.deletion_protection,
      false,
    ],
    [
      'zones',
      { zones: ['eu-central-1b', 'eu-central-1c'] },
      ({ resource }) => resource.aws_db_subnet_group?.['db-paper-lanterns_subnets']?.subnet_ids,
      ['b', 'c'].map((zone) =>
        ref(`data.terraform_remote_state.shell.outputs.database_subnet_id_eu_central_1${zone}`),
      ),
    ],
    ['owner', { owner: 'other' }, tagsOf, { ...TAGS, owner: 'other', event: 'evt-1' }],
    [
      'platform',
      { platform: 'shows' },
      ({ resource }) => resource.aws_route53_record?.['db-paper-lanterns_name']?.name,
      'db-paper-lanterns.shows.internal',
    ],
  ])('%s changes the stack', (_prop, changes, read, value) => {
    expect(read(stackWith())).not.toEqual(value);
    expect(read(stackWith(changes))).toEqual(value);
  });
});

describe('the stacks of a forecast', () => {
  it('are made of the groups as they are', () => {
    const { tenants } = forecastOf([eventOf('1'), eventOf('2')]);
    const groups = eventDatabaseStacks(tenants, 'per-day', '2026-12-04T12:00:00Z');
    const databases = groups.flatMap((group) => Object.keys(stackWith(group).resource.aws_db_instance ?? {}));
    expect(databases).toEqual(tenants.map(({ tenant }) => `db-${tenant}_instance_database`).sort());
  });
});
