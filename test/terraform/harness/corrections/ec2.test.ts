import {
  CreateAutoScalingGroupCommand,
  DeleteAutoScalingGroupCommand,
  DescribeAutoScalingGroupsCommand,
  DescribeInstanceRefreshesCommand,
  StartInstanceRefreshCommand,
  UpdateAutoScalingGroupCommand,
} from '@aws-sdk/client-auto-scaling';
import {
  AuthorizeSecurityGroupIngressCommand,
  CreateLaunchTemplateCommand,
  CreateSecurityGroupCommand,
  CreateTagsCommand,
  CreateVpcCommand,
  DeleteTagsCommand,
  DescribeLaunchTemplatesCommand,
  DescribeLaunchTemplateVersionsCommand,
  DescribeSecurityGroupRulesCommand,
  type EC2Client,
  ModifySecurityGroupRulesCommand,
  type Tag,
} from '@aws-sdk/client-ec2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clients } from '../clients.js';
import { describeTerraform } from '../tools.js';
import { type Both, PATIENCE, startBoth } from './both.js';

const GROUP = {
  AutoScalingGroupName: 'standard',
  MinSize: 0,
  MaxSize: 0,
  AvailabilityZones: ['eu-central-1a'],
  LaunchTemplate: { LaunchTemplateName: 'nodes' },
};

