import {
  DescribeClusterCommand,
  ListClustersCommand,
  ListPodIdentityAssociationsCommand,
} from '@aws-sdk/client-eks';
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  clusterStack,
  DESCRIBED_CLUSTER,
  FIRST_CHOICES,
  SECOND_CHANGES,
  SECOND_CHOICES,
} from './cluster-stack.js';
import { EKS_REFUSALS } from './eks-refusals.js';
import { type Action, changesOf } from './plan.js';
import { basicStack, STATE_BUCKET, stateKeyOf, withStack } from './sample-stacks.js';
import { type Simulator, startSimulator } from './simulator.js';
import { overrideOf, stateBucketOf } from './stack-file.js';
import { TerraformFolder } from './terraform.js';
import { refused } from './terraform-run.js';
import { describeTerraform, missingTools } from './tools.js';

/** The provider waits up to a minute, by chance, before it deletes a cluster. */
const PATIENCE = 600_000;

describe('missingTools', () => {
  const NONE = { PATH: '', GREENROOM_TERRAFORM_PLUGINS: '/nowhere' };
  const SENTENCE =
    'Terraform tests need the program terraform (put Terraform 1.11 or later on PATH), and a mirror of the AWS provider (fill a folder with "terraform providers mirror", name it in GREENROOM_TERRAFORM_PLUGINS), and the program moto_server (run pip install "moto[server]==5.2.1")';

  it('says what is missing and how to get it', () => {
    expect(missingTools(NONE)).toBe(SENTENCE);
  });

  it('throws where the tests must not be skipped', () => {
    expect(() => missingTools({ ...NONE, GREENROOM_REQUIRE_TERRAFORM: '1' })).toThrow(new Error(SENTENCE));
  });
});

describe('changesOf', () => {
  const changed = (
    actions: readonly Action[],
    before: unknown,
    after: unknown,
    after_unknown: unknown = {},
  ) => {
    const resource = { address: 'a.b', mode: 'managed', type: 'a', name: 'b' } as const;
    const change = { actions, before, after, after_unknown };
    return changesOf({ file: '', resource_changes: [{ ...resource, change }], output_changes: {} });
  };

  it.each<[string, unknown, unknown, unknown, string[]]>([
    ['a value', { a: 1, b: 2 }, { a: 1, b: 3 }, {}, ['b']],
    [
      'a value in lists of blocks',
      { a: [{ b: [{ c: 1 }] }] },
      { a: [{ b: [{ c: 2 }] }] },
      {},
      ['a[0].b[0].c'],
    ],
    ['a list that grows', { a: [1] }, { a: [1, 2] }, {}, ['a[1]']],
    ['a key that is no name', { a: { 'b.c/d': 1 } }, { a: {} }, {}, ['a["b.c/d"]']],
    ['a block for null', { a: null }, { a: [{ b: 1 }] }, {}, ['a']],
    ['nothing for null', { a: null }, {}, {}, []],
    ['what is not known yet', { a: 1, b: { c: 1 } }, { b: {} }, { a: true, b: { c: true } }, ['a', 'b.c']],
    ['what is not known yet of a new block', { a: null }, {}, { a: [{ b: true }] }, ['a']],
  ])('finds %s', (_, before, after, unknown, paths) => {
    const actions: Action[] = ['update'];
    expect(changed(actions, before, after, unknown)).toEqual([{ address: 'a.b', actions, paths }]);
  });

  it('leaves out what stays', () => {
    expect(changed(['no-op'], { a: 1 }, { a: 1 })).toEqual([]);
  });

  it('has no paths of what is new', () => {
    expect(changed(['create'], null, { a: 1 })).toEqual([{ address: 'a.b', actions: ['create'], paths: [] }]);
  });

  it('finds the changes of outputs', () => {
    const change = { actions: ['update'], before: 'a', after: 'b', after_unknown: false } as const;
    const plan = { file: '', resource_changes: [], output_changes: { name: change } };
    expect(changesOf(plan)).toEqual([{ address: 'output.name', actions: ['update'], paths: [''] }]);
  });
});

describe('overrideOf', () => {
  it('asks every provider and every remote state for paths instead of host names', () => {
    const stack = {
      provider: { aws: [{ region: 'eu-central-1' }, { region: 'us-east-1', alias: 'global' }] },
      data: { terraform_remote_state: { shell: { backend: 's3', config: { bucket: 'state' } } } },
    };
    expect(JSON.parse(JSON.stringify(overrideOf(stack)))).toEqual({
      provider: { aws: [{ s3_use_path_style: true }, { alias: 'global', s3_use_path_style: true }] },
      data: { terraform_remote_state: { shell: { config: { bucket: 'state', use_path_style: true } } } },
    });
  });
});

describe('stateBucketOf', () => {
  it('refuses a stack without the S3 backend', () => {
    expect(() => stateBucketOf({ terraform: { backend: { local: {} } } })).toThrow(
      new Error('cdk.tf.json has no S3 backend with a bucket'),
    );
  });
});

