import type * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { platform as SHIPPED } from '../../../apps/platform/config.js';
import { formatIssue, InputError } from '../../../lib/planning/issues/index.js';
import { refuseShapeless } from '../../../lib/planning/platform/index.js';
import type { platformSchema } from '../../../lib/planning/platform/platform-schema.js';
import type { NodePoolDefinition } from '../../../lib/planning/pools/index.js';
import type { ClusterSettings } from '../../../lib/stacks/paas-cluster/index.js';
import type { PlatformConfig, ShellOptions } from '../../../lib/stacks/platform/index.js';
import { PLATFORM } from '../../terraform/platform/stacks.js';

const MEND = 'To mend: correct the field, or leave it out where it has a default.';
const [POOL] = PLATFORM.pools;

function refusalOf(platform: unknown): string[] {
  try {
    refuseShapeless(platform);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.issues.map(formatIssue);
    throw error;
  }
}

describe('the shape of a platform', () => {
  it.each([
    ['the shipped platform', SHIPPED],
    ['a local state', { ...PLATFORM, state: { kind: 'local' } }],
    ['one cluster', { ...PLATFORM, clusters: { paasA: PLATFORM.clusters.paasA } }],
    ['options that are undefined', { ...PLATFORM, shell: undefined, tags: undefined, rds: undefined }],
    [
      'rights of a service account',
      {
        ...PLATFORM,
        serviceAccounts: [
          {
            namespace: 'dns',
            serviceAccount: 'external-dns',
            managed: ['service-role/AmazonEBSCSIDriverPolicy'],
            statements: [{ Effect: 'Allow', Action: 'sns:Publish', Resource: '*' }],
          },
        ],
      },
    ],
  ])('is that of %s', (_, platform) => {
    expect(refusalOf(platform)).toEqual([]);
  });

  it.each([
    ['nothing', undefined, `platform: undefined is not allowed here. Allowed: an object. ${MEND}`],
    [
      'no name',
      { ...PLATFORM, platform: undefined },
      `platform, platform: undefined is not allowed here. Allowed: string. ${MEND}`,
    ],
    [
      'a misspelled field',
      { ...PLATFORM, shell: { natt: 'none' } },
      'platform, shell.natt: the field is unknown. Allowed: bastion, clusterLogDays, encryptVolumes, endpoints, flowLogDays, healthCheck, liveCapacityUnits, liveFrom, loadBalancer, nat, preLiveFrom. To mend: remove it, or correct its spelling.',
    ],
    [
      'a slot that there is not',
      { ...PLATFORM, clusters: { paasC: {} } },
      'platform, clusters.paasC: the field is unknown. Allowed: paasA, paasB. To mend: remove it, or correct its spelling.',
    ],
    [
      'one zone',
      { ...PLATFORM, zones: ['eu-central-1a'] },
      `platform, zones: ["eu-central-1a"] is not allowed here. Allowed: 2 to 4 zones: load balancers and databases need two, and three survive the loss of one well. ${MEND}`,
    ],
    [
      'five zones',
      { ...PLATFORM, zones: ['a', 'b', 'c', 'd', 'e'] },
      `platform, zones: ["a","b","c","d","e"] is not allowed here. Allowed: 2 to 4 zones. ${MEND}`,
    ],
    [
      'a zone twice',
      { ...PLATFORM, zones: ['a', 'a'] },
      `platform, zones: ["a","a"] is not allowed here. Allowed: every zone once. ${MEND}`,
    ],
    [
      'a pool that is none',
      { ...PLATFORM, pools: [null] },
      `platform, pools[0]: null is not allowed here. Allowed: an object. ${MEND}`,
    ],
    [
      'a size that is no number',
      { ...PLATFORM, pools: [{ ...POOL, minSize: Number.NaN }] },
      `platform, pools[0].minSize: NaN is not allowed here. Allowed: number. ${MEND}`,
    ],
    [
      'a load balancer by its kind alone',
      { ...PLATFORM, shell: { loadBalancer: 'network' } },
      `platform, shell.loadBalancer: "network" is not allowed here. Allowed: an object. ${MEND}`,
    ],
    [
      'a classic load balancer',
      { ...PLATFORM, shell: { loadBalancer: { kind: 'classic' } } },
      `platform, shell.loadBalancer.kind: "classic" is not allowed here. Allowed: "application" or "network". ${MEND}`,
    ],
    [
      'weights that are not there',
      { ...PLATFORM, traffic: { live: null, preLive: 'paasA' } },
      `platform, traffic.live: null is not allowed here. Allowed: an object. ${MEND}`,
    ],
    [
      'a state that is not known',
      { ...PLATFORM, state: { kind: 'gcs', bucket: 'b', region: 'r' } },
      `platform, state.kind: "gcs" is not allowed here. Allowed: "s3" or "local". ${MEND}`,
    ],
    [
      'a bucket for a local state',
      { ...PLATFORM, state: { kind: 'local', bucket: 'states' } },
      'platform, state.bucket: a local state has none. Allowed: the kind alone. To mend: remove it, or keep the state in S3.',
    ],
    [
      'a policy that has no such name',
      { ...PLATFORM, serviceAccounts: [{ namespace: 'a', serviceAccount: 'b', managed: ['No Policy'] }] },
      `platform, serviceAccounts[0].managed[0]: "No Policy" is not allowed here. Allowed: the name of a policy of AWS, such as AmazonRoute53FullAccess. ${MEND}`,
    ],
  ])('is not that of a platform with %s', (_, platform, message) => {
    expect(refusalOf(platform)).toEqual([message]);
  });

  it('has the fields of the types, and no others', () => {
    type Shape = v.InferOutput<typeof platformSchema>;
    expectTypeOf<keyof Shape>().toEqualTypeOf<keyof PlatformConfig>();
    expectTypeOf<keyof NonNullable<Shape['shell']>>().toEqualTypeOf<keyof ShellOptions>();
    expectTypeOf<keyof Shape['pools'][number]>().toEqualTypeOf<keyof NodePoolDefinition>();
    expectTypeOf<keyof NonNullable<Shape['clusters']['paasA']>>().toEqualTypeOf<keyof ClusterSettings>();
  });

  it('is told of all at once', () => {
    const { region: _region, ...rest } = PLATFORM;
    expect(refusalOf({ ...rest, zones: [], owner: 5 })).toHaveLength(3);
  });
});
