import {
  AutoscalingGroup,
  type AutoscalingGroupConfig,
} from '@cdktf/provider-aws/lib/autoscaling-group/index.js';
import { AutoscalingSchedule } from '@cdktf/provider-aws/lib/autoscaling-schedule/index.js';
import { DataAwsSsmParameter } from '@cdktf/provider-aws/lib/data-aws-ssm-parameter/index.js';
import { LaunchTemplate } from '@cdktf/provider-aws/lib/launch-template/index.js';
import { Fn, type Precondition } from 'cdktf';
import { Construct } from 'constructs';
import { isValley, minSizeAt, scheduledSizes } from '../../planning/node-schedule/index.js';
import { poolScheduling } from '../../planning/pools/index.js';
import { groupTags } from './group-tags.js';
import { userData } from './node-config.js';
import type { NodePoolProps } from './node-pool-props.js';

const DEFAULT_DISK_GIB = 50;
/** Instances count as ready for the next step of a refresh after they have joined and pulled their first images. */
const WARM_UP_SECONDS = 180;
/** Says whether nodes may be replaced now. */
const REFRESH_TAG = 'greenroom.dev/refresh';
/** The value by which an attribute of a scheduled action is left as it is. */
const UNCHANGED = -1;

/**
 * A pool of nodes that join a cluster by themselves: a launch template, an Auto Scaling group over the private
 * subnets, and the steps of its schedule. Not a managed node group: EKS gives those no scheduled scaling and no
 * target groups.
 *
 * The number of nodes is nobody's to write here: Terraform sets the least and the most, whoever scales the rest.
 */
export class NodePool extends Construct {
  readonly resource: AutoscalingGroup;

  constructor(scope: Construct, id: string, props: NodePoolProps) {
    super(scope, id);
    const { pool, cluster, subnetIds, targetGroupArns, asOf, after } = props;
    const { schedule = [] } = pool;
    const name = `${cluster.name}-${pool.name}`;
    const minSize = minSizeAt(pool.minSize, schedule, asOf);
    const steps = scheduledSizes(schedule, asOf);
    const refresh = refreshOf(props);
    const template = this.placeTemplate(name, props);
    this.resource = new AutoscalingGroup(this, 'group', {
      name,
      minSize,
      maxSize: pool.maxSize,
      vpcZoneIdentifier: [...subnetIds],
      targetGroupArns: [...targetGroupArns],
      ...capacityOf(props, template),
      healthCheckType: 'EC2',
      defaultInstanceWarmup: WARM_UP_SECONDS,
      suspendedProcesses: ['AZRebalance'],
      waitForCapacityTimeout: '0',
      ...(pool.warmPool === undefined ? {} : { warmPool: warmPool(pool.warmPool.size) }),
      ...(refresh === 'open' ? { instanceRefresh: REFRESH } : {}),
      tag: groupTags(cluster.name, poolScheduling(pool), {
        Name: name,
        ...props.tags,
        [REFRESH_TAG]: refresh,
      }),
      lifecycle: {
        ignoreChanges: ['desired_capacity'],
        ...(steps[0] === undefined ? {} : { precondition: [freshness(template, asOf, steps[0].startTime)] }),
      },
      dependsOn: [...after],
    });
    for (const step of steps) {
      new AutoscalingSchedule(this, step.name, {
        scheduledActionName: `${name}-${step.name}`,
        autoscalingGroupName: this.resource.name,
        startTime: step.startTime,
        minSize: step.minSize,
        maxSize: UNCHANGED,
        desiredCapacity: UNCHANGED,
      });
    }
  }

  private placeTemplate(name: string, props: NodePoolProps): LaunchTemplate {
    const { pool, cluster, securityGroupIds, instanceProfileArn, tags } = props;
    return new LaunchTemplate(this, 'template', {
      name,
      imageId: new DataAwsSsmParameter(this, 'image', { name: imageParameter(props) }).insecureValue,
      ...(isMixed(props) ? {} : { instanceType: pool.instanceTypes[0] }),
      updateDefaultVersion: true,
      iamInstanceProfile: { arn: instanceProfileArn },
      metadataOptions: {
        httpEndpoint: 'enabled',
        httpTokens: 'required',
        httpPutResponseHopLimit: 1,
        instanceMetadataTags: 'disabled',
      },
      blockDeviceMappings: [
        {
          deviceName: '/dev/xvda',
          ebs: {
            volumeType: 'gp3',
            volumeSize: pool.diskGiB ?? DEFAULT_DISK_GIB,
            encrypted: 'true',
            deleteOnTermination: 'true',
          },
        },
      ],
      monitoring: { enabled: true },
      vpcSecurityGroupIds: [...securityGroupIds],
      userData: Fn.base64encode(
        quotable(userData({ cluster, ...poolScheduling(pool), isWarmed: pool.warmPool !== undefined })),
      ),
      tagSpecifications: ['instance', 'volume'].map((resourceType) => ({
        resourceType,
        tags: { ...tags, Name: name },
      })),
    });
  }
}

