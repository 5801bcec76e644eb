import { expect, it } from 'vitest';
import { instanceShape } from '../../../lib/planning/fleet/index.js';

it.each([
  ['m7g.medium', 1, 4, 8],
  ['c7a.medium', 1, 2, 8],
  ['c6i.large', 2, 4, 29],
  ['m5.xlarge', 4, 16, 58],
  ['r6g.2xlarge', 8, 64, 58],
  ['c5.9xlarge', 36, 72, 234],
  ['m7i.12xlarge', 48, 192, 234],
  ['m7i-flex.8xlarge', 32, 128, 234],
  ['c5.18xlarge', 72, 144, 737],
  ['r5.16xlarge', 64, 512, 737],
  ['m6id.32xlarge', 128, 512, 737],
  ['r7iz.32xlarge', 128, 1024, 737],
  ['c8g.4xlarge', 16, 32, 234],
  ['r8gd.48xlarge', 192, 1536, 737],
  ['t3.nano', 2, 0.5, 4],
  ['t3.small', 2, 2, 11],
  ['t4g.medium', 2, 4, 17],
  ['t3.large', 2, 8, 35],
  ['t4g.2xlarge', 8, 32, 58],
])('a %s has %i vCPUs, %f GiB and room for %i pods', (type, vcpus, gibibytes, podsPerNode) => {
  expect(instanceShape(type)).toEqual({ vcpus, gibibytes, podsPerNode });
});

it.each([
  ['m8i.xlarge', 4, 16],
  ['c8a.2xlarge', 8, 16],
  ['r8gn.large', 2, 16],
  ['m5zn.3xlarge', 12, 48],
  ['c6in.32xlarge', 128, 256],
  ['r6idn.32xlarge', 128, 1024],
])('a %s has %i vCPUs and %i GiB, and interfaces without a rule', (type, vcpus, gibibytes) => {
  expect(instanceShape(type)).toEqual({ vcpus, gibibytes });
});

it.each([
  'c5n.large',
  'm4.large',
  'r4.xlarge',
  'i4i.large',
  'c7g.metal',
  't3a.small',
  't2.micro',
  'm9x.large',
  't3.12xlarge',
])('a %s follows no rule', (type) => {
  expect(instanceShape(type)).toBeUndefined();
});
