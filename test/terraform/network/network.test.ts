import { describe, expect, it } from 'vitest';
import { ZoneSubnet } from '../../../lib/terraform/network/index.js';
import { addressesOf, changesBetween, ref, resourceAt, statementsOf, synthesized } from '../synthesized.js';
import { NETWORK, networkWith } from './network-with.js';

const VPC = ref('aws_vpc.network_vpc.id');
const table = (subnet: string) => ref(`aws_route_table.network_${subnet}_routes.id`);
const [a, b] = NETWORK.zones as [(typeof NETWORK.zones)[number], (typeof NETWORK.zones)[number]];

/** Where routes to the internet begin, and through what they lead. */
function waysOut(json: ReturnType<typeof networkWith>): unknown[] {
  return Object.values(json.resource.aws_route ?? {}).map((route) => [
    String(route.route_table_id).replace(/^\$\{aws_route_table\.network_|_routes\.id\}$/g, ''),
    String(route.gateway_id ?? route.nat_gateway_id).replace(/^\$\{aws_|\.id\}$/g, ''),
    route.destination_cidr_block,
  ]);
}

/** What differs, by the names of resources alone. */
function changed(changes: Parameters<typeof networkWith>[0]): string[] {
  const lines = changesBetween(networkWith(), networkWith(changes));
  return [...new Set(lines.map((line) => line.replace(/: .*$/, '').split('/').slice(1, 3).join('.')))];
}

describe('a network', () => {
  const json = networkWith();

  it('is a VPC with host names', () => {
    expect(resourceAt(json, 'aws_vpc.network_vpc')).toEqual({
      cidr_block: '10.64.0.0/16',
      enable_dns_hostnames: true,
      enable_dns_support: true,
      tags: { Name: 'tickets' },
    });
  });

  it.each([
    ['public', '10.64.0.0/24', { 'kubernetes.io/role/elb': '1' }],
    ['private', '10.64.16.0/20', { 'kubernetes.io/role/internal-elb': '1' }],
    ['database', '10.64.1.0/24', {}],
  ])('has a %s subnet in each zone, found by its tags', (tier, cidr, tags) => {
    const name = `network_${tier}-eu-central-1a`;
    expect([
      resourceAt(json, `aws_subnet.${name}_subnet`),
      resourceAt(json, `aws_route_table.${name}_routes`),
      resourceAt(json, `aws_route_table_association.${name}_association`),
    ]).toEqual([
      {
        vpc_id: VPC,
        cidr_block: cidr,
        availability_zone: 'eu-central-1a',
        tags: { ...tags, Name: `tickets-${tier}-eu-central-1a` },
      },
      { vpc_id: VPC, tags: { Name: `tickets-${tier}-eu-central-1a` } },
      {
        subnet_id: ref(`aws_subnet.${name}_subnet.id`),
        route_table_id: ref(`aws_route_table.${name}_routes.id`),
      },
    ]);
  });

  it('gives no address of the internet to what starts in a subnet', () => {
    expect(JSON.stringify(json.resource.aws_subnet)).not.toContain('map_public_ip_on_launch');
  });

  it('has one gateway in each zone, and no way out of the database subnets', () => {
    expect(waysOut(json)).toEqual([
      ['public-eu-central-1a', 'internet_gateway.network_gateway', '0.0.0.0/0'],
      ['public-eu-central-1b', 'internet_gateway.network_gateway', '0.0.0.0/0'],
      ['private-eu-central-1a', 'nat_gateway.network_nat-eu-central-1a_gateway', '0.0.0.0/0'],
      ['private-eu-central-1b', 'nat_gateway.network_nat-eu-central-1b_gateway', '0.0.0.0/0'],
    ]);
  });

  it('lets nobody in or out by the group that AWS makes with a VPC', () => {
    expect(json.resource.aws_default_security_group).toEqual({
      'network_default-group': { vpc_id: VPC, tags: { Name: 'tickets-default' } },
    });
  });

  it('has gateways with fixed addresses in the public subnets, once these are public', () => {
    const depends_on = [
      'aws_internet_gateway.network_gateway',
      'aws_route.network_internet-eu-central-1a',
      'aws_route.network_internet-eu-central-1b',
    ];
    expect([
      resourceAt(json, 'aws_nat_gateway.network_nat-eu-central-1b_gateway'),
      resourceAt(json, 'aws_eip.network_nat-eu-central-1b_address'),
    ]).toEqual([
      {
        allocation_id: ref('aws_eip.network_nat-eu-central-1b_address.id'),
        subnet_id: ref('aws_subnet.network_public-eu-central-1b_subnet.id'),
        tags: { Name: 'tickets-eu-central-1b' },
        depends_on,
      },
      { domain: 'vpc', tags: { Name: 'tickets-eu-central-1b' }, depends_on },
    ]);
  });

  it('reaches S3 without a gateway', () => {
    expect(json.resource.aws_vpc_endpoint).toEqual({
      'network_endpoint-s3': {
        vpc_id: VPC,
        service_name: 'com.amazonaws.eu-central-1.s3',
        vpc_endpoint_type: 'Gateway',
        route_table_ids: [table('private-eu-central-1a'), table('private-eu-central-1b')],
        tags: { Name: 'tickets-s3' },
      },
    });
  });

  it('logs who talks to whom', () => {
    const group = 'aws_cloudwatch_log_group.network_flow-logs_group';
    expect([
      resourceAt(json, 'aws_flow_log.network_flow-logs_log'),
      resourceAt(json, group),
      statementsOf(resourceAt(json, 'aws_iam_role_policy.network_flow-logs_role_policy').policy),
    ]).toEqual([
      {
        vpc_id: VPC,
        traffic_type: 'ALL',
        log_destination: ref(`${group}.arn`),
        iam_role_arn: ref('aws_iam_role.network_flow-logs_role_role.arn'),
        max_aggregation_interval: 60,
        tags: { Name: 'tickets' },
      },
      { name: '/tickets/flow-logs', retention_in_days: 30 },
      [
        {
          Effect: 'Allow',
          Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'],
          Resource: `${ref(`${group}.arn`)}:*`,
        },
        { Effect: 'Allow', Action: 'logs:DescribeLogGroups', Resource: '*' },
      ],
    ]);
  });
});

