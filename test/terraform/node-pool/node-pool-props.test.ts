import { describe, expect, it } from 'vitest';
import type { NodePoolDefinition } from '../../../lib/planning/pools/index.js';
import { changesBetween } from '../synthesized.js';
import { poolWith } from './node-pool-with.js';

describe('a pool changes', () => {
  const change = (pool: Partial<NodePoolDefinition>, props = {}) =>
    changesBetween(poolWith(), poolWith(pool, props))
      .map((line) => line.replace('resource/', ''))
      .filter((line) => !line.includes('/user_data:'))
      .sort();
  const template = 'aws_launch_template/pool_template';
  const group = 'aws_autoscaling_group/pool_group';
  const standard = '/aws/service/eks/optimized-ami/1.33/amazon-linux-2023/x86_64/standard';
  const parameter = 'data/aws_ssm_parameter/pool_image/name';
  const image = `${standard}/amazon-eks-node-al2023-x86_64-standard-1.33-v20251112/image_id`;

  it.each([
    [{ instanceTypes: ['r7i.large'] }, [`${template}/instance_type: "m7i.xlarge" -> "r7i.large"`]],
    [{ minSize: 3 }, [`${group}/min_size: 2 -> 3`]],
    [{ maxSize: 50 }, [`${group}/max_size: 40 -> 50`]],
    [{ diskGiB: 100 }, [`${template}/block_device_mappings/0/ebs/volume_size: 50 -> 100`]],
    [{ architecture: 'arm64' }, [`${parameter}: "${image}" -> "${image.replaceAll('x86_64', 'arm64')}"`]],
    [
      { dedicated: true },
      [
        `${group}/tag/7: nothing -> {"key":"k8s.io/cluster-autoscaler/node-template/taint/greenroom.dev/pool","propagate_at_launch":false,"value":"standard:NoSchedule"}`,
      ],
    ],
    [
      { labels: { 'x.example.com/team': 'a' } },
      [
        `${group}/tag/7: nothing -> {"key":"k8s.io/cluster-autoscaler/node-template/label/x.example.com/team","propagate_at_launch":false,"value":"a"}`,
      ],
    ],
    [
      { name: 'other' },
      [
        `${group}/name: "tickets-paas-a-standard" -> "tickets-paas-a-other"`,
        `${group}/tag/0/value: "tickets-paas-a-standard" -> "tickets-paas-a-other"`,
        `${group}/tag/6/value: "standard" -> "other"`,
        `${template}/name: "tickets-paas-a-standard" -> "tickets-paas-a-other"`,
        `${template}/tag_specifications/0/tags/Name: "tickets-paas-a-standard" -> "tickets-paas-a-other"`,
        `${template}/tag_specifications/1/tags/Name: "tickets-paas-a-standard" -> "tickets-paas-a-other"`,
      ],
    ],
  ] as const)('with %j in this, and in what its nodes are told', (pool, lines) => {
    expect(change(pool)).toEqual(lines);
  });

  it.each([
    [
      { imageRelease: 'v20260101' },
      [`${parameter}: "${image}" -> "${image.replace('v20251112', 'v20260101')}"`],
    ],
    [{ imageRelease: 'recommended' }, [`${parameter}: "${image}" -> "${standard}/recommended/image_id"`]],
    [{ subnetIds: ['subnet-1', 'subnet-3'] }, [`${group}/vpc_zone_identifier/1: "subnet-2" -> "subnet-3"`]],
    [{ securityGroupIds: ['sg-2'] }, [`${template}/vpc_security_group_ids/0: "sg-1" -> "sg-2"`]],
    [{ instanceProfileArn: 'arn:x' }, [`${template}/iam_instance_profile/arn: "arn:profile" -> "arn:x"`]],
    [{ targetGroupArns: ['arn:live'] }, [`${group}/target_group_arns/0: nothing -> "arn:live"`]],
    [{ after: [] }, [`${group}/depends_on/0: "aws_iam_instance_profile.profile" -> nothing`]],
    [
      { tags: { owner: 'ops' } },
      [
        `${group}/tag/1/value: "platform-team" -> "ops"`,
        `${template}/tag_specifications/0/tags/owner: "platform-team" -> "ops"`,
        `${template}/tag_specifications/1/tags/owner: "platform-team" -> "ops"`,
      ],
    ],
  ])('with %j in this alone', (props, lines) => {
    expect(change({}, props)).toEqual(lines);
  });
});