describeTerraform('corrections of EC2 and its Auto Scaling', () => {
  let both: Both;
  beforeAll(async () => {
    both = await startBoth();
  }, PATIENCE);
  afterAll(() => both.stop(), PATIENCE);

  describe('of the tags of a launch template', () => {
    const typesIn = async (ec2: EC2Client, name: string) => {
      const command = new DescribeLaunchTemplateVersionsCommand({ LaunchTemplateName: name });
      const { LaunchTemplateVersions: versions } = await ec2.send(command);
      return versions?.map(({ LaunchTemplateData: data }) =>
        data?.TagSpecifications?.map(({ ResourceType: type }) => type),
      );
    };
    const tags = [{ Key: 'owner', Value: 'platform' }];

    it('take them out of its data', async () => {
      const command = new CreateLaunchTemplateCommand({
        LaunchTemplateName: 'standard',
        LaunchTemplateData: { TagSpecifications: [{ ResourceType: 'instance', Tags: tags }] },
        TagSpecifications: [{ ResourceType: 'launch-template', Tags: tags }],
      });
      await both.simulator.ec2.send(command);
      expect(await typesIn(both.moto.ec2, 'standard')).toEqual([['instance', 'launch-template']]);
      expect(await typesIn(both.simulator.ec2, 'standard')).toEqual([['instance']]);
    });

    it('leave no empty list behind', async () => {
      const command = new CreateLaunchTemplateCommand({
        LaunchTemplateName: 'untagged',
        LaunchTemplateData: { InstanceType: 'm7i.large' },
        TagSpecifications: [{ ResourceType: 'launch-template', Tags: tags }],
      });
      await both.simulator.ec2.send(command);
      expect(await typesIn(both.moto.ec2, 'untagged')).toEqual([['launch-template']]);
      expect(await typesIn(both.simulator.ec2, 'untagged')).toEqual([undefined]);
    });
  });

  describe('of the tags that a launch template gets later', () => {
    const tagsIn = async (ec2: EC2Client) => {
      const command = new DescribeLaunchTemplatesCommand({ LaunchTemplateNames: ['tagged', 'bare'] });
      return (await ec2.send(command)).LaunchTemplates?.map(({ Tags = [] }) => Tags);
    };

    it('answer them', async () => {
      const { ec2 } = both.simulator;
      const owner = (Value: string) => ({ Key: 'owner', Value });
      const made = async (LaunchTemplateName: string, Tags: Tag[]) => {
        const command = new CreateLaunchTemplateCommand({
          LaunchTemplateName,
          LaunchTemplateData: { InstanceType: 'm7i.large' },
          TagSpecifications: Tags.length > 0 ? [{ ResourceType: 'launch-template', Tags }] : undefined,
        });
        return (await ec2.send(command)).LaunchTemplate?.LaunchTemplateId ?? '';
      };
      const tagged = await made('tagged', [owner('platform'), { Key: 'app', Value: 'greenroom' }]);
      await made('bare', []);
      await ec2.send(new CreateTagsCommand({ Resources: [tagged], Tags: [owner('live & pre-live')] }));
      await ec2.send(new DeleteTagsCommand({ Resources: [tagged], Tags: [{ Key: 'app' }] }));
      expect(await tagsIn(both.moto.ec2)).toEqual([
        [owner('platform'), { Key: 'app', Value: 'greenroom' }],
        [],
      ]);
      expect(await tagsIn(ec2)).toEqual([[owner('live & pre-live')], []]);
    });
  });

  describe('of the descriptions of security group rules', () => {
    let rule: { GroupId: string; SecurityGroupRuleId: string };
    const described = async (ec2: EC2Client) => {
      const command = new DescribeSecurityGroupRulesCommand({
        SecurityGroupRuleIds: [rule.SecurityGroupRuleId],
      });
      return (await ec2.send(command)).SecurityGroupRules?.map(({ Description }) => Description);
    };

    it('keep those of rules between groups', async () => {
      const { ec2 } = both.simulator;
      const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.64.0.0/16' }));
      const group = { GroupName: 'nodes', Description: 'nodes', VpcId: Vpc?.VpcId };
      const { GroupId = '' } = await ec2.send(new CreateSecurityGroupCommand(group));
      const permission = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };
      const pairs = [{ GroupId, Description: 'nodes & pods' }];
      const { SecurityGroupRules: rules } = await ec2.send(
        new AuthorizeSecurityGroupIngressCommand({
          GroupId,
          IpPermissions: [{ ...permission, UserIdGroupPairs: pairs }],
        }),
      );
      rule = { GroupId, SecurityGroupRuleId: rules?.[0]?.SecurityGroupRuleId ?? '' };
      expect(rules?.map(({ Description }) => Description)).toEqual(['nodes & pods']);
      expect(await described(both.moto.ec2)).toEqual([undefined]);
      expect(await described(ec2)).toEqual(['nodes & pods']);
    });

    it('leave to moto what is modified later', async () => {
      const { GroupId, SecurityGroupRuleId } = rule;
      const SecurityGroupRule = {
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        ReferencedGroupId: GroupId,
        Description: 'nodes',
      };
      await both.simulator.ec2.send(
        new ModifySecurityGroupRulesCommand({
          GroupId,
          SecurityGroupRules: [{ SecurityGroupRuleId, SecurityGroupRule }],
        }),
      );
      expect(await described(both.moto.ec2)).toEqual(['nodes']);
      expect(await described(both.simulator.ec2)).toEqual(['nodes']);
    });
  });

  describe('of the warm-up of Auto Scaling groups', () => {
    const warmups = async ({ autoScaling }: Clients) => {
      const { AutoScalingGroups: groups } = await autoScaling.send(new DescribeAutoScalingGroupsCommand({}));
      return groups?.map(({ DefaultInstanceWarmup }) => DefaultInstanceWarmup);
    };

    it('keep it', async () => {
      const { LaunchTemplateName } = GROUP.LaunchTemplate;
      const data = { InstanceType: 'm7i.large', ImageId: 'ami-12c6146b' } as const;
      await both.simulator.ec2.send(
        new CreateLaunchTemplateCommand({ LaunchTemplateName, LaunchTemplateData: data }),
      );
      await both.simulator.autoScaling.send(
        new CreateAutoScalingGroupCommand({ ...GROUP, DefaultInstanceWarmup: 180 }),
      );
      expect(await warmups(both.moto)).toEqual([undefined]);
      expect(await warmups(both.simulator)).toEqual([180]);
    });

    it.each([
      ['change it', { DefaultInstanceWarmup: 240 }, 240],
      ['leave it in another update', { MaxSize: 1 }, 240],
      ['take it away', { DefaultInstanceWarmup: -1 }, undefined],
    ])('%s', async (_, change, warmup) => {
      await both.simulator.autoScaling.send(
        new UpdateAutoScalingGroupCommand({ AutoScalingGroupName: GROUP.AutoScalingGroupName, ...change }),
      );
      expect(await warmups(both.simulator)).toEqual([warmup]);
    });

    it('forget it with its group', async () => {
      const { autoScaling } = both.simulator;
      const { AutoScalingGroupName } = GROUP;
      const warm = new UpdateAutoScalingGroupCommand({ AutoScalingGroupName, DefaultInstanceWarmup: 180 });
      await autoScaling.send(warm);
      await autoScaling.send(new DeleteAutoScalingGroupCommand({ AutoScalingGroupName }));
      await autoScaling.send(new CreateAutoScalingGroupCommand(GROUP));
      expect(await warmups(both.simulator)).toEqual([undefined]);
    });
  });

  describe('of instance refreshes', () => {
    const group = (AutoScalingGroupName: string) => ({ AutoScalingGroupName });
    const started = async ({ autoScaling }: Clients, name: string) =>
      (await autoScaling.send(new StartInstanceRefreshCommand(group(name)))).InstanceRefreshId;
    const described = async ({ autoScaling }: Clients, name: string) =>
      (await autoScaling.send(new DescribeInstanceRefreshesCommand(group(name)))).InstanceRefreshes;

    it('start and describe them, the latest first', async () => {
      const failure = { $metadata: { httpStatusCode: 500 } };
      await expect(started(both.moto, 'standard')).rejects.toMatchObject(failure);
      await expect(described(both.moto, 'standard')).rejects.toMatchObject(failure);
      expect(await described(both.simulator, 'standard')).toEqual([]);
      const ids = [
        await started(both.simulator, 'standard'),
        await started(both.simulator, 'standard'),
        await started(both.simulator, 'ingress'),
      ];
      expect(await described(both.simulator, 'standard')).toMatchObject([
        { InstanceRefreshId: ids[1], Status: 'Successful', AutoScalingGroupName: 'standard' },
        { InstanceRefreshId: ids[0], Status: 'Successful', AutoScalingGroupName: 'standard' },
      ]);
    });

    it('forget those of a group that is deleted', async () => {
      const command = new DeleteAutoScalingGroupCommand(group('standard'));
      await both.simulator.autoScaling.send(command);
      expect(await described(both.simulator, 'standard')).toEqual([]);
    });
  });
});
