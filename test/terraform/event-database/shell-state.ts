import { CreateSubnetCommand, CreateVpcCommand } from '@aws-sdk/client-ec2';
import { CreateHostedZoneCommand } from '@aws-sdk/client-route-53';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Simulator } from '../harness/simulator.js';

const REGION = 'eu-central-1';

/** Makes what a stack of databases stands on, and the state in which the shell would say so. */
export async function makeShell(simulator: Simulator, bucket: string): Promise<void> {
  const { ec2, route53, s3 } = simulator;
  const { Vpc: vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.64.0.0/16' }));
  const subnetIds = await Promise.all(
    ['a', 'b'].map(async (zone, index) => {
      const command = new CreateSubnetCommand({
        VpcId: vpc?.VpcId,
        CidrBlock: `10.64.${index}.0/24`,
        AvailabilityZone: `${REGION}${zone}`,
      });
      return (await ec2.send(command)).Subnet?.SubnetId;
    }),
  );
  const { HostedZone: zone } = await route53.send(
    new CreateHostedZoneCommand({
      Name: 'tickets.internal',
      CallerReference: 'shell',
      VPC: { VPCRegion: REGION, VPCId: vpc?.VpcId },
    }),
  );
  await s3.send(
    new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint: REGION } }),
  );
  const outputs = {
    vpc_id: vpc?.VpcId,
    database_subnet_id_eu_central_1a: subnetIds[0],
    database_subnet_id_eu_central_1b: subnetIds[1],
    private_zone_id: zone?.Id?.replace('/hostedzone/', ''),
  };
  await s3.send(
    new PutObjectCommand({ Bucket: bucket, Key: 'tickets/shell.tfstate', Body: stateOf(outputs) }),
  );
}

function stateOf(outputs: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({
    version: 4,
    terraform_version: '1.11.0',
    serial: 1,
    lineage: 'shell',
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([name, value]) => [name, { value, type: 'string' }]),
    ),
    resources: [],
  });
}
