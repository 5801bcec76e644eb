import { DescribeClusterCommand, ListClustersCommand } from '@aws-sdk/client-eks';
import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeTargetGroupsCommand,
  type Listener,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { ListHostedZonesCommand } from '@aws-sdk/client-route-53';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TrafficState, trafficOf } from '../../../lib/planning/traffic/index.js';
import type { PlatformConfig } from '../../../lib/stacks/platform/index.js';
import { changesOf, type Plan } from '../harness/plan.js';
import { type Simulator, startSimulator } from '../harness/simulator.js';
import { TerraformFolder } from '../harness/terraform.js';
import { refused } from '../harness/terraform-run.js';
import { describeTerraform } from '../harness/tools.js';
import {
  autoScalingGroup,
  bucketFacts,
  ingressOf,
  launchTemplate,
  nodeConfigOf,
  scheduledActions,
} from './aws-facts.js';
import { PLATFORM, synthesized } from './stacks.js';

const MINUTES = 60_000;
/** The simulator's account. */
const ACCOUNT = '123456789012';
const TAGS = {
  platform: 'tickets',
  owner: 'platform',
  'cost-centre': 'live-music',
  'managed-by': 'greenroom',
};

/** The platform in a state of the upgrade from the cluster in slot A to one in slot B. */
function during(state: TrafficState): PlatformConfig {
  const { slots, traffic } = trafficOf(state, 'paasA');
  const clusters = Object.fromEntries(slots.map((slot) => [slot, PLATFORM.clusters[slot]]));
  return { ...PLATFORM, clusters, traffic };
}

