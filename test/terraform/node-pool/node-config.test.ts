import { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import { describe, expect, it } from 'vitest';
import { NodePool, nodeConfig, userData } from '../../../lib/terraform/node-pool/index.js';
import { ref, resourceAt, synthesized } from '../synthesized.js';
import { nodeConfigOf, POOL, PROPS, poolWith, TEMPLATE } from './node-pool-with.js';

const { version: _version, ...cluster } = PROPS.cluster;

function configOf(flags: readonly string[], facts: object = {}) {
  return {
    apiVersion: 'node.eks.aws/v1alpha1',
    kind: 'NodeConfig',
    spec: {
      cluster: {
        name: 'tickets-paas-a',
        apiServerEndpoint: 'https://api.example.com',
        certificateAuthority: 'Q0E=',
        cidr: '10.67.0.0/20',
        ...facts,
      },
      kubelet: {
        config: {
          maxPods: 110,
          serializeImagePulls: false,
          maxParallelImagePulls: 4,
          shutdownGracePeriod: '120s',
          shutdownGracePeriodCriticalPods: '20s',
        },
        flags,
      },
    },
  };
}

describe('a node is told', () => {
  it('its cluster, its labels and no taints', () => {
    expect(nodeConfig({ cluster, labels: { a: '1', 'b.example.com/c': '2' }, taints: [] })).toEqual(
      configOf(['--node-labels=a=1,b.example.com/c=2']),
    );
  });

  it('its taints', () => {
    const taints = [{ key: 'greenroom.dev/pool', value: 'stateful', effect: 'NoSchedule' }] as const;
    expect(nodeConfig({ cluster, labels: { a: '1' }, taints })).toEqual(
      configOf(['--node-labels=a=1', '--register-with-taints=greenroom.dev/pool=stateful:NoSchedule']),
    );
  });

  it('all of it in one part of a MIME message', () => {
    const props = { cluster, labels: { a: '1' }, taints: [], isWarmed: false };
    expect(userData(props)).toBe(
      [
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary="greenroom-node-config"',
        '',
        '--greenroom-node-config',
        'Content-Type: application/node.eks.aws',
        '',
        JSON.stringify(configOf(['--node-labels=a=1']), null, 2),
        '--greenroom-node-config--',
        '',
      ].join('\n'),
    );
  });

  it('to wait before it joins, if it may be started into a warm pool', () => {
    const props = { cluster, labels: { a: '1' }, taints: [] };
    const [cold, warmed] = [false, true].map((isWarmed) => userData({ ...props, isWarmed }).split('\n'));
    const added = warmed?.filter((line) => !cold?.includes(line)) ?? [];
    expect(added.slice(0, 2)).toEqual(['Content-Type: text/x-shellscript', '#!/bin/bash']);
    expect(added).toContain('ExecStartPre=/usr/local/bin/wait-for-service');
    expect(added).toContain('until [ "$state" = InService ]; do');
  });

  it('the same through Terraform, which encodes it', () => {
    const { user_data } = resourceAt(
      poolWith({ dedicated: true, labels: { 'example.com/team': 'a' } }),
      TEMPLATE,
    );
    expect(nodeConfigOf(user_data)).toEqual(
      configOf([
        '--node-labels=example.com/team=a,greenroom.dev/pool=standard',
        '--register-with-taints=greenroom.dev/pool=standard:NoSchedule',
      ]),
    );
  });

  it('what Terraform learns from AWS, by references inside of the text', () => {
    const json = synthesized((stack) => {
      const { name, arn } = new IamRole(stack, 'role', { name: 'a', assumeRolePolicy: '{}' });
      const props = { ...PROPS, cluster: { ...PROPS.cluster, name, endpoint: arn } };
      new NodePool(stack, 'pool', { ...props, pool: POOL, after: [] });
    });
    expect(nodeConfigOf(resourceAt(json, TEMPLATE).user_data)).toEqual(
      configOf(['--node-labels=greenroom.dev/pool=standard'], {
        name: ref('aws_iam_role.role.name'),
        apiServerEndpoint: ref('aws_iam_role.role.arn'),
      }),
    );
  });
});
