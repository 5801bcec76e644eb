import { describe, expect, it } from 'vitest';
import { type NodePoolDefinition, poolRules } from '../../../lib/planning/pools/index.js';
import { violationsOf } from '../rules/violations.js';

const POOL: NodePoolDefinition = {
  name: 'standard',
  instanceTypes: ['m7i.xlarge'],
  minSize: 2,
  maxSize: 10,
};

function refusalOf(changes: object): string[] {
  return violationsOf(poolRules('pools[0]', { ...POOL, ...changes }, '2026-12-01T00:00:00Z'));
}

const types = (count: number) => Array.from({ length: count }, (_, index) => `m${index + 1}.large`);
const ARM_TYPES = ['m7g.large', 'a1.large', 'c7gn.16xlarge', 'im4gn.large', 'r8g.metal-24xl'];
const X86_TYPES = ['m7i.large', 'm6idn.large', 'u7i-12tb.224xlarge'];
const label = (key: string, value: string) => ({ labels: { [key]: value } });
const spot = (change: object) => ({ spot: { ...change } });

const NAME =
  'Allowed: 1 to 20 lower-case letters, digits and "-", beginning with a letter, not ending with "-". To mend: rename it, for example to standard.';
const TYPE = 'Allowed: a family, a dot and a size, such as m7i.xlarge or r8g.2xlarge. To mend: correct it.';
const TYPES = 'Allowed: 1 to 40. To mend: name the types that the pool may use, the preferred one first.';
const X86 =
  "Allowed: types with processors of x86_64. To mend: use another type, or set the pool's architecture to arm64.";
const ARM =
  "Allowed: types with processors of arm64. To mend: use another type, or set the pool's architecture to x86_64.";
const LABEL =
  'Allowed: a key such as team or example.com/team, a value of at most 63 letters, digits, "-", "_" and ".". To mend: correct the label.';
const RESERVED =
  'Allowed: keys other than greenroom.dev/pool, and outside of kubernetes.io and k8s.io. To mend: use a domain of your own, such as example.com/team.';
const DISK = 'Allowed: a whole number from 20 to 16384. To mend: correct it, or leave it out for 50.';
const WARM =
  'Allowed: one instance type, on demand. To mend: remove the warm pool, or split the pool in two.';
const WAITING =
  "Allowed: a whole number from 1 to 10, the pool's maxSize. To mend: correct it, or remove the warm pool.";
const COUNT = 'Allowed: a whole number of at least 0. To mend: correct it, or leave it out for 0.';
const SHARE = 'Allowed: a whole number from 0 to 100. To mend: correct it, or leave it out for 0.';