describe('a network changes', () => {
  it('with its name the names of all that has one', () => {
    const lines = changesBetween(networkWith(), networkWith({ name: 'shows' }));
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.map((line) => line.split(' -> ')[1]).filter((value) => !value?.includes('shows'))).toEqual(
      [],
    );
  });

  it('with its region the region of its services', () => {
    const zones = NETWORK.zones.map((zone) => ({ ...zone, zone: zone.zone.replace('central', 'north') }));
    const json = networkWith({ region: 'eu-north-1', zones });
    expect(resourceAt(json, 'aws_vpc_endpoint.network_endpoint-s3').service_name).toBe(
      'com.amazonaws.eu-north-1.s3',
    );
  });

  it('with its range the VPC alone', () => {
    expect(changesBetween(networkWith(), networkWith({ cidr: '10.80.0.0/16' }))).toEqual([
      'resource/aws_vpc/network_vpc/cidr_block: "10.64.0.0/16" -> "10.80.0.0/16"',
    ]);
  });

  it.each(['public', 'private', 'database'])('with the %s range of a zone one subnet alone', (tier) => {
    const json = networkWith({ zones: [a, { ...b, [tier]: '10.64.9.0/24' }] });
    const subnet = `aws_subnet/network_${tier}-eu-central-1b_subnet`;
    expect(changesBetween(networkWith(), json)).toEqual([
      `resource/${subnet}/cidr_block: "${b[tier as 'public']}" -> "10.64.9.0/24"`,
    ]);
  });

  it('with a zone more nothing of the other zones but their way to S3 and what gateways wait for', () => {
    const c = {
      zone: 'eu-central-1c',
      public: '10.64.4.0/24',
      private: '10.64.48.0/20',
      database: '10.64.5.0/24',
    };
    const lines = changesBetween(networkWith(), networkWith({ zones: [a, b, c] }));
    const route = 'depends_on/3: nothing -> "aws_route.network_internet-eu-central-1c"';
    expect(lines.filter((line) => !/^[^:]*eu-central-1c/.test(line)).sort()).toEqual([
      `resource/aws_eip/network_nat-eu-central-1a_address/${route}`,
      `resource/aws_eip/network_nat-eu-central-1b_address/${route}`,
      `resource/aws_nat_gateway/network_nat-eu-central-1a_gateway/${route}`,
      `resource/aws_nat_gateway/network_nat-eu-central-1b_gateway/${route}`,
      `resource/aws_vpc_endpoint/network_endpoint-s3/route_table_ids/2: nothing -> "${table('private-eu-central-1c')}"`,
    ]);
  });

  it('with nat: none by losing all ways out but those of the public subnets', () => {
    const json = networkWith({ nat: 'none' });
    expect(waysOut(json)).toEqual([
      ['public-eu-central-1a', 'internet_gateway.network_gateway', '0.0.0.0/0'],
      ['public-eu-central-1b', 'internet_gateway.network_gateway', '0.0.0.0/0'],
    ]);
    expect(addressesOf(json, 'aws_nat_gateway')).toEqual([]);
  });

  it('with nat: single to one gateway, through which all private subnets lead', () => {
    const json = networkWith({ nat: 'single' });
    expect(waysOut(json).slice(2)).toEqual([
      ['private-eu-central-1a', 'nat_gateway.network_nat-eu-central-1a_gateway', '0.0.0.0/0'],
      ['private-eu-central-1b', 'nat_gateway.network_nat-eu-central-1a_gateway', '0.0.0.0/0'],
    ]);
    expect(addressesOf(json, 'aws_nat_gateway')).toEqual(['network_nat-eu-central-1a_gateway']);
  });

  it('with nat: per-zone nothing, as that is the default', () => {
    expect(changed({ nat: 'per-zone' })).toEqual([]);
  });

  it('with an endpoint by that, and a group of its own', () => {
    const json = networkWith({ endpoints: ['ecr.api'] });
    expect(changed({ endpoints: ['ecr.api'] })).toEqual([
      'aws_vpc_endpoint.network_endpoint-ecr-api',
      'aws_security_group',
      'aws_vpc_security_group_ingress_rule',
    ]);
    expect(resourceAt(json, 'aws_vpc_endpoint.network_endpoint-ecr-api')).toEqual({
      vpc_id: VPC,
      service_name: 'com.amazonaws.eu-central-1.ecr.api',
      vpc_endpoint_type: 'Interface',
      subnet_ids: [
        ref('aws_subnet.network_private-eu-central-1a_subnet.id'),
        ref('aws_subnet.network_private-eu-central-1b_subnet.id'),
      ],
      security_group_ids: [ref('aws_security_group.network_endpoints_group.id')],
      private_dns_enabled: true,
      tags: { Name: 'tickets-ecr.api' },
    });
  });

  it.each([
    ['10-64-0-0-16', '10.64.0.0/16'],
    ['10-65-0-0-16', '10.65.0.0/16'],
  ])('with an endpoint by the rule https-%s, which lets %s in', (name, cidr) => {
    const json = networkWith({ endpoints: ['ecr.api'] });
    expect(
      resourceAt(json, `aws_vpc_security_group_ingress_rule.network_endpoints_from-https-${name}`),
    ).toMatchObject({ cidr_ipv4: cidr, from_port: 443, to_port: 443, ip_protocol: 'tcp' });
  });

  it('with endpointClients by who besides the VPC may enter the endpoints', () => {
    const json = networkWith({ endpoints: ['sts'], endpointClients: ['10.66.0.0/16', '10.67.0.0/16'] });
    expect(addressesOf(json, 'aws_vpc_security_group_ingress_rule')).toEqual([
      'network_endpoints_from-https-10-64-0-0-16',
      'network_endpoints_from-https-10-66-0-0-16',
      'network_endpoints_from-https-10-67-0-0-16',
    ]);
  });

  it('with endpointClients nothing where there is no endpoint', () => {
    expect(changed({ endpointClients: ['10.66.0.0/16'] })).toEqual([]);
  });

  it('with flowLogDays by how long logs are kept', () => {
    expect(changesBetween(networkWith(), networkWith({ flowLogDays: 7 }))).toEqual([
      'resource/aws_cloudwatch_log_group/network_flow-logs_group/retention_in_days: 30 -> 7',
    ]);
  });
});

describe('a subnet', () => {
  it('can use a route table that exists', () => {
    const props = { name: 'pods', vpcId: 'vpc-1', zone: 'eu-central-1a', cidr: '10.65.0.0/18' };
    const json = synthesized((stack) => new ZoneSubnet(stack, 'pods', { ...props, routeTableId: 'rtb-1' }));
    expect(addressesOf(json, 'aws_route_table')).toEqual([]);
    expect(resourceAt(json, 'aws_route_table_association.pods_association').route_table_id).toBe('rtb-1');
  });
});