describeTerraform('startSimulator', () => {
  it('is gone after its stop', { timeout: PATIENCE }, async () => {
    const simulator = await startSimulator();
    const { AWS_ENDPOINT_URL: corrected = '', AWS_ENDPOINT_URL_EKS: eks = '' } = simulator.env;
    const answers = () =>
      Promise.all(
        [simulator.uncorrected, corrected, eks].map((url) =>
          fetch(url).then(
            () => true,
            () => false,
          ),
        ),
      );
    const before = await answers();
    await simulator.stop();
    expect([before, await answers()]).toEqual([
      [true, true, true],
      [false, false, false],
    ]);
  });
});

describeTerraform('TerraformFolder', () => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator();
  }, PATIENCE);
  afterAll(() => simulator.stop(), PATIENCE);

  describe('with a basic stack', () => {
    let stack: TerraformFolder;
    beforeAll(async () => {
      const synth = basicStack({ cidr: '10.64.0.0/16' });
      stack = withStack('basic', synth, (folder) => new TerraformFolder(folder, simulator));
      await stack.init();
      await stack.apply(await stack.plan());
    }, PATIENCE);
    afterAll(() => stack.remove());

    it('finds it valid', { timeout: PATIENCE }, async () => {
      expect(await stack.validate()).toMatchObject({ valid: true, diagnostics: [] });
    });

    it('has nothing to plan after the apply', { timeout: PATIENCE }, async () => {
      expect(changesOf(await stack.plan())).toEqual([]);
    });

    it('keeps the state in the own backend of the stack', async () => {
      const command = new HeadObjectCommand({ Bucket: STATE_BUCKET, Key: stateKeyOf('basic') });
      expect((await simulator.s3.send(command)).ContentLength).toBeGreaterThan(0);
    });

    it('plans what the next synth changes', { timeout: PATIENCE }, async () => {
      withStack('basic', basicStack({ cidr: '10.0.0.0/8' }), (folder) => stack.replaceConfiguration(folder));
      expect(changesOf(await stack.plan())).toEqual([
        { address: 'aws_vpc_security_group_ingress_rule.https', actions: ['update'], paths: ['cidr_ipv4'] },
      ]);
    });

    it('says why Terraform refuses a plan', { timeout: PATIENCE }, async () => {
      withStack('basic', basicStack({ cidr: '10.64.0.0/33' }), (folder) =>
        stack.replaceConfiguration(folder),
      );
      expect(await refused(stack.plan())).toBe(`Error: Invalid Attribute Value

  with aws_vpc_security_group_ingress_rule.https,
  on cdk.tf.json line 55, in resource.aws_vpc_security_group_ingress_rule.https:
  55:         "cidr_ipv4": "10.64.0.0/33",

Attribute cidr_ipv4 value must be a valid IPv4 CIDR that represents a network
address, got: 10.64.0.0/33`);
    });

    it('finds no stack valid that Terraform warns of', { timeout: PATIENCE }, async () => {
      const synth = basicStack({ cidr: '10.64.0.0/16', bucket: { acceleration_status: 'Enabled' } });
      withStack('basic', synth, (folder) => stack.replaceConfiguration(folder));
      await expect(stack.validate()).rejects.toThrow(
        new Error(
          'warning: Argument is deprecated: acceleration_status is deprecated. Use the aws_s3_bucket_accelerate_configuration resource instead.',
        ),
      );
    });
  });

  describe('with an EKS cluster', () => {
    let stack: TerraformFolder;
    beforeAll(async () => {
      const synth = clusterStack(FIRST_CHOICES);
      stack = withStack('cluster', synth, (folder) => new TerraformFolder(folder, simulator));
      await stack.init();
      await stack.apply(await stack.plan());
    }, PATIENCE);
    afterAll(() => stack.remove());

    it('has nothing to plan after the apply', { timeout: PATIENCE }, async () => {
      expect(changesOf(await stack.plan())).toEqual([]);
    });

    it('made the cluster that was asked for', async () => {
      const { cluster } = await simulator.eks.send(new DescribeClusterCommand({ name: 'paas-a' }));
      expect(cluster).toMatchObject(DESCRIBED_CLUSTER);
    });

    it('gave an add-on its pod identity', async () => {
      const command = new ListPodIdentityAssociationsCommand({
        clusterName: 'paas-a',
        namespace: 'kube-system',
      });
      expect((await simulator.eks.send(command)).associations).toMatchObject([
        {
          serviceAccount: 'ebs-csi-controller-sa',
          ownerArn: expect.stringMatching(/:addon\/paas-a\/aws-ebs-csi-driver\//),
        },
      ]);
    });

    it.each(EKS_REFUSALS)('cannot have %s', async (_, send, said) => {
      const refusal = await send(simulator.eks).catch((error: Error) => `${error.name}: ${error.message}`);
      expect(String(refusal).replace(/\ba-[0-9a-f]{17}$/, 'a-*')).toBe(said);
    });

    it('changes in place', { timeout: PATIENCE }, async () => {
      withStack('cluster', clusterStack(SECOND_CHOICES), (folder) => stack.replaceConfiguration(folder));
      const plan = await stack.plan();
      expect(changesOf(plan)).toEqual(SECOND_CHANGES);
      await stack.apply(plan);
      expect(changesOf(await stack.plan())).toEqual([]);
    });

    it('leaves no cluster when it is destroyed', { timeout: PATIENCE }, async () => {
      await stack.destroy();
      expect((await simulator.eks.send(new ListClustersCommand({}))).clusters).toEqual([]);
    });
  });
});