describe('a pool is refused', () => {
  it.each([
    [{ name: '' }, `name: "" is no name for a pool. ${NAME}`],
    [{ name: 'a'.repeat(21) }, `name: "aaaaaaaaaaaaaaaaaaaaa" is no name for a pool. ${NAME}`],
    [{ name: '1a' }, `name: "1a" is no name for a pool. ${NAME}`],
    [{ name: 'a-' }, `name: "a-" is no name for a pool. ${NAME}`],
    [{ name: 'A' }, `name: "A" is no name for a pool. ${NAME}`],
    [{ instanceTypes: [] }, `instanceTypes: there are 0 instance types. ${TYPES}`],
    [{ instanceTypes: types(41) }, `instanceTypes: there are 41 instance types. ${TYPES}`],
    [
      { instanceTypes: ['m7i'] },
      `instanceTypes[0]: "m7i" does not have the shape of an instance type. ${TYPE}`,
    ],
    [
      { instanceTypes: ['m7i.xlarge', 'm7i.huge'] },
      `instanceTypes[1]: "m7i.huge" does not have the shape of an instance type. ${TYPE}`,
    ],
    [
      { instanceTypes: ['m7i.xlarge', 'm7i.xlarge'] },
      'instanceTypes[1]: "m7i.xlarge" is named twice. Allowed: every type once. To mend: remove one of the two.',
    ],
    ...ARM_TYPES.map((type) => [
      { instanceTypes: [type] },
      `instanceTypes[0]: "${type}" cannot start the image of x86_64. ${X86}`,
    ]),
    ...X86_TYPES.map((type) => [
      { instanceTypes: [type], architecture: 'arm64' },
      `instanceTypes[0]: "${type}" cannot start the image of arm64. ${ARM}`,
    ]),
    [
      { instanceTypes: ['m7i.large', 'm7g.large'], architecture: 'x86_64' },
      `instanceTypes[1]: "m7g.large" cannot start the image of x86_64. ${X86}`,
    ],
    [
      { instanceTypes: ['m7i.large', 'g6.xlarge'] },
      'instanceTypes[1]: "g6.xlarge" has accelerators, for which the image of the nodes has no drivers. Allowed: types without. To mend: use another type; tickets are sold by processors.',
    ],
    [
      { minSize: -1 },
      'minSize: -1 is no number of nodes. Allowed: a whole number of at least 0. To mend: correct it.',
    ],
    [
      { minSize: 0.5 },
      'minSize: 0.5 is no number of nodes. Allowed: a whole number of at least 0. To mend: correct it.',
    ],
    [
      { minSize: 0, maxSize: 0 },
      'maxSize: 0 is no number of nodes that a pool can grow to. Allowed: a whole number of at least 1. To mend: correct it, or remove the pool.',
    ],
    [
      { maxSize: 2.5 },
      'maxSize: 2.5 is no number of nodes that a pool can grow to. Allowed: a whole number of at least 1. To mend: correct it, or remove the pool.',
    ],
    [
      { minSize: 11 },
      "minSize: 11 nodes at least are more than 10 at most. Allowed: a whole number from 0 to 10, the pool's maxSize. To mend: exchange the two, or raise maxSize.",
    ],
    [label('a b', 'c'), `labels: "a b": "c" is no label. ${LABEL}`],
    [label('Example.com/team', 'c'), `labels: "Example.com/team": "c" is no label. ${LABEL}`],
    [label('team', '-c'), `labels: "team": "-c" is no label. ${LABEL}`],
    [label('team', 'c,d=e'), `labels: "team": "c,d=e" is no label. ${LABEL}`],
    [label('team', 'c'.repeat(64)), `labels: "team": "${'c'.repeat(64)}" is no label. ${LABEL}`],
    [label('greenroom.dev/pool', 'c'), `labels: "greenroom.dev/pool" is not for pools to set. ${RESERVED}`],
    [label('kubernetes.io/os', 'c'), `labels: "kubernetes.io/os" is not for pools to set. ${RESERVED}`],
    [
      label('node-role.kubernetes.io/a', 'c'),
      `labels: "node-role.kubernetes.io/a" is not for pools to set. ${RESERVED}`,
    ],
    [label('k8s.io/a', 'c'), `labels: "k8s.io/a" is not for pools to set. ${RESERVED}`],
    [{ diskGiB: 19 }, `diskGiB: a volume of 19 GiB cannot be made. ${DISK}`],
    [{ diskGiB: 16_385 }, `diskGiB: a volume of 16385 GiB cannot be made. ${DISK}`],
    [{ diskGiB: 50.5 }, `diskGiB: a volume of 50.5 GiB cannot be made. ${DISK}`],
    [
      { warmPool: { size: 1 }, instanceTypes: ['m7i.xlarge', 'm6i.xlarge'] },
      `warmPool: instances cannot wait in a pool that mixes types or buys spot capacity. ${WARM}`,
    ],
    [
      { warmPool: { size: 1 }, ...spot({}) },
      `warmPool: instances cannot wait in a pool that mixes types or buys spot capacity. ${WARM}`,
    ],
    [{ warmPool: { size: 0 } }, `warmPool.size: 0 instances cannot wait. ${WAITING}`],
    [{ warmPool: { size: 11 } }, `warmPool.size: 11 instances cannot wait. ${WAITING}`],
    [spot({ onDemandBase: -1 }), `spot.onDemandBase: -1 is no number of nodes. ${COUNT}`],
    [spot({ onDemandBase: 1.5 }), `spot.onDemandBase: 1.5 is no number of nodes. ${COUNT}`],
    [spot({ onDemandPercent: -1 }), `spot.onDemandPercent: -1 is no share. ${SHARE}`],
    [spot({ onDemandPercent: 101 }), `spot.onDemandPercent: 101 is no share. ${SHARE}`],
    [
      { schedule: [{ at: '2026-12-04T09:30:00Z', nodes: 3 }] },
      "schedule[0].nodes: the last step leaves the pool at 3 nodes for ever. Allowed: 2, the pool's minSize. To mend: add the step that takes the nodes back after the window.",
    ],
  ] as [object, string][])('for %j', (changes, message) => {
    expect(refusalOf(changes)).toEqual([`pools[0].${message}`]);
  });
});

describe('a pool is taken', () => {
  it.each([
    { name: 'a' },
    { name: 'a'.repeat(20) },
    { name: 'high-memory-2' },
    { instanceTypes: types(40) },
    { instanceTypes: ['u-6tb1.metal'] },
    { instanceTypes: ['m7i.metal-24xl'] },
    ...ARM_TYPES.map((type) => ({ instanceTypes: [type], architecture: 'arm64' })),
    ...X86_TYPES.map((type) => ({ instanceTypes: [type] })),
    { minSize: 0 },
    { minSize: 0, maxSize: 1 },
    { minSize: 10 },
    label('team', ''),
    label('example.com/team', 'c'.repeat(63)),
    label('notkubernetes.io/a', 'c'),
    { diskGiB: 20 },
    { diskGiB: 16_384 },
    { warmPool: { size: 1 } },
    { warmPool: { size: 10 } },
    spot({}),
    spot({ onDemandBase: 0, onDemandPercent: 0 }),
    spot({ onDemandBase: 1, onDemandPercent: 100 }),
  ])('as %j', (changes) => {
    expect(refusalOf(changes)).toEqual([]);
  });
});
