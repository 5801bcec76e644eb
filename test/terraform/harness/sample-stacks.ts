import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STACK_FILE } from './stack-file.js';

export const STATE_BUCKET = 'state-of-tests';

/** Writes a stack as cdktf would, for as long as it is used. */
export function withStack<T>(name: string, resource: object, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-stack-'));
  const backend = {
    bucket: STATE_BUCKET,
    key: stateKeyOf(name),
    region: 'eu-central-1',
    use_lockfile: true,
    encrypt: true,
  };
  const stack = {
    terraform: {
      required_providers: { aws: { source: 'hashicorp/aws', version: '>= 5.100, < 7.0' } },
      backend: { s3: backend },
    },
    provider: { aws: [{ region: 'eu-central-1', default_tags: [{ tags: { app: 'greenroom' } }] }] },
    resource,
  };
  try {
    writeFileSync(join(folder, STACK_FILE), JSON.stringify(stack, null, 2));
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function stateKeyOf(name: string): string {
  return `${name}/terraform.tfstate`;
}

/** A bucket, a VPC and a security group. */
export function basicStack(props: { readonly cidr: string; readonly bucket?: object }): object {
  return {
    aws_s3_bucket: { config: { bucket: 'paas-a-config', ...props.bucket } },
    aws_vpc: { main: { cidr_block: '10.64.0.0/16', enable_dns_hostnames: true } },
    aws_security_group: {
      endpoints: { name: 'endpoints', description: 'endpoints of the VPC', vpc_id: ref('aws_vpc.main.id') },
    },
    aws_vpc_security_group_ingress_rule: {
      https: {
        security_group_id: ref('aws_security_group.endpoints.id'),
        cidr_ipv4: props.cidr,
        ip_protocol: 'tcp',
        from_port: 443,
        to_port: 443,
      },
    },
  };
}

/** A reference as Terraform reads it: `${aws_vpc.main.id}`. */
export function ref(path: string): string {
  return `\${${path}}`;
}
