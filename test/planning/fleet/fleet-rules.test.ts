import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { formatPath } from '../../../lib/planning/documents/index.js';
import {
  type FleetPolicy,
  fleetFindings,
  fleetSchema,
  tenantPoolFindings,
} from '../../../lib/planning/fleet/index.js';
import { formatBeats } from '../../../lib/planning/issues/index.js';
import { FLEET, poolOf } from './fleet-fixture.js';

function findingsOf(changes: Partial<FleetPolicy>): string[] {
  return fleetFindings({ ...FLEET, ...changes }).map(
    ({ path, ...beats }) => `${formatPath(path)}: ${formatBeats(beats)}`,
  );
}

const DATABASE = { pool: 'standard', instances: 2, cpu: '1', memory: '2Gi' };

describe('a fleet', () => {
  it.each<[string, Partial<FleetPolicy>]>([
    ['of the fixture', {}],
    ['with everything', { database: DATABASE, ingress: { pool: 'standard', rate: 1 } }],
    ['whose pod just fits', { pod: { cpu: '3720m', memory: '14991Mi' } }],
    ['whose smallest size is its largest', { pools: [poolOf({ minSize: 7, maxSize: 7 })] }],
    [
      'of a type without a rule that says all',
      { pools: [poolOf({ instanceType: 'i4i.large', cpu: '2', memory: '16Gi', podsPerNode: 29 })] },
    ],
    [
      'of a type whose interfaces follow no rule that says its pods',
      { pools: [poolOf({ instanceType: 'm8i.xlarge', podsPerNode: 118 })] },
    ],
    [
      'with a ladder',
      {
        controlPlane: [
          { tier: 'standard', pods: 0 },
          { tier: 'tier-2xl', pods: 1 },
        ],
      },
    ],
  ])('%s is right', (_title, changes) => {
    expect(findingsOf(changes)).toEqual([]);
  });

  it.each<[string, Partial<FleetPolicy>, string]>([
    [
      'a name twice',
      { pools: [poolOf({}), poolOf({ minSize: 3 })] },
      'pools[1].name: "standard" is also the name of pools[0]. Allowed: every name once. To mend: rename or remove one of the two.',
    ],
    [
      'more nodes at least than at most',
      { pools: [poolOf({ minSize: 8, maxSize: 7 })] },
      "pools[0].minSize: 8 nodes at least are more than 7 at most. Allowed: a whole number from 0 to 7, the pool's maxSize. To mend: exchange the two, or raise maxSize.",
    ],
    [
      'a type without a rule',
      { pools: [poolOf({ instanceType: 'i4i.large' })] },
      'pools[0].instanceType: what a node of "i4i.large" has follows from no rule. Allowed: types whose cpu, memory and podsPerNode are given, or c, m, r, t3 and t4g of the common generations. To mend: add cpu, memory, podsPerNode to the pool, from the data sheet of the type.',
    ],
    [
      'a type whose interfaces follow no rule',
      { pools: [poolOf({ instanceType: 'm8i.xlarge' })] },
      'pools[0].instanceType: what a node of "m8i.xlarge" has follows from no rule. Allowed: types whose cpu, memory and podsPerNode are given, or c, m, r, t3 and t4g of the common generations. To mend: add podsPerNode to the pool, from the data sheet of the type.',
    ],
    [
      'nodes with nothing left',
      { pools: [poolOf({ podsPerNode: 4 })] },
      'pools[0]: a node of 4 CPU, 16Gi and 4 pods has nothing left beside the kubelet and the daemon sets, 4 pods of 200m CPU and 400Mi together. Allowed: nodes on which a pod has room. To mend: use a larger instance type, or correct what the daemon sets request.',
    ],
    [
      'an unknown pool of the tenants',
      { pool: 'large' },
      'pool: there is no pool "large". Allowed: standard. To mend: name one of these, or add the pool to fleet.pools.',
    ],
    [
      'an unknown pool of the databases',
      { database: { ...DATABASE, pool: 'data' } },
      'database.pool: there is no pool "data". Allowed: standard. To mend: name one of these, or add the pool to fleet.pools.',
    ],
    [
      'an unknown pool of the ingress',
      { ingress: { pool: 'edge', rate: 1 } },
      'ingress.pool: there is no pool "edge". Allowed: standard. To mend: name one of these, or add the pool to fleet.pools.',
    ],
    [
      'a pod with too many cores',
      { pod: { cpu: '3721m', memory: '1Gi' } },
      'pod: a pod of 3721m CPU and 1Gi does not fit an empty node of pool "standard". Allowed: at most 3720m CPU and 14991Mi, what kubelet and daemon sets leave of a node. To mend: use a larger instance type, or let the pod request less.',
    ],
    [
      'a database with too much memory',
      { database: { ...DATABASE, memory: '14992Mi' } },
      'database: a pod of 1 CPU and 14992Mi does not fit an empty node of pool "standard". Allowed: at most 3720m CPU and 14991Mi, what kubelet and daemon sets leave of a node. To mend: use a larger instance type, or let the pod request less.',
    ],
    [
      'a tier twice',
      {
        controlPlane: [
          { tier: 'tier-xl', pods: 1 },
          { tier: 'tier-xl', pods: 2 },
        ],
      },
      'controlPlane[1].tier: "tier-xl" is not larger than "tier-xl" before it. Allowed: tiers in the order standard, tier-xl, tier-2xl, tier-4xl, tier-8xl, each once. To mend: sort the ladder.',
    ],
    [
      'a larger tier for no more pods',
      {
        controlPlane: [
          { tier: 'tier-xl', pods: 2 },
          { tier: 'tier-2xl', pods: 2 },
        ],
      },
      'controlPlane[1].pods: 2 pods are not more than the 2 of the tier before it. Allowed: more than 2. To mend: sort the ladder, or correct the number.',
    ],
  ])('with %s is refused', (_title, changes, finding) => {
    expect(findingsOf(changes)).toEqual([finding]);
  });
});

