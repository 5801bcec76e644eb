import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaasClusterProps } from '../../../lib/stacks/paas-cluster/index.js';
import { addressesOf, changesBetween, ref, resourceAt, statementsOf } from '../../terraform/synthesized.js';
import { propsOf } from '../platform/platform-with.js';
import { CLUSTER_PROPS, clusterWith } from './cluster-with.js';

const before = clusterWith();
const NAME = ref('aws_eks_cluster.cluster_cluster.name');
const [ingress, standard] = CLUSTER_PROPS.pools as [
  PaasClusterProps['pools'][number],
  PaasClusterProps['pools'][number],
];

/** Those of the nodes and of the loader. */
const OTHER_ENTRIES = 2;

function lines(changes: Partial<PaasClusterProps>): string[] {
  return changesBetween(before, clusterWith(changes)).map((line) => line.replace('resource/', ''));
}

describe('a cluster changes', () => {
  const eks = 'aws_eks_cluster/cluster_cluster';
  const addOn = (name: string) => `aws_eks_addon/add-ons_${name}_add-on/addon_version`;
  const rule = (entry: string) =>
    `aws_vpc_security_group_ingress_rule/nodes_ingress_from-health-from-${entry}`;
  const group = 'aws_autoscaling_group/nodes_pool';

  it.each([
    [{ isServing: true }, [`${eks}/lifecycle/prevent_destroy: false -> true`]],
    [
      { publicFrom: ['203.0.113.0/24'] },
      [
        `${eks}/vpc_config/endpoint_public_access: false -> true`,
        `${eks}/vpc_config/public_access_cidrs: nothing -> ["203.0.113.0/24"]`,
      ],
    ],
    [
      { tier: 'tier-xl' },
      [
        `${eks}/control_plane_scaling_config: nothing -> {"tier":"tier-xl"}`,
        'terraform/required_providers/aws/version: ">= 5.100, < 7.0" -> ">= 6.23, < 7.0"',
      ],
    ],
    [
      { addOns: { coredns: 'v1.13.0-eksbuild.1' } },
      [`${addOn('coredns')}: "v1.12.4-eksbuild.1" -> "v1.13.0-eksbuild.1"`],
    ],
    [
      { healthCheck: { path: '/ready', port: 9000 } },
      [
        `${rule('live')}/from_port: 8081 -> 9000`,
        `${rule('live')}/to_port: 8081 -> 9000`,
        `${rule('pre')}/from_port: 8081 -> 9000`,
        `${rule('pre')}/to_port: 8081 -> 9000`,
      ],
    ],
    [{ pools: [ingress, { ...standard, maxSize: 41 }] }, [`${group}-standard_group/max_size: 40 -> 41`]],
    [
      { state: { kind: 's3', bucket: 'others', region: 'eu-central-1' } },
      [
        'data/terraform_remote_state/shell/config/bucket: "terraform-states" -> "others"',
        'terraform/backend/s3/bucket: "terraform-states" -> "others"',
      ],
    ],
  ] as [Partial<PaasClusterProps>, string[]][])('with %j in this alone', (changes, expected) => {
    expect(lines(changes).sort()).toEqual(expected);
  });

  it('with version in that of the control plane, of the nodes and of kube-proxy', () => {
    const places = lines({ version: '1.34' }).map((line) => line.split(':')[0]);
    expect(places.sort()).toEqual([
      addOn('kube-proxy'),
      `${eks}/version`,
      'data/aws_ssm_parameter/nodes_pool-ingress_image/name',
      'data/aws_ssm_parameter/nodes_pool-standard_image/name',
    ]);
  });

  it('with imageRelease in the images of its nodes', () => {
    const places = lines({ imageRelease: 'recommended' }).map((line) => line.split(':')[0]);
    expect(places.sort()).toEqual([
      'data/aws_ssm_parameter/nodes_pool-ingress_image/name',
      'data/aws_ssm_parameter/nodes_pool-standard_image/name',
    ]);
  });

  it('with adminRoles in who may do everything', () => {
    const json = clusterWith({ adminRoles: ['teams/platform-admin'] });
    expect(resourceAt(json, 'aws_eks_access_entry.admin-teams-x2f-platform--admin_entry')).toEqual({
      cluster_name: NAME,
      principal_arn: `arn:aws:iam::${ref('data.aws_caller_identity.account.account_id')}:role/teams/platform-admin`,
      type: 'STANDARD',
    });
  });

  it.each([
    ['a/b', 'a-b'],
    ['a/b', 'a-x2f-b'],
    ['a_b', 'a.b'],
  ])('with both %s and %s in adminRoles in two who may do everything', (...adminRoles) => {
    expect(addressesOf(clusterWith({ adminRoles }), 'aws_eks_access_entry')).toHaveLength(
      adminRoles.length + OTHER_ENTRIES,
    );
  });

  it('with every adminRole in an id of its own', () => {
    const role = fc
      .array(fc.constantFrom('a', '-', '/', '_', 'x2f'), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join(''))
      .filter((text) => !/^\/|\/\/|\/$/.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(role, { minLength: 2, maxLength: 40 }), (adminRoles) => {
        const entries = addressesOf(clusterWith({ adminRoles }), 'aws_eks_access_entry');
        expect(entries).toHaveLength(adminRoles.length + OTHER_ENTRIES);
      }),
      { numRuns: 25 },
    );
  });

  it('with defaultStorageClass in whether the EBS add-on makes one', () => {
    const json = clusterWith({ defaultStorageClass: false });
    const { configuration_values } = resourceAt(json, 'aws_eks_addon.add-ons_aws-ebs-csi-driver_add-on');
    expect(JSON.parse(String(configuration_values)).defaultStorageClass).toEqual({ enabled: false });
  });

  it('with serviceAccounts in who may do what in AWS', () => {
    const statements = [{ Effect: 'Allow', Action: 'sns:Publish', Resource: '*' }] as const;
    const json = clusterWith({
      serviceAccounts: [{ namespace: 'shop', serviceAccount: 'till', statements }],
    });
    const account = 'account-shop-x2f-till';
    expect([
      resourceAt(json, `aws_eks_pod_identity_association.${account}_association`),
      statementsOf(resourceAt(json, `aws_iam_role_policy.${account}_access_policy`).policy),
    ]).toEqual([
      {
        cluster_name: NAME,
        namespace: 'shop',
        service_account: 'till',
        role_arn: ref(`aws_iam_role.${account}_access_role.arn`),
        depends_on: [`aws_iam_role_policy.${account}_access_policy`],
      },
      statements,
    ]);
  });

  it('with serviceAccounts in ids that Terraform takes', () => {
    const json = clusterWith({ serviceAccounts: [{ namespace: 'shop', serviceAccount: 'till.v1' }] });
    const ids = addressesOf(json, 'aws_eks_pod_identity_association');
    expect(ids.filter((id) => !/^[A-Za-z_][\w-]*$/.test(id))).toEqual([]);
  });

  it('with asOf in what is still to come of a schedule', () => {
    const schedule = [
      { at: '2098-12-04T09:30:00Z', nodes: 12 },
      { at: '2098-12-04T14:00:00Z', nodes: 1 },
    ];
    const pools = [ingress, { ...standard, schedule }];
    const actions = (asOf: string) =>
      addressesOf(clusterWith({ pools, asOf }), 'aws_autoscaling_schedule').length;
    expect([actions('2098-12-01T00:00:00Z'), actions('2098-12-04T10:00:00Z')]).toEqual([2, 1]);
  });

  it('with zones in the subnets of its pods', () => {
    const zones = ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'];
    const json = clusterWith({ zones, addresses: propsOf({ zones }).addresses });
    expect(addressesOf(json, 'aws_subnet')).toHaveLength(3);
  });

  it('with addresses in the ranges of its pods and Services', () => {
    const { addresses } = propsOf({ supernet: '10.80.0.0/12' });
    const places = lines({ addresses }).map((line) => line.split(':')[0]);
    expect(places.sort()).toEqual([
      `${eks}/kubernetes_network_config/service_ipv4_cidr`,
      'aws_launch_template/nodes_pool-ingress_template/user_data',
      'aws_launch_template/nodes_pool-standard_template/user_data',
      'aws_subnet/pods_eu-central-1a_subnet/cidr_block',
      'aws_subnet/pods_eu-central-1b_subnet/cidr_block',
      'aws_vpc_ipv4_cidr_block_association/pods_range/cidr_block',
    ]);
  });

  it.each([
    [{ platform: 'shows' }, 'shows'],
    [{ owner: 'ops' }, 'ops'],
    [{ costCentre: '4711' }, '4711'],
  ])('with %j in names and tags alone', (changes, value) => {
    const changed = lines(changes);
    expect(changed.length).toBeGreaterThan(5);
    const gone = / -> nothing$/;
    expect(changed.filter((line) => !line.includes(value) && !gone.test(line))).toEqual([]);
    const tagsGone = changed.filter((line) => gone.test(line));
    expect(tagsGone.filter((line) => !line.includes('/tags/kubernetes.io/cluster/'))).toEqual([]);
  });

  it('with tags in those of everything that has some', () => {
    const json = clusterWith({ tags: { stage: 'x' } });
    const { tag } = resourceAt(json, 'aws_autoscaling_group.nodes_pool-standard_group');
    const { tag_specifications } = resourceAt(json, 'aws_launch_template.nodes_pool-standard_template');
    const { configuration_values } = resourceAt(json, 'aws_eks_addon.add-ons_aws-ebs-csi-driver_add-on');
    expect(tag).toContainEqual({ key: 'stage', value: 'x', propagate_at_launch: false });
    expect(tag_specifications).toEqual([
      expect.objectContaining({ tags: expect.objectContaining({ stage: 'x' }) }),
      expect.objectContaining({ tags: expect.objectContaining({ stage: 'x' }) }),
    ]);
    expect(configuration_values).toContain('"extraVolumeTags":{"stage":"x",');
    expect(JSON.stringify(json.provider)).toContain('"stage":"x"');
  });

  it('with region in the region of the provider, the loader and the network', () => {
    const places = lines({ region: 'eu-north-1' }).map((line) => line.split(':')[0]);
    expect(places.sort()).toEqual([
      'aws_eks_addon/add-ons_vpc-cni_add-on/configuration_values',
      'aws_iam_role_policy/account-external--secrets-x2f-external--secrets_access_policy/policy',
      'aws_iam_role_policy/loader_role_policy/policy',
      'provider/aws/0/region',
    ]);
  });
});
