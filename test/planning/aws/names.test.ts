import { expect, it } from 'vitest';
import { isRegion, isRoleArn } from '../../../lib/planning/aws/index.js';

it.each(['eu-central-1', 'us-east-2', 'ap-southeast-4'])('%s is a region', (text) => {
  expect(isRegion(text)).toBe(true);
});

it.each([
  '',
  'eu-central',
  'EU-central-1',
  'cn-north-1',
  'us-gov-west-1',
  'us-iso-east-1',
  undefined as never,
])('%s is no region of the commercial partition', (text) => {
  expect(isRegion(text)).toBe(false);
});

it.each([
  'arn:aws:iam::111122223333:role/secrets',
  'arn:aws:iam::111122223333:role/platform/paas-a/secrets',
  `arn:aws:iam::111122223333:role/${'r'.repeat(64)}`,
])('%s is the ARN of a role', (text) => {
  expect(isRoleArn(text)).toBe(true);
});

it.each([
  'secrets',
  'arn:aws:iam::1111222233334:role/secrets',
  'arn:aws:iam::111122223333:user/secrets',
  'arn:aws-cn:iam::111122223333:role/secrets',
  `arn:aws:iam::111122223333:role/${'r'.repeat(65)}`,
  undefined as never,
])('%s is no ARN of a role', (text) => {
  expect(isRoleArn(text)).toBe(false);
});
