import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT, readFiles, runApp, temporaryFolder } from '../../apps/command.js';
import { type Simulator, startSimulator } from '../harness/simulator.js';
import { TerraformFolder } from '../harness/terraform.js';
import { describeTerraform } from '../harness/tools.js';
import { PLATFORM, synthesized } from './stacks.js';

const MINUTES = 60_000;
const ENDPOINTS = [
  'autoscaling',
  'ec2',
  'ec2messages',
  'ecr.api',
  'ecr.dkr',
  'eks',
  'eks-auth',
  'elasticloadbalancing',
  'logs',
  'secretsmanager',
  'ssm',
  'ssmmessages',
  'sts',
];

describeTerraform('terraform validate', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await startSimulator();
  }, 5 * MINUTES);
  afterAll(() => simulator.stop());

  /** Fails on an error, and on a warning. */
  async function validate(folder: string): Promise<void> {
    const stack = new TerraformFolder(folder, simulator);
    try {
      await stack.init();
      await stack.validate();
    } finally {
      stack.remove();
    }
  }

  it('finds nothing in any stack of the shipped platform', { timeout: 10 * MINUTES }, async () => {
    const out = join(temporaryFolder(), 'out');
    expect(runApp('aws', ['--out', out], { cwd: ROOT }).code).toBe(0);
    const files = Object.keys(readFiles(out)).filter((path) => path.endsWith('/cdk.tf.json'));
    expect(files).toHaveLength(13);
    for (const file of files) await validate(join(out, file, '..'));
  });

  it('finds nothing in a platform with all that is left to choice', { timeout: 5 * MINUTES }, async () => {
    const stacks = synthesized({
      ...PLATFORM,
      shell: {
        nat: 'none',
        endpoints: ENDPOINTS,
        flowLogDays: 90,
        loadBalancer: { kind: 'network', fixedAddresses: true },
        liveFrom: ['203.0.113.0/24'],
        bastion: { sshFrom: ['203.0.113.7/32'] },
      },
      pools: [
        ...PLATFORM.pools,
        {
          name: 'spot',
          instanceTypes: ['m7g.large', 'm6g.large'],
          architecture: 'arm64',
          minSize: 0,
          maxSize: 5,
          spot: { onDemandBase: 1, onDemandPercent: 20 },
        },
        {
          name: 'warm',
          instanceTypes: ['c7i.large'],
          minSize: 0,
          maxSize: 5,
          diskGiB: 100,
          warmPool: { size: 2 },
        },
      ],
      serviceAccounts: [
        { namespace: 'dns', serviceAccount: 'external-dns', managed: ['AmazonRoute53FullAccess'] },
      ],
    });
    await validate(stacks('shell'));
    await validate(stacks('paas-a'));
  });

  it('finds nothing in a load balancer with reserved capacity', { timeout: 5 * MINUTES }, async () => {
    await validate(synthesized({ ...PLATFORM, shell: { liveCapacityUnits: 500 } })('shell'));
  });
});