describeTerraform('the upgrade of a cluster, from A to B', () => {
  let simulator: Simulator;
  const stacks = new Map<string, TerraformFolder>();
  let ids: Awaited<ReturnType<typeof identities>>;
  let listenersBefore: readonly Listener[];

  beforeAll(async () => {
    simulator = await startSimulator();
  }, 5 * MINUTES);
  afterAll(async () => {
    for (const stack of stacks.values()) stack.remove();
    await simulator.stop();
  });

  /** Synthesizes the platform in a state, and hands one of its stacks to Terraform. */
  async function ready(name: string, config: PlatformConfig): Promise<TerraformFolder> {
    const folder = synthesized(config)(name);
    const known = stacks.get(name);
    if (known !== undefined) {
      known.replaceConfiguration(folder);
      return known;
    }
    const stack = new TerraformFolder(folder, simulator);
    stacks.set(name, stack);
    await stack.init();
    await stack.validate();
    return stack;
  }

  /** Applies a stack for a state. @returns what was planned */
  async function applied(name: string, config: PlatformConfig): Promise<Plan> {
    const stack = await ready(name, config);
    const plan = await stack.plan();
    await stack.apply(plan);
    expect(changesOf(await stack.plan())).toEqual([]);
    return plan;
  }

  /** The weights of a load balancer's listener, by target group, as the API has them. */
  async function weights(entry: 'live' | 'pre'): Promise<Record<string, number | undefined>> {
    const [https] = await listeners(entry);
    const groups = https?.DefaultActions?.[0]?.ForwardConfig?.TargetGroups ?? [];
    return Object.fromEntries(groups.map((one) => [nameOf(one.TargetGroupArn), one.Weight]));
  }

  async function listeners(entry: 'live' | 'pre'): Promise<Listener[]> {
    const { LoadBalancers = [] } = await simulator.elb.send(
      new DescribeLoadBalancersCommand({ Names: [`tickets-${entry}`] }),
    );
    const { Listeners = [] } = await simulator.elb.send(
      new DescribeListenersCommand({ LoadBalancerArn: LoadBalancers[0]?.LoadBalancerArn }),
    );
    return Listeners.sort((a, b) => (b.Port ?? 0) - (a.Port ?? 0));
  }

  /** What must stay as long as the platform does. */
  async function identities() {
    const { LoadBalancers = [] } = await simulator.elb.send(new DescribeLoadBalancersCommand({}));
    const { TargetGroups = [] } = await simulator.elb.send(new DescribeTargetGroupsCommand({}));
    const { HostedZones = [] } = await simulator.route53.send(new ListHostedZonesCommand({}));
    return {
      loadBalancers: LoadBalancers.map((one) => [one.LoadBalancerArn, one.DNSName]),
      targetGroups: TargetGroups.map((one) => one.TargetGroupArn),
      zones: HostedZones.map((one) => [one.Name, one.Id]),
    };
  }

  it(
    'makes the shell, with both load balancers and all four target groups',
    async () => {
      await applied('shell', during('idle'));
      ids = await identities();
      expect(ids.loadBalancers).toHaveLength(2);
      expect(ids.targetGroups.map(nameOf).sort()).toEqual([
        'tickets-live-a',
        'tickets-live-b',
        'tickets-pre-a',
        'tickets-pre-b',
      ]);
      expect(ids.zones.map(([name]) => name).sort()).toEqual(['example.com.', 'tickets.internal.']);
      expect(await weights('live')).toEqual({ 'tickets-live-a': 100, 'tickets-live-b': 0 });
      expect(await weights('pre')).toEqual({ 'tickets-pre-a': 100, 'tickets-pre-b': 0 });
    },
    5 * MINUTES,
  );

  it(
    'makes cluster A, whose ingress nodes join both of its target groups',
    async () => {
      await applied('paas-a', during('idle'));
      const { cluster } = await simulator.eks.send(new DescribeClusterCommand({ name: 'tickets-paas-a' }));
      expect(cluster?.status).toBe('ACTIVE');
      expect(await targetsOf('tickets-paas-a-ingress')).toEqual(['tickets-live-a', 'tickets-pre-a']);
      expect(await targetsOf('tickets-paas-a-standard')).toEqual([]);
    },
    5 * MINUTES,
  );

  it('gives the nodes of A what they need to join, and pods what they need to be placed', async () => {
    const { cluster } = await simulator.eks.send(new DescribeClusterCommand({ name: 'tickets-paas-a' }));
    const template = await launchTemplate(simulator, 'tickets-paas-a-ingress');
    expect(nodeConfigOf(template?.UserData)).toEqual({
      apiVersion: 'node.eks.aws/v1alpha1',
      kind: 'NodeConfig',
      spec: {
        cluster: {
          name: 'tickets-paas-a',
          apiServerEndpoint: cluster?.endpoint,
          certificateAuthority: cluster?.certificateAuthority?.data,
          cidr: cluster?.kubernetesNetworkConfig?.serviceIpv4Cidr,
        },
        kubelet: {
          config: {
            maxPods: 110,
            serializeImagePulls: false,
            maxParallelImagePulls: 4,
            shutdownGracePeriod: '120s',
            shutdownGracePeriodCriticalPods: '20s',
          },
          flags: [
            '--node-labels=greenroom.dev/pool=ingress',
            '--register-with-taints=greenroom.dev/pool=ingress:NoSchedule',
          ],
        },
      },
    });
    expect(template?.MetadataOptions?.HttpTokens).toBe('required');
    expect(template?.ImageId).toMatch(/^ami-[0-9a-f]{17}$/);
    expect(
      template?.TagSpecifications?.map(({ ResourceType, Tags }) => [ResourceType, tagsOf(Tags)]),
    ).toEqual(
      ['instance', 'volume'].map((type) => [
        type,
        { ...TAGS, slot: 'paas-a', Name: 'tickets-paas-a-ingress' },
      ]),
    );
  });

  it('schedules the nodes of an on-sale as a pair, and leaves the rest to whoever scales', async () => {
    expect(await scheduledActions(simulator, 'tickets-paas-a-standard')).toEqual([
      { at: '2098-12-04T09:30:00.000Z', min: 12, max: undefined, desired: undefined, recurrence: undefined },
      { at: '2098-12-04T14:00:00.000Z', min: 2, max: undefined, desired: undefined, recurrence: undefined },
    ]);
    const group = await autoScalingGroup(simulator, 'tickets-paas-a-standard');
    expect({ min: group?.MinSize, max: group?.MaxSize }).toEqual({ min: 2, max: 40 });
    expect(tagsOf(group?.Tags)).toEqual({
      ...TAGS,
      slot: 'paas-a',
      Name: 'tickets-paas-a-standard',
      'greenroom.dev/refresh': 'open',
      'kubernetes.io/cluster/tickets-paas-a': 'owned',
      'k8s.io/cluster-autoscaler/enabled': 'true',
      'k8s.io/cluster-autoscaler/tickets-paas-a': 'owned',
      'k8s.io/cluster-autoscaler/node-template/label/greenroom.dev/pool': 'standard',
    });
  });

  it('lets nothing in but what a rule names', async () => {
    expect(await ingressOf(simulator, 'tickets-')).toEqual({
      'tickets-live': ['443 from 0.0.0.0/0', '80 from 0.0.0.0/0'],
      'tickets-pre': ['443 from 0.0.0.0/0', '80 from 0.0.0.0/0'],
      'tickets-paas-a-control-plane': [
        '443 from tickets-bastion',
        '443 from tickets-paas-a-loader',
        '443 from tickets-paas-a-nodes',
      ],
      'tickets-paas-a-ingress': [
        '443 from tickets-live',
        '443 from tickets-pre',
        '8081 from tickets-live',
        '8081 from tickets-pre',
      ],
      'tickets-paas-a-nodes': [
        '1025-65535 from tickets-paas-a-control-plane',
        '443 from tickets-paas-a-control-plane',
        'all from tickets-paas-a-nodes',
      ],
    });
  });

  it('closes the bucket of the cluster to all but its loader', async () => {
    const bucket = `tickets-paas-a-config-${ACCOUNT}`;
    const arn = `arn:aws:s3:::${bucket}`;
    expect(await bucketFacts(simulator, bucket)).toEqual({
      versioning: 'Enabled',
      encryption: 'aws:kms',
      block: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      statements: [
        {
          Sid: 'TlsOnly',
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: [arn, `${arn}/*`],
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
        {
          Sid: 'OnlyTheLoaderReads',
          Effect: 'Deny',
          Principal: '*',
          Action: ['s3:GetObject', 's3:GetObjectVersion'],
          Resource: `${arn}/*`,
          Condition: {
            ArnNotEquals: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/tickets-paas-a-loader` },
          },
        },
      ],
    });
  });

  it(
    'makes cluster B beside A, and the shell needs no change for it',
    async () => {
      await applied('paas-b', during('provision'));
      expect(changesOf(await (await ready('shell', during('provision'))).plan())).toEqual([]);
      expect(await targetsOf('tickets-paas-b-ingress')).toEqual(['tickets-live-b', 'tickets-pre-b']);
      expect(await weights('live')).toEqual({ 'tickets-live-a': 100, 'tickets-live-b': 0 });
    },
    5 * MINUTES,
  );

  it(
    'turns pre-live to B while live stays on A',
    async () => {
      const plan = await applied('shell', during('pre-live'));
      expect(changesOf(plan)).toEqual([weightsOf('pre_https')]);
      expect(await weights('live')).toEqual({ 'tickets-live-a': 100, 'tickets-live-b': 0 });
      expect(await weights('pre')).toEqual({ 'tickets-pre-a': 0, 'tickets-pre-b': 100 });
    },
    5 * MINUTES,
  );

  it(
    'gives B one request in twenty',
    async () => {
      const plan = await applied('shell', during('canary'));
      expect(changesOf(plan)).toEqual([weightsOf('live_https')]);
      expect(await weights('live')).toEqual({ 'tickets-live-a': 95, 'tickets-live-b': 5 });
      listenersBefore = await listeners('live');
    },
    5 * MINUTES,
  );

  it(
    'cuts over by two numbers',
    async () => {
      const plan = await applied('shell', during('cut-over'));
      expect(changesOf(plan)).toEqual([weightsOf('live_https')]);
      expect(await weights('live')).toEqual({ 'tickets-live-a': 0, 'tickets-live-b': 100 });
    },
    5 * MINUTES,
  );

  it(
    'rolls back by two numbers, to the listeners of before',
    async () => {
      const plan = await applied('shell', during('roll-back'));
      expect(changesOf(plan)).toEqual([weightsOf('live_https')]);
      expect(await weights('live')).toEqual({ 'tickets-live-a': 100, 'tickets-live-b': 0 });
      await applied('shell', during('canary'));
      expect(await listeners('live')).toEqual(listenersBefore);
    },
    5 * MINUTES,
  );

  it(
    'cuts over again, and soaks without a change',
    async () => {
      await applied('shell', during('cut-over'));
      expect(changesOf(await (await ready('shell', during('soak'))).plan())).toEqual([]);
    },
    5 * MINUTES,
  );

  it(
    'does not take a cluster down while it serves',
    async () => {
      const serving = await ready('paas-b', during('soak'));
      expect(await refused(serving.destroy())).toContain('Instance cannot be destroyed');
      expect(() =>
        synthesized({ ...during('decommission'), traffic: trafficOf('shift', 'paasA').traffic }),
      ).toThrow('there is no cluster in slot paasA');
    },
    5 * MINUTES,
  );

  it(
    'takes A down when nothing is sent to it any more, and the shell needs no change for it',
    async () => {
      const idle = await ready('paas-a', during('soak'));
      expect(changesOf(await idle.plan())).toEqual([]);
      await idle.destroy();
      expect((await simulator.eks.send(new ListClustersCommand({}))).clusters).toEqual(['tickets-paas-b']);
      expect(changesOf(await (await ready('shell', during('decommission'))).plan())).toEqual([]);
      expect(changesOf(await (await ready('paas-b', during('decommission'))).plan())).toEqual([]);
    },
    5 * MINUTES,
  );

  it('has kept load balancers, target groups and zones all the way', async () => {
    expect(await identities()).toEqual(ids);
  });

  /** The target groups of an Auto Scaling group, by their names. */
  async function targetsOf(name: string): Promise<string[]> {
    const group = await autoScalingGroup(simulator, name);
    return (group?.TargetGroupARNs ?? []).map(nameOf).sort();
  }
});

function tagsOf(tags: readonly { readonly Key?: string; readonly Value?: string }[] = []) {
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key, Value]));
}

/** The one change that a switch may plan: two weights of one listener. */
function weightsOf(listener: string) {
  return {
    address: `aws_lb_listener.${listener}`,
    actions: ['update'],
    paths: [0, 1].map((index) => `default_action[0].forward[0].target_group[${index}].weight`),
  };
}

/** `tickets-live-a` of the ARN of a target group. */
function nameOf(arn: string | undefined): string {
  return arn?.split('/').at(-2) ?? '';
}
