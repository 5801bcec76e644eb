import { describe, expect, it } from 'vitest';
import { PLATFORM } from '../../terraform/platform/stacks.js';
import { statementsOf, type Values } from '../../terraform/synthesized.js';
import { allOfType, platformWith } from './platform-with.js';

const { texts } = platformWith();
const RULE = 'aws_vpc_security_group_ingress_rule';
const BUCKETS = ['paas-a/loader_config', 'paas-b/loader_config', 'shell/access-logs'];

/** The keys of all objects, and all texts, wherever they stand; JSON inside of a text is looked into too. */
function leavesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => [key, ...leavesOf(inner)]);
  }
  return typeof value === 'string' ? [value] : [];
}

const leaves = Object.values(texts).flatMap((text) => leavesOf(JSON.parse(text)));

/** The rules that let somebody in from a network, and from where to which ports. */
function opened(config: Parameters<typeof platformWith>[0] = {}): unknown[] {
  return allOfType(platformWith(config).texts, RULE)
    .filter(([, { cidr_ipv4 }]) => cidr_ipv4 !== undefined)
    .map(([name, { cidr_ipv4, from_port, to_port }]) => [
      name.replace(/_from-.*/, ''),
      cidr_ipv4,
      from_port,
      to_port,
    ]);
}

function bucketsWith(type: string, isSafe: (values: Values) => boolean): string[] {
  return allOfType(texts, type)
    .filter(([, values]) => isSafe(values))
    .map(([name]) => name.replace(/_[^_]*$/, ''));
}

