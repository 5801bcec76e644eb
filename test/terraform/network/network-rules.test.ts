import { describe, expect, it } from 'vitest';
import { networkRules } from '../../../lib/terraform/network/index.js';
import { violationsOf } from '../../planning/rules/violations.js';
import { refusalOf } from '../synthesized.js';
import { NETWORK, networkWith } from './network-with.js';

function refusedFor(changes: object): string[] {
  return violationsOf(networkRules({ ...NETWORK, ...changes }));
}

const zones = (...letters: readonly string[]) => ({
  zones: letters.map((letter) => ({ ...NETWORK.zones[0], zone: `eu-central-1${letter}` })),
});

const ZONES =
  "Allowed: 2 to 4: load balancers and databases need two, and three survive one's loss well. To mend: name zones such as eu-central-1a, eu-central-1b and eu-central-1c.";
const ZONE = 'Allowed: eu-central-1 and a letter. To mend: correct it, for example to eu-central-1a.';
const SERVICE =
  'Allowed: services such as ecr.api, sts or ssmmessages, each once; s3 has one always. To mend: correct or remove it.';
const DAYS =
  'Allowed: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653. To mend: use one of these, or leave it out for 30.';

describe('a network is refused', () => {
  it.each([
    [zones(), `zones: there are 0 zones. ${ZONES}`],
    [zones('a'), `zones: there is 1 zone. ${ZONES}`],
    [zones('a', 'b', 'c', 'd', 'e'), `zones: there are 5 zones. ${ZONES}`],
    [zones('a', 'bc'), `zones[1]: "eu-central-1bc" is no availability zone of eu-central-1. ${ZONE}`],
    [zones('', 'b'), `zones[0]: "eu-central-1" is no availability zone of eu-central-1. ${ZONE}`],
    [
      zones('a', 'a'),
      'zones[1]: "eu-central-1a" is named twice. Allowed: every zone once. To mend: remove one of the two.',
    ],
    [
      { nat: 'double' },
      'nat: "double" is no way out that is known here. Allowed: none, single, per-zone. To mend: use one of these.',
    ],
    [{ endpoints: ['s3'] }, `endpoints[0]: "s3" cannot get an endpoint. ${SERVICE}`],
    [{ endpoints: ['ECR'] }, `endpoints[0]: "ECR" cannot get an endpoint. ${SERVICE}`],
    [{ endpoints: ['sts', 'sts'] }, `endpoints[1]: "sts" cannot get an endpoint. ${SERVICE}`],
    [{ flowLogDays: 2 }, `flowLogDays: logs cannot be kept for 2 days. ${DAYS}`],
    [{ flowLogDays: 0 }, `flowLogDays: logs cannot be kept for 0 days. ${DAYS}`],
  ])('for %j', (changes, message) => {
    expect(refusedFor(changes)).toEqual([message]);
  });

  it('with the path of the construct', () => {
    expect(refusalOf(() => networkWith({ flowLogDays: 2 }))).toBe(
      `test/network, flowLogDays: logs cannot be kept for 2 days. ${DAYS}`,
    );
  });
});

describe('a network is taken', () => {
  it.each([
    zones('a', 'b'),
    zones('a', 'b', 'c', 'd'),
    { nat: 'none' },
    { nat: 'single' },
    { nat: 'per-zone' },
    { endpoints: ['ecr.api', 'ecr.dkr', 'sts', 's3-outposts'] },
    { flowLogDays: 1 },
    { flowLogDays: 3653 },
  ])('as %j', (changes) => {
    expect(refusedFor(changes)).toEqual([]);
  });
});
