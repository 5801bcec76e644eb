import { IamRole } from '@cdktf/provider-aws/lib/iam-role/index.js';
import { describe, expect, it } from 'vitest';
import { ADD_ONS, AddOn, type AddOnProps, PINNED_ADD_ONS } from '../../../lib/terraform/add-on/index.js';
import { changesBetween, ref, resourceAt, synthesized } from '../synthesized.js';

const PROPS: AddOnProps = { clusterName: 'tickets-paas-a', name: 'coredns', version: 'v1.12.4-eksbuild.1' };
const ADD_ON = 'aws_eks_addon.dns_add-on';

function addOnWith(changes: Partial<AddOnProps> = {}) {
  return synthesized((stack) => {
    const after = changes.after === undefined ? {} : { after: [new IamRole(stack, 'role', ROLE)] };
    new AddOn(stack, 'dns', { ...PROPS, ...changes, ...after });
  });
}

const ROLE = { name: 'a', assumeRolePolicy: '{}' };

describe('an add-on', () => {
  it('has a pinned version, and wins over what is there', () => {
    expect(resourceAt(addOnWith(), ADD_ON)).toEqual({
      cluster_name: 'tickets-paas-a',
      addon_name: 'coredns',
      addon_version: 'v1.12.4-eksbuild.1',
      resolve_conflicts_on_create: 'OVERWRITE',
      resolve_conflicts_on_update: 'OVERWRITE',
      depends_on: [],
    });
  });

  it.each([
    [{ clusterName: 'b' }, ['cluster_name: "tickets-paas-a" -> "b"']],
    [{ name: 'kube-proxy' }, ['addon_name: "coredns" -> "kube-proxy"']],
    [{ version: 'v1.0.0-eksbuild.1' }, ['addon_version: "v1.12.4-eksbuild.1" -> "v1.0.0-eksbuild.1"']],
    [{ configuration: { a: { b: 1 } } }, ['configuration_values: nothing -> "{\\"a\\":{\\"b\\":1}}"']],
    [{ after: [] }, ['depends_on/0: nothing -> "aws_iam_role.role"']],
  ] as const)('changes with %j in this alone', (changes, lines) => {
    expect(changesBetween(resourceAt(addOnWith(), ADD_ON), resourceAt(addOnWith(changes), ADD_ON))).toEqual(
      lines,
    );
  });

  it('with access has a role for its service account', () => {
    const json = addOnWith({ access: { serviceAccount: 'dns', managed: 'AmazonRoute53ReadOnlyAccess' } });
    expect([
      resourceAt(json, ADD_ON).pod_identity_association,
      resourceAt(json, 'aws_iam_role.dns_access_role').name,
      resourceAt(json, 'aws_iam_role_policy_attachment.dns_access_managed-AmazonRoute53ReadOnlyAccess')
        .policy_arn,
    ]).toEqual([
      [{ service_account: 'dns', role_arn: ref('aws_iam_role.dns_access_role.arn') }],
      'tickets-paas-a-kube-system.dns',
      'arn:aws:iam::aws:policy/AmazonRoute53ReadOnlyAccess',
    ]);
  });
});

describe('an add-on with access', () => {
  it('waits until its role has its rights, besides what else comes first', () => {
    const access = { serviceAccount: 'dns', managed: 'AmazonRoute53ReadOnlyAccess' };
    expect(resourceAt(addOnWith({ access, after: [] }), ADD_ON).depends_on).toEqual([
      'aws_iam_role.role',
      'aws_iam_role_policy_attachment.dns_access_managed-AmazonRoute53ReadOnlyAccess',
    ]);
  });
});

describe('the pinned versions', () => {
  it.each(Object.entries(PINNED_ADD_ONS))('for Kubernetes %s know every add-on', (version, pinned) => {
    expect(Object.keys(pinned).sort()).toEqual([...ADD_ONS].sort());
    expect(pinned['kube-proxy']).toMatch(
      new RegExp(`^v${version.replace('.', '\\.')}\\.\\d+-eksbuild\\.\\d+$`),
    );
  });
});
