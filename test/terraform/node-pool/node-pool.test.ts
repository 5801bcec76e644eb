import { describe, expect, it } from 'vitest';
import { changesBetween, ref, resourceAt } from '../synthesized.js';
import { GROUP, groupWith, poolWith, TEMPLATE } from './node-pool-with.js';

const SCHEDULE = [
  { at: '2098-12-04T09:30:00Z', nodes: 12 },
  { at: '2098-12-04T14:00:00Z', nodes: 2 },
];
const LATEST = ref(`${TEMPLATE}.latest_version`);
const ID = ref(`${TEMPLATE}.id`);
const NAME = { owner: 'platform-team', Name: 'tickets-paas-a-standard' };
const REFRESH = {
  strategy: 'Rolling',
  triggers: ['tag'],
  preferences: {
    min_healthy_percentage: 100,
    max_healthy_percentage: 110,
    instance_warmup: '180',
    skip_matching: true,
  },
};

const tag = (key: string, value: string) => ({ key, value, propagate_at_launch: false });
const refreshTag = (value: string) => tag('greenroom.dev/refresh', value);

describe('a pool of nodes', () => {
  const json = poolWith();

  it('is a group between its least and most size, whose number of nodes is for others to decide', () => {
    expect(resourceAt(json, GROUP)).toEqual({
      name: 'tickets-paas-a-standard',
      min_size: 2,
      max_size: 40,
      vpc_zone_identifier: ['subnet-1', 'subnet-2'],
      target_group_arns: [],
      launch_template: { id: ID, version: LATEST },
      health_check_type: 'EC2',
      default_instance_warmup: 180,
      suspended_processes: ['AZRebalance'],
      wait_for_capacity_timeout: '0',
      instance_refresh: REFRESH,
      tag: [
        tag('Name', 'tickets-paas-a-standard'),
        tag('owner', 'platform-team'),
        refreshTag('open'),
        { key: 'kubernetes.io/cluster/tickets-paas-a', value: 'owned', propagate_at_launch: true },
        tag('k8s.io/cluster-autoscaler/enabled', 'true'),
        tag('k8s.io/cluster-autoscaler/tickets-paas-a', 'owned'),
        tag('k8s.io/cluster-autoscaler/node-template/label/greenroom.dev/pool', 'standard'),
      ],
      lifecycle: { ignore_changes: ['desired_capacity'] },
      depends_on: ['aws_iam_instance_profile.profile'],
    });
  });

  it('starts instances with encrypted volumes, and tokens for their metadata, which pods cannot reach', () => {
    const { user_data, ...template } = resourceAt(json, TEMPLATE);
    expect(template).toEqual({
      name: 'tickets-paas-a-standard',
      image_id: ref('data.aws_ssm_parameter.pool_image.insecure_value'),
      instance_type: 'm7i.xlarge',
      update_default_version: true,
      iam_instance_profile: { arn: 'arn:profile' },
      metadata_options: {
        http_endpoint: 'enabled',
        http_tokens: 'required',
        http_put_response_hop_limit: 1,
        instance_metadata_tags: 'disabled',
      },
      block_device_mappings: [
        {
          device_name: '/dev/xvda',
          ebs: { volume_type: 'gp3', volume_size: 50, encrypted: 'true', delete_on_termination: 'true' },
        },
      ],
      monitoring: { enabled: true },
      vpc_security_group_ids: ['sg-1'],
      tag_specifications: [
        { resource_type: 'instance', tags: NAME },
        { resource_type: 'volume', tags: NAME },
      ],
    });
    expect(user_data).toMatch(/^\$\{base64encode\(/);
  });

  it('has the image of a release, whose id Terraform reads', () => {
    expect(json.data.aws_ssm_parameter).toEqual({
      pool_image: {
        name: '/aws/service/eks/optimized-ami/1.33/amazon-linux-2023/x86_64/standard/amazon-eks-node-al2023-x86_64-standard-1.33-v20251112/image_id',
      },
    });
  });

  it('of several types is mixed, the preferred one first, all of it on demand', () => {
    const { launch_template, mixed_instances_policy, capacity_rebalance } = groupWith({
      instanceTypes: ['m7i.xlarge', 'm6i.xlarge'],
    });
    expect([launch_template, mixed_instances_policy, capacity_rebalance]).toEqual([
      undefined,
      {
        instances_distribution: {
          on_demand_allocation_strategy: 'prioritized',
          on_demand_base_capacity: 0,
          on_demand_percentage_above_base_capacity: 100,
          spot_allocation_strategy: 'price-capacity-optimized',
        },
        launch_template: {
          launch_template_specification: { launch_template_id: ID, version: LATEST },
          override: [{ instance_type: 'm7i.xlarge' }, { instance_type: 'm6i.xlarge' }],
        },
      },
      false,
    ]);
  });

  it.each([
    [{}, 0, 0],
    [{ onDemandBase: 3 }, 3, 0],
    [{ onDemandPercent: 25 }, 0, 25],
  ] as const)('with %j has %i on demand, and %i per cent above', (spot, base, percent) => {
    expect(groupWith({ spot })).toMatchObject({
      capacity_rebalance: true,
      mixed_instances_policy: {
        instances_distribution: {
          on_demand_base_capacity: base,
          on_demand_percentage_above_base_capacity: percent,
        },
      },
    });
  });

  it('with a warm pool has stopped instances that are used once', () => {
    expect(changesBetween(groupWith({}), groupWith({ warmPool: { size: 4 } }))).toEqual([
      'warm_pool: nothing -> {"min_size":4,"pool_state":"Stopped","instance_reuse_policy":{"reuse_on_scale_in":false}}',
    ]);
  });

  it('with a warm pool tells its nodes to wait before they join, and no others', () => {
    const script = 'Content-Type: text/x-shellscript';
    const told = [{}, { warmPool: { size: 4 } }].map(
      (pool) => resourceAt(poolWith(pool), TEMPLATE).user_data,
    );
    expect(told.map((text) => String(text).includes(script))).toEqual([false, true]);
  });

  it('that is upgraded by hand is never refreshed', () => {
    expect(changesBetween(groupWith({}), groupWith({ upgrade: 'manual' }))).toEqual([
      `instance_refresh: ${JSON.stringify(groupWith({}).instance_refresh)} -> nothing`,
      'tag/2/value: "open" -> "manual"',
    ]);
  });

  it('is refreshed, if it says that it is upgraded so', () => {
    expect(groupWith({ upgrade: 'rolling' })).toEqual(groupWith({}));
  });
});

describe('the schedule of a pool', () => {
  it('has an action for each step to come, which changes the least size alone', () => {
    const json = poolWith({ schedule: SCHEDULE }, { asOf: '2098-12-04T09:30:00Z' });
    expect(json.resource.aws_autoscaling_schedule).toEqual({
      'pool_min-20981204T140000Z': {
        scheduled_action_name: 'tickets-paas-a-standard-min-20981204T140000Z',
        autoscaling_group_name: ref(`${GROUP}.name`),
        start_time: '2098-12-04T14:00:00Z',
        min_size: 2,
        max_size: -1,
        desired_capacity: -1,
      },
    });
  });

  it.each([
    ['before its window', '2098-12-04T09:29:59Z', 2, REFRESH, 'open'],
    ['in its window', '2098-12-04T09:30:00Z', 12, undefined, 'held'],
    ['to the end of its window', '2098-12-04T13:59:59Z', 12, undefined, 'held'],
    ['after its window', '2098-12-04T14:00:00Z', 2, REFRESH, 'open'],
  ])(
    '%s, as of %s, holds %i nodes, and lets them be replaced only outside of it',
    (_title, asOf, least, refresh, value) => {
      const { min_size, instance_refresh, tag: tags } = groupWith({ schedule: SCHEDULE }, { asOf });
      expect([min_size, instance_refresh]).toEqual([least, refresh]);
      expect(tags).toContainEqual(refreshTag(value));
    },
  );

  it('leaves a pool that is upgraded by hand to the hand, in its window too', () => {
    const group = groupWith({ schedule: SCHEDULE, upgrade: 'manual' }, { asOf: '2098-12-04T09:30:00Z' });
    expect(group.instance_refresh).toBe(undefined);
    expect(group.tag).toContainEqual(refreshTag('manual'));
  });

  it('is refused by Terraform once its next step has passed', () => {
    expect(groupWith({ schedule: SCHEDULE }).lifecycle).toEqual({
      ignore_changes: ['desired_capacity'],
      precondition: [
        {
          condition: ref(`${TEMPLATE}.name != "" && timecmp(plantimestamp(), "2098-12-04T09:30:00Z") < 0`),
          error_message:
            'This schedule was made for 2098-12-01T00:00:00Z, and its step at 2098-12-04T09:30:00Z has passed. Synthesize again with the present --as-of.',
        },
      ],
    });
  });
});
