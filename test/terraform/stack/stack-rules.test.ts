import { describe, expect, it } from 'vitest';
import { stackRules } from '../../../lib/terraform/stack/index.js';
import { violationsOf } from '../../planning/rules/violations.js';
import { S3, SETTINGS } from './stack-settings.js';

function refusalOf(changes: object): string[] {
  return violationsOf(stackRules({ ...SETTINGS, ...changes }));
}

const bucket = (name: string) => ({ state: { ...S3, bucket: name } });
const RESERVED = ['owner', 'cost-centre', 'managed-by', 'platform', 'slot', 'event', 'name', 'Name'];
const tag = (key: string, value: string) => ({ tags: { [key]: value } });

const PLATFORM =
  'Allowed: lower-case letters, digits and "-", beginning with a letter, not with sg or internal as its first word, not ending with "-". To mend: rename it, for example to tickets.';
const REGION =
  'Allowed: a region of the commercial partition of AWS, such as eu-central-1. To mend: correct it.';
const STATE_REGION =
  'Allowed: a region of the commercial partition of AWS, such as eu-central-1. To mend: name the region of the bucket.';
const PREFIX =
  'Allowed: letters, digits, "-", "_" and ".", with "/" between folders and neither first nor last. To mend: correct it, or leave it out for the name of the platform.';
const BUCKET =
  'Allowed: 3 to 63 lower-case letters, digits, "-" and ".". To mend: name the bucket that keeps the Terraform states.';
const TAG =
  'Allowed: keys of 1 to 128 and values of 1 to 256 letters, digits, spaces and _.:/=+-@. To mend: correct the tag.';
const OWN =
  'Allowed: other keys than owner, cost-centre, managed-by, platform, slot, event and name, in whatever case, and those of aws:. To mend: rename it.';

describe('the settings of all stacks are refused', () => {
  it.each([
    [{ platform: '' }, `platform: "" is no name for a platform. ${PLATFORM}`],
    [{ platform: 'Tickets' }, `platform: "Tickets" is no name for a platform. ${PLATFORM}`],
    [{ platform: '1tickets' }, `platform: "1tickets" is no name for a platform. ${PLATFORM}`],
    [{ platform: 'tickets-' }, `platform: "tickets-" is no name for a platform. ${PLATFORM}`],
    [{ platform: 'tick_ets' }, `platform: "tick_ets" is no name for a platform. ${PLATFORM}`],
    ...['internal', 'internal-x', 'sg', 'sg-x'].map((platform) => [
      { platform },
      `platform: "${platform}" is no name for a platform. ${PLATFORM}`,
    ]),
    [{ region: 'eu-central' }, `region: "eu-central" is no region that is supported here. ${REGION}`],
    [{ region: 'eu-central-1a' }, `region: "eu-central-1a" is no region that is supported here. ${REGION}`],
    ...['cn-north-1', 'us-gov-west-1', 'us-iso-east-1', 'us-isob-east-1', 'eu-isoe-west-1'].map((region) => [
      { region },
      `region: "${region}" is no region that is supported here. ${REGION}`,
    ]),
    [bucket('ab'), `state.bucket: "ab" is no name of a bucket. ${BUCKET}`],
    [bucket('a'.repeat(64)), `state.bucket: "${'a'.repeat(64)}" is no name of a bucket. ${BUCKET}`],
    [bucket('States'), `state.bucket: "States" is no name of a bucket. ${BUCKET}`],
    ...['', 'eu-central', 'cn-north-1'].map((region) => [
      { state: { ...S3, region } },
      `state.region: "${region}" is no region that is supported here. ${STATE_REGION}`,
    ]),
    ...['', '/a', 'a/', 'a//b', 'a b', 'a?'].map((prefix) => [
      { state: { ...S3, prefix } },
      `state.prefix: "${prefix}" is no beginning of a key. ${PREFIX}`,
    ]),
    [{ owner: '' }, `owner: "owner": "" is no tag. ${TAG}`],
    [{ owner: 'a\nb' }, `owner: "owner": "a\\nb" is no tag. ${TAG}`],
    [{ costCentre: 'a&b' }, `costCentre: "cost-centre": "a&b" is no tag. ${TAG}`],
    [tag('', 'a'), `tags: "": "a" is no tag. ${TAG}`],
    [tag('team', ''), `tags: "team": "" is no tag. ${TAG}`],
    [tag('a!', 'b'), `tags: "a!": "b" is no tag. ${TAG}`],
    [tag('a'.repeat(129), 'b'), `tags: "${'a'.repeat(75)}...": "b" is no tag. ${TAG}`],
    [tag('a', 'b'.repeat(257)), `tags: "a": "${'b'.repeat(75)}..." is no tag. ${TAG}`],
    ...[...RESERVED, 'aws:team', 'AWS:x', 'Owner', 'NAME', 'Cost-Centre'].map((key) => [
      tag(key, 'b'),
      `tags: "${key}" is set by the platform itself, or by AWS. ${OWN}`,
    ]),
  ] as [object, string][])('for %j', (changes, message) => {
    expect(refusalOf(changes)).toEqual([message]);
  });
});

describe('the settings of all stacks are taken', () => {
  it.each([
    { platform: 't' },
    { platform: 'tickets-2' },
    { platform: 'internals' },
    { platform: 'sgs-x' },
    { platform: 'x-internal-sg' },
    { region: 'us-west-2' },
    { region: 'ap-southeast-4' },
    bucket('abc'),
    bucket('a'.repeat(63)),
    { state: { ...S3, region: 'us-west-2' } },
    { state: { ...S3, prefix: 'a' } },
    { state: { ...S3, prefix: 'Teams_1/live.v2/tickets-x' } },
    { state: { kind: 'local' } },
    { owner: 'Größte Mannschaft @ 1' },
    tag('a'.repeat(128), 'b'),
    tag('a', 'b'.repeat(256)),
    tag('owner-2', 'b'),
    tag('Owners', 'b'),
    tag('awsteam', 'b'),
  ])('as %j', (changes) => {
    expect(refusalOf(changes)).toEqual([]);
  });
});