it('the pool of a tier is found at the field that names it', () => {
  expect(
    tenantPoolFindings(FLEET, 'large', ['tiers', 'major', 'pool']).map(({ path }) => formatPath(path)),
  ).toEqual(['tiers.major.pool']);
});

describe('the schema of a fleet', () => {
  const messagesOf = (changes: object) =>
    v
      .safeParse(fleetSchema, { ...FLEET, ...changes }, { abortPipeEarly: true })
      .issues?.map(({ message }) => message) ?? [];

  it.each<[string, object, string]>([
    [
      'a pod without cores',
      { pod: { cpu: '0m', memory: '1Gi' } },
      'processor time such as 500m, 2 or 0.5, more than none',
    ],
    [
      'cores in words',
      { pod: { cpu: 'two', memory: '1Gi' } },
      'processor time such as 500m, 2 or 0.5, more than none',
    ],
    [
      'more cores than can be counted',
      { pod: { cpu: '9007199254741', memory: '1Gi' } },
      'less than 9,007,199,254,740 cores',
    ],
    [
      'a pod without memory',
      { pod: { cpu: '1', memory: '0Mi' } },
      'memory such as 512Mi or 8Gi, more than none',
    ],
    [
      'memory in decimal units',
      { pod: { cpu: '1', memory: '1GB' } },
      'memory such as 512Mi or 8Gi, more than none',
    ],
    ['more memory than can be counted', { pod: { cpu: '1', memory: '8192Ti' } }, 'less than 8192Ti'],
    ['no pools', { pools: [] }, 'at least one pool'],
    [
      'a name in capitals',
      { pools: [poolOf({ name: 'Standard' })] },
      'lower-case letters, digits and "-", beginning with a letter, not ending with "-"',
    ],
    ['a name of 21 characters', { pools: [poolOf({ name: 'a'.repeat(21) })] }, 'at most 20 characters'],
    [
      'a type without a size',
      { pools: [poolOf({ instanceType: 'm7i' })] },
      'a family, a dot and a size, such as m7i.xlarge',
    ],
    [
      'a name that ends with a dash',
      { pools: [poolOf({ name: 'standard-' })] },
      'lower-case letters, digits and "-", beginning with a letter, not ending with "-"',
    ],
    ['fewer nodes than none', { pools: [poolOf({ minSize: -1 })] }, 'a whole number of at least 0'],
    ['no nodes at most', { pools: [poolOf({ maxSize: 0 })] }, 'a whole number of at least 1'],
    ['a use of nothing', { targetUtilization: 0 }, 'a whole number from 1 to 100'],
    ['a use of more than all', { targetUtilization: 101 }, 'a whole number from 1 to 100'],
    [
      'an ingress that passes on nothing',
      { ingress: { pool: 'standard', rate: 0 } },
      'a whole number of at least 1',
    ],
    ['no services', { limits: { services: 0 } }, 'a whole number of at least 1'],
    ['no targets', { limits: { targets: 0 } }, 'a whole number of at least 1'],
    ['no addresses of pods', { limits: { podAddresses: 0 } }, 'a whole number of at least 1'],
    ['no vCPUs', { limits: { vcpus: 0 } }, 'a whole number of at least 1'],
    [
      'pods without connections',
      { limits: { connections: { perPod: 0, most: 1 } } },
      'a whole number of at least 1',
    ],
    [
      'a database without connections',
      { limits: { connections: { perPod: 1, most: 0 } } },
      'a whole number of at least 1',
    ],
    ['a ladder without tiers', { controlPlane: [] }, 'at least one tier'],
  ])('refuses %s', (_title, changes, message) => {
    expect(messagesOf(changes)).toEqual([message]);
  });

  it.each<[string, object]>([
    ['the fixture', {}],
    ['daemon sets that request nothing', { daemonSets: { pods: 0, cpu: '0', memory: '0Mi' } }],
    ['cores with decimals', { pod: { cpu: '0.125', memory: '8191Ti' } }],
    ['a name of 20 characters', { pools: [poolOf({ name: 'a'.repeat(20) })] }],
    ['a name with a dash in it', { pools: [poolOf({ name: 'standard-2' })] }],
    ['a name of one letter', { pools: [poolOf({ name: 'a' })] }],
    ['no nodes at least, and one at most', { pools: [poolOf({ minSize: 0, maxSize: 1 })] }],
    ['a use of one per cent', { targetUtilization: 1 }],
    ['a use of all', { targetUtilization: 100 }],
    ['an ingress that passes on one request', { ingress: { pool: 'standard', rate: 1 } }],
    [
      'all limits, each as low as it can be',
      { limits: { services: 1, targets: 1, podAddresses: 1, vcpus: 1, connections: { perPod: 1, most: 1 } } },
    ],
  ])('takes %s', (_title, changes) => {
    expect(messagesOf(changes)).toEqual([]);
  });
});