/**
 * A text as the inside of a Terraform string; cdktf escapes line breaks itself. Not `Fn.rawString`, which takes the
 * braces from references that stand inside of the text: the nodes would be told `$aws_eks_cluster...` instead of a name.
 */
function quotable(text: string): string {
  return text.replace(/["\\]/g, '\\$&');
}

/** A few nodes at a time, each new one before an old one goes; nothing happens while all are as they should be. */
const REFRESH: AutoscalingGroupConfig['instanceRefresh'] = {
  strategy: 'Rolling',
  triggers: ['tag'],
  preferences: {
    minHealthyPercentage: 100,
    maxHealthyPercentage: 110,
    instanceWarmup: String(WARM_UP_SECONDS),
    skipMatching: true,
  },
};

/**
 * While an on-sale holds more nodes than usual, no refresh is started. A change of that time is made up for by the first
 * apply after it: the tag changes, which is a trigger, and nodes that are as they should be are skipped.
 */
function refreshOf({ pool, asOf }: NodePoolProps): 'manual' | 'held' | 'open' {
  if (pool.upgrade === 'manual') return 'manual';
  return isValley(pool.minSize, pool.schedule ?? [], asOf) ? 'open' : 'held';
}

/**
 * Where AWS keeps the id of a release's image (https://docs.aws.amazon.com/eks/latest/userguide/retrieve-ami-id.html).
 * Read by Terraform, so that the plan shows a new image and refuses one that does not exist; a template that names the
 * parameter itself has neither warm pools nor refreshes that skip what is as it should be
 * (https://docs.aws.amazon.com/autoscaling/ec2/userguide/using-systems-manager-parameters.html).
 */
function imageParameter({
  pool: { architecture = 'x86_64' },
  cluster: { version },
  imageRelease,
}: NodePoolProps): string {
  const folder = `/aws/service/eks/optimized-ami/${version}/amazon-linux-2023/${architecture}/standard`;
  const image =
    imageRelease === 'recommended'
      ? imageRelease
      : `amazon-eks-node-al2023-${architecture}-standard-${version}-${imageRelease}`;
  return `${folder}/${image}/image_id`;
}

function isMixed({ pool: { instanceTypes, spot } }: NodePoolProps): boolean {
  return instanceTypes.length > 1 || spot !== undefined;
}

function capacityOf(
  props: NodePoolProps,
  template: LaunchTemplate,
): Pick<AutoscalingGroupConfig, 'launchTemplate' | 'mixedInstancesPolicy' | 'capacityRebalance'> {
  const version = template.latestVersion.toString();
  if (!isMixed(props)) return { launchTemplate: { id: template.id, version } };
  const { instanceTypes, spot } = props.pool;
  return {
    capacityRebalance: spot !== undefined,
    mixedInstancesPolicy: {
      instancesDistribution: {
        onDemandAllocationStrategy: 'prioritized',
        onDemandBaseCapacity: spot?.onDemandBase ?? 0,
        onDemandPercentageAboveBaseCapacity: spot === undefined ? 100 : (spot.onDemandPercent ?? 0),
        spotAllocationStrategy: 'price-capacity-optimized',
      },
      launchTemplate: {
        launchTemplateSpecification: { launchTemplateId: template.id, version },
        override: instanceTypes.map((instanceType) => ({ instanceType })),
      },
    },
  };
}

function warmPool(size: number): AutoscalingGroupConfig['warmPool'] {
  return { poolState: 'Stopped', minSize: size, instanceReusePolicy: { reuseOnScaleIn: false } };
}

/**
 * A plan that was synthesized for an earlier instant would ask AWS for a start in the past, and take away the nodes of
 * a window that has begun. It is refused before anything is changed. Terraform wants a condition to look at an object
 * of the stack: the template's name is never empty.
 */
function freshness(template: LaunchTemplate, asOf: string, next: string): Precondition {
  const name = `aws_launch_template.${template.friendlyUniqueId}.name`;
  return {
    condition: `\${${name} != "" && timecmp(plantimestamp(), "${next}") < 0}`,
    errorMessage: `This schedule was made for ${asOf}, and its step at ${next} has passed. Synthesize again with the present --as-of.`,
  };
}
