import { describe, expect, it } from 'vitest';
import type { PlannedPlatform } from '../../../lib/planning/planned-platform/index.js';
import { DEFAULT_POLICY } from '../../../lib/planning/policy/index.js';
import { PLATFORM } from '../../terraform/platform/stacks.js';
import { refusalOf } from '../../terraform/synthesized.js';
import { allOfType, platformWith, stackOf } from './platform-with.js';

type PoolPlan = NonNullable<PlannedPlatform['pools']>[number];

const STANDARD: PoolPlan = {
  name: 'standard',
  instanceType: 'm7i.2xlarge',
  minSize: 2,
  peak: { at: '2098-12-04T09:50:00Z', pods: 200, nodes: 20 },
  sizing: { aggregate: 20, schedulable: 18, lowerBound: 17 },
  utilization: { cpu: 70, memory: 40 },
  schedule: [
    { at: '2098-12-04T09:40:00Z', nodes: 20 },
    { at: '2098-12-04T14:15:00Z', nodes: 2 },
  ],
  because: 'counted',
};
const pools = PLATFORM.pools.map(({ schedule: _own, ...pool }) => pool);

function forecastOf(changes: Partial<PlannedPlatform> = {}): PlannedPlatform {
  const service = { ...DEFAULT_POLICY.service, zones: PLATFORM.zones.length };
  return { policy: { ...DEFAULT_POLICY, service }, tenants: [], pools: [STANDARD], ...changes };
}

function shellOf(changes: Partial<PlannedPlatform>, shell = PLATFORM.shell) {
  const [live] = Object.values(
    stackOf('shell', { pools, shell, forecast: forecastOf(changes) }).resource.aws_lb ?? {},
  ).filter(({ name }) => `${name}`.includes('live') && !`${name}`.includes('pre'));
  return live?.minimum_load_balancer_capacity;
}

describe('a platform with a forecast', () => {
  it('has the schedules that are planned, in both clusters', () => {
    const actions = allOfType(
      platformWith({ pools, forecast: forecastOf() }).texts,
      'aws_autoscaling_schedule',
    );
    const sizes = actions.map(([name, { start_time: at, min_size: least }]) => [
      name.split('/')[0],
      at,
      least,
    ]);
    expect(sizes).toEqual(
      ['paas-a', 'paas-b'].flatMap((stack) => STANDARD.schedule.map(({ at, nodes }) => [stack, at, nodes])),
    );
  });

  it('has no schedule for a plan that is over', () => {
    const schedule = [
      { at: '2098-11-04T09:40:00Z', nodes: 20 },
      { at: '2098-11-04T14:15:00Z', nodes: 2 },
    ];
    const forecast = forecastOf({ pools: [{ ...STANDARD, schedule }] });
    expect(allOfType(platformWith({ pools, forecast }).texts, 'aws_autoscaling_schedule')).toEqual([]);
  });

  it.each([
    ['the units in force', [{ at: '2098-11-01T00:00:00Z', units: 300 }], 300],
    [
      'the most of the day that follows',
      [
        { at: '2098-11-01T00:00:00Z', units: 300 },
        { at: '2098-12-02T00:00:00Z', units: 700 },
        { at: '2098-12-02T00:00:01Z', units: 900 },
      ],
      700,
    ],
  ])('reserves %s', (_title, steps, units) => {
    expect(shellOf({ loadBalancer: { steps, because: 'counted' } })).toEqual({ capacity_units: units });
  });

  it('reserves nothing before the first step', () => {
    const steps = [{ at: '2098-12-03T00:00:00Z', units: 700 }];
    expect(shellOf({ loadBalancer: { steps, because: 'counted' } })).toBeUndefined();
  });

  it('reserves what the settings say, if they do', () => {
    const steps = [{ at: '2098-11-01T00:00:00Z', units: 300 }];
    expect(shellOf({ loadBalancer: { steps, because: 'counted' } }, { liveCapacityUnits: 500 })).toEqual({
      capacity_units: 500,
    });
  });

  it.each([
    ['of the step in force', [{ at: '2098-11-01T00:00:00Z', tier: 'tier-2xl' }], 'tier-2xl'],
    ['that is the standard before any step', [{ at: '2098-12-04T00:00:00Z', tier: 'tier-xl' }], 'standard'],
    [
      'that is the largest of the day that follows',
      [
        { at: '2098-11-01T00:00:00Z', tier: 'tier-xl' },
        { at: '2098-12-01T12:00:00Z', tier: 'tier-4xl' },
        { at: '2098-12-01T18:00:00Z', tier: 'standard' },
      ],
      'tier-4xl',
    ],
  ] as const)('has the tier of the control plane %s', (_title, steps, tier) => {
    const forecast = forecastOf({ controlPlane: { steps: [...steps], because: 'counted' } });
    const clusters = allOfType(platformWith({ pools, forecast }).texts, 'aws_eks_cluster');
    expect(clusters.map(([, cluster]) => cluster.control_plane_scaling_config)).toEqual([{ tier }, { tier }]);
  });

  const counted = "To mend: use it, or correct the policy's fleet and make the forecast again.";
  it.each([
    [
      'plans a pool that is not there',
      { ...STANDARD, name: 'gpu' },
      pools,
      `platform, pools: the forecast plans nodes for a pool "gpu", which the platform does not have. Allowed: ingress, standard, stateful. To mend: add the pool to the platform, or take it out of the policy's fleet and make the forecast again.`,
    ],
    [
      'has counted another type',
      { ...STANDARD, instanceType: 'm7i.4xlarge' },
      pools,
      `platform, pools[1].instanceTypes[0]: the preferred type is "m7i.2xlarge", and the forecast has counted nodes of "m7i.4xlarge". Allowed: m7i.4xlarge. ${counted}`,
    ],
    [
      'has counted another least size',
      { ...STANDARD, minSize: 3 },
      pools,
      `platform, pools[1].minSize: 2 nodes at least, and the forecast has counted with 3. Allowed: 3. ${counted}`,
    ],
    [
      'has a schedule for a pool with one of its own',
      STANDARD,
      PLATFORM.pools,
      `platform, pools[1].schedule: the pool has a schedule of its own, and the forecast has planned one. Allowed: one schedule. To mend: remove it, or take the pool out of the policy's fleet and make the forecast again.`,
    ],
  ])('is refused when the forecast %s', (_title, plan, own, message) => {
    const forecast = forecastOf({ pools: [plan] });
    expect(refusalOf(() => platformWith({ pools: own, forecast }))).toBe(message);
  });

  it('is refused when the forecast has counted with other zones', () => {
    expect(refusalOf(() => platformWith({ pools, forecast: forecastOf({ policy: DEFAULT_POLICY }) }))).toBe(
      'platform, zones: the platform has 2, and the forecast has counted with the loss of one of 3. Allowed: 3, as service.zones of the policy. To mend: add or remove zones, or correct the policy and make the forecast again.',
    );
  });

  it('is refused when a schedule is beyond the largest size of its pool', () => {
    const forecast = forecastOf({
      pools: [
        {
          ...STANDARD,
          schedule: [
            { at: '2098-12-04T09:40:00Z', nodes: 41 },
            { at: '2098-12-04T14:15:00Z', nodes: 2 },
          ],
        },
      ],
    });
    expect(refusalOf(() => platformWith({ pools, forecast }))).toBe(
      "paas-a and 1 other, pools[1].schedule: it asks for 41 nodes. Allowed: at most 40, the pool's maxSize. To mend: raise maxSize, and the quota of the account with it, or plan fewer nodes.",
    );
  });
});