describe('a platform', () => {
  it('lets networks in at its load balancers alone, by HTTPS and HTTP', () => {
    expect(opened()).toEqual([
      ['shell/live_group', '0.0.0.0/0', 80, 80],
      ['shell/live_group', '0.0.0.0/0', 443, 443],
      ['shell/pre_group', '0.0.0.0/0', 80, 80],
      ['shell/pre_group', '0.0.0.0/0', 443, 443],
    ]);
  });

  it('with endpoints lets the VPC and the pods of both clusters in at them', () => {
    const rules = opened({ shell: { endpoints: ['sts'] } });
    expect(rules.filter((rule) => JSON.stringify(rule).includes('endpoints'))).toEqual([
      ['shell/network_endpoints', '10.64.0.0/16', 443, 443],
      ['shell/network_endpoints', '10.65.0.0/16', 443, 443],
      ['shell/network_endpoints', '10.66.0.0/16', 443, 443],
    ]);
  });

  it('with sshFrom opens port 22 to these networks alone', () => {
    const rules = opened({ shell: { bastion: { sshFrom: ['203.0.113.0/24'] } } });
    expect(rules.filter((rule) => JSON.stringify(rule).includes('bastion'))).toEqual([
      ['shell/bastion_group', '203.0.113.0/24', 22, 22],
    ]);
  });

  it('opens no range of ports that holds port 22 to anybody', () => {
    const wide = allOfType(texts, RULE).filter(
      ([, { from_port = 0, to_port = 65_535, ip_protocol }]) =>
        ip_protocol !== '-1' && Number(from_port) <= 22 && Number(to_port) >= 22,
    );
    expect(wide).toEqual([]);
  });

  it('opens all ports to none but nodes among themselves', () => {
    const all = allOfType(texts, RULE).filter(([, { ip_protocol }]) => ip_protocol === '-1');
    const own = all.map(([name, rule]) => [
      name,
      rule.referenced_security_group_id === rule.security_group_id,
    ]);
    expect(own).toEqual([
      ['paas-a/cluster_nodes_from-nodes', true],
      ['paas-b/cluster_nodes_from-nodes', true],
    ]);
  });

  it('has three buckets', () => {
    expect(bucketsWith('aws_s3_bucket', () => true)).toEqual(BUCKETS);
  });

  it('shuts the public out of every bucket', () => {
    const isShut = (values: Values) =>
      ['block_public_acls', 'block_public_policy', 'ignore_public_acls', 'restrict_public_buckets'].every(
        (setting) => values[setting] === true,
      );
    expect(bucketsWith('aws_s3_bucket_public_access_block', isShut)).toEqual(BUCKETS);
  });

  it('keeps the versions of every bucket', () => {
    const isKept = (values: Values) =>
      JSON.stringify(values.versioning_configuration) === '{"status":"Enabled"}';
    expect(bucketsWith('aws_s3_bucket_versioning', isKept)).toEqual(BUCKETS);
  });

  it('encrypts every bucket', () => {
    const isEncrypted = (values: Values) =>
      /"sse_algorithm":"(AES256|aws:kms)"/.test(JSON.stringify(values.rule));
    expect(bucketsWith('aws_s3_bucket_server_side_encryption_configuration', isEncrypted)).toEqual(BUCKETS);
  });

  it('refuses every bucket connections without TLS', () => {
    const isTlsOnly = ({ policy }: Values) => {
      const statements = JSON.stringify(statementsOf(policy));
      return (
        /"Effect":"Deny","Principal":"\*","Action":"s3:\*"/.test(statements) &&
        statements.includes('{"Bool":{"aws:SecureTransport":"false"}}')
      );
    };
    expect(bucketsWith('aws_s3_bucket_policy', isTlsOnly)).toEqual(BUCKETS);
  });

  it.each(allOfType(texts, 'aws_launch_template'))(
    'starts with %s instances that ask for tokens',
    (_name, values) => {
      expect(values.metadata_options).toMatchObject({
        http_tokens: 'required',
        http_put_response_hop_limit: 1,
      });
    },
  );

  it.each(allOfType(texts, 'aws_launch_template'))(
    'starts with %s instances with encrypted volumes',
    (_name, values) => {
      const mappings = values.block_device_mappings as readonly { readonly ebs: Values }[];
      expect(mappings.map(({ ebs }) => ebs.encrypted)).toEqual(['true']);
    },
  );

  it('has clusters that answer inside of the VPC alone', () => {
    const answers = allOfType(texts, 'aws_eks_cluster').map(([, { vpc_config }]) => vpc_config);
    expect(answers).toEqual([
      expect.objectContaining({ endpoint_private_access: true, endpoint_public_access: false }),
      expect.objectContaining({ endpoint_private_access: true, endpoint_public_access: false }),
    ]);
  });

  it('grants nobody every action', () => {
    const policies = ['aws_iam_role_policy', 'aws_s3_bucket_policy']
      .flatMap((type) => allOfType(texts, type))
      .flatMap(([, { policy }]) => statementsOf(policy) as readonly Values[]);
    expect(
      policies.filter(({ Effect, Action }) => Effect === 'Allow' && /\*/.test(JSON.stringify(Action))),
    ).toEqual([]);
  });

  it('holds no secret: no setting that takes one, no key, no certificate', () => {
    const settings = leaves.filter((leaf) =>
      /^[a-z_]*(password|secret|token|private_key|credential)[a-z_]*$/.test(leaf),
    );
    const material = leaves.filter((leaf) =>
      /-----BEGIN|\bA(KIA|SIA)[A-Z0-9]{16}\b|:\/\/[^/\s]*:[^/\s]*@/.test(leaf),
    );
    expect([[...new Set(settings)], material]).toEqual([['secrets', 'http_tokens'], []]);
  });

  it('holds no path of the machine that synthesized it', () => {
    const paths = Object.values(texts).filter((text) =>
      /\/(work|tmp|home|root|Users|var)\/|[A-Z]:\\\\/.test(text),
    );
    expect(paths).toEqual([]);
  });

  it('holds no number of an account', () => {
    expect(leaves.filter((leaf) => /(?<![\dTZ.])\d{12}(?![\dTZ.])/.test(leaf))).toEqual([]);
  });

  it('tags everything that it pays for by its owner and cost centre', () => {
    const tags = Object.values(texts).map(
      (text) => (JSON.parse(text) as { readonly provider: Values }).provider.aws,
    );
    expect(tags.map((provider) => JSON.stringify(provider).includes(`"owner":"${PLATFORM.owner}"`))).toEqual([
      true,
      true,
      true,
    ]);
  });
});
